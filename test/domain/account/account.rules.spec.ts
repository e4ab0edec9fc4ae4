import { describe, expect, it } from '@jest/globals';
import { administersAll, holdsOn, rolesOn } from '../../../src/domain/account/account.rules.ts';
import type { Grant, OpenedAccount } from '../../../src/domain/account/account.state.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';

const day = localDate('2026-11-21');
const grant = (changes: Partial<Grant> = {}): Grant => ({
  ...{ grantId: 'g-1', role: 'administrator', unit: null, from: localDate('2026-11-01'), until: null, revokedOn: null },
  ...changes,
});
const account = (changes: Partial<OpenedAccount> = {}): OpenedAccount => ({
  ...{ status: 'open', id: 'an', unit: 'u', openedOn: day, activeSince: day, standingSince: day, grants: [grant()] },
  ...changes,
});

describe('A grant', () => {
  it('holds from its first day to the end of its last', () => {
    const limited = grant({ until: localDate('2026-11-21') });
    expect(
      ['2026-10-31', '2026-11-01', '2026-11-21', '2026-11-22'].map((on) => holdsOn(limited, localDate(on))),
    ).toEqual([false, true, true, false]);
  });
  it('no longer holds on the day of its revocation', () => {
    const revoked = grant({ revokedOn: localDate('2026-11-21') });
    expect(['2026-11-20', '2026-11-21'].map((on) => holdsOn(revoked, localDate(on)))).toEqual([true, false]);
  });
});

describe('Roles', () => {
  it('rest while the account is suspended, and end with the person', () => {
    expect(rolesOn(account(), day)).toHaveLength(1);
    expect(rolesOn(account({ status: 'suspended' }), day)).toEqual([]);
    expect(rolesOn(account({ status: 'erased' }), day)).toEqual([]);
    expect(rolesOn({ status: 'none' }, day)).toEqual([]);
  });
});

describe('Administering everything', () => {
  it('takes an open account, the whole installation, and no end', () => {
    expect(administersAll(account(), day)).toBe(true);
    expect(administersAll(account({ status: 'suspended' }), day)).toBe(false);
    expect(administersAll(account({ grants: [grant({ unit: 'u' })] }), day)).toBe(false);
    expect(administersAll(account({ grants: [grant({ until: day })] }), day)).toBe(false);
    expect(administersAll(account({ grants: [grant({ role: 'auditor' })] }), day)).toBe(false);
  });
});
