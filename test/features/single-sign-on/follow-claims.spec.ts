import { describe, expect, it } from '@jest/globals';
import type { AccountEvent } from '../../../src/domain/account/account.events.ts';
import { LastAdministratorStays } from '../../../src/domain/account/account.errors.ts';
import { evolveAccount, initialAccount, type Account } from '../../../src/domain/account/account.state.ts';
import type { Context, Role } from '../../../src/domain/shared/fact.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import { evolveUnit, initialUnit } from '../../../src/domain/unit/unit.state.ts';
import { SignOnAccountClosed } from '../../../src/features/ports/sign-on.errors.ts';
import {
  followClaims,
  losesAdministration,
  type Entitled,
} from '../../../src/features/single-sign-on/follow-claims.ts';

const accountId = '018c0a5e-7c00-7000-8000-0000000000a1';
const home = '018c0a5e-7c00-7000-8000-000000000001';
const today = localDate('2026-11-21');
const context: Context = {
  effectiveOn: today,
  today,
  by: { account: 'single-sign-on', unit: home, role: 'administrator' },
  authority: { symbol: '12/QĐ-UBND', issuedOn: localDate('2026-01-05'), issuer: 'UBND tỉnh' },
  reason: 'Theo thông tin của hệ thống đăng nhập một lần',
  everywhere: true,
};
const living = evolveUnit(initialUnit, {
  type: 'UnitEstablished',
  data: {
    unitId: home,
    identity: { name: 'Sở Nội vụ', kind: 'department', code: null },
    parent: null,
    ...context,
    effectiveOn: localDate('2020-01-01'),
  },
});

const entitledTo = (...given: readonly (readonly [Role, string | null])[]): Entitled => ({
  home: given.length === 0 ? null : home,
  roles: given.map(([role, unit]) => ({ role, unit })),
  units: new Map([[home, living]]),
});
const follow = (account: Account, entitled: Entitled, others: readonly string[] = []) =>
  followClaims(account, { accountId, entitled, otherAdministrators: others }, context);
const after = (account: Account, events: readonly AccountEvent[]): Account => events.reduce(evolveAccount, account);
const signedIn = (...given: readonly (readonly [Role, string | null])[]): Account =>
  after(initialAccount, follow(initialAccount, entitledTo(...given)));
const types = (events: readonly AccountEvent[]) => events.map(({ type }) => type);

describe('Following the claims', () => {
  it('opens an account and grants its roles at once', () => {
    expect(types(follow(initialAccount, entitledTo(['planner', home], ['viewer', null])))).toEqual([
      'AccountOpened',
      'RoleGranted',
      'RoleGranted',
    ]);
  });

  it('records nothing while the claims stay the same', () => {
    expect(follow(signedIn(['planner', home]), entitledTo(['planner', home]))).toEqual([]);
  });

  it('grants again what was taken back, by a grant of its own', () => {
    const one = signedIn(['planner', home]);
    const none = after(one, follow(one, entitledTo()));
    const again = follow(none, entitledTo(['planner', home]));
    expect(types(again)).toEqual(['RoleGranted']);
    const both = after(none, again);
    expect(both.status === 'none' ? [] : new Set(both.grants.map(({ grantId }) => grantId)).size).toBe(2);
    expect(types(follow(both, entitledTo()))).toEqual(['RoleRevoked']);
  });

  it('is refused for a suspended and for an erased account', () => {
    for (const type of ['AccountSuspended', 'PersonErased'] as const) {
      const shut = after(signedIn(['planner', home]), [{ type, data: { accountId, ...context } }]);
      expect(() => follow(shut, entitledTo(['planner', home]))).toThrow(SignOnAccountClosed);
    }
  });

  it('does not take the last administrator', () => {
    const governor = signedIn(['administrator', null]);
    expect(losesAdministration(governor, entitledTo(['planner', home]))).toBe(true);
    expect(losesAdministration(governor, entitledTo(['administrator', null]))).toBe(false);
    expect(() => follow(governor, entitledTo(['planner', home]))).toThrow(LastAdministratorStays);
    expect(types(follow(governor, entitledTo(['planner', home]), ['another']))).toEqual(['RoleRevoked', 'RoleGranted']);
  });
});
