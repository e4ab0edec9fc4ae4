import { describe, it } from '@jest/globals';
import * as decide from '../../../src/domain/account/account.decide.ts';
import * as refusal from '../../../src/domain/account/account.errors.ts';
import type { AccountEvent } from '../../../src/domain/account/account.events.ts';
import type { Account } from '../../../src/domain/account/account.state.ts';
import {
  ActInTheFuture,
  AuthorityRequired,
  ReasonRequired,
  RoleMayNot,
} from '../../../src/domain/shared/act.errors.ts';
import type { Context, Role } from '../../../src/domain/shared/fact.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import { UnitNotLiving } from '../../../src/domain/unit/unit.errors.ts';
import { given } from '../support/given.ts';
import { acting, decision, department, office, province } from '../support/people.ts';
import { anAccount, living } from '../support/things.ts';

type Ways = NonNullable<Parameters<typeof acting>[3]>;
const boss = { account: 'boss', authority: decision };

/** The administrator of the whole installation, one of the province, and one of the office beside the department. */
const ofAll = (day: string, ways: Ways = {}) =>
  acting(province, 'administrator', day, { ...boss, everywhere: true, ...ways });
const ofProvince = (day: string, ways: Ways = {}) => acting(province, 'administrator', day, { ...boss, ...ways });
const ofOffice = (day: string) => acting(office, 'administrator', day, boss);

const home = { above: new Map([[department, [province]]]) };
const opening = { accountId: 'an', unit: department };
const opened = decide.openAccount(
  anAccount.initial,
  opening,
  { unit: living(department), ancestors: [province] },
  ofProvince('2023-01-02'),
);
const grant = (changes: Partial<decide.RoleRequest> = {}): decide.RoleRequest => ({
  ...{ grantId: 'g-1', role: 'officer', unit: department, until: null },
  ...changes,
});
const granted = { unit: living(department), ancestors: [province] };
const granting =
  (changes: Partial<decide.RoleRequest> = {}, context = ofProvince('2023-01-03'), unit = granted) =>
  (account: Account) =>
    decide.grantRole(account, grant(changes), { ...home, granted: unit }, context);
const after = (history: readonly AccountEvent[], act: (account: Account) => readonly AccountEvent[]) => [
  ...history,
  ...act(history.reduce(anAccount.evolve, anAccount.initial)),
];

const officer = after(opened, granting());
const administrator = after(
  opened,
  granting({ grantId: 'g-all', role: 'administrator', unit: null }, ofAll('2023-01-03')),
);
const suspending =
  (context = ofAll('2023-02-01'), otherAdministrators: readonly string[] = ['binh']) =>
  (account: Account) =>
    decide.suspendAccount(account, {}, { ...home, otherAdministrators }, context);
const suspended = after(officer, suspending());
const erasing =
  (context = ofAll('2023-03-01'), otherAdministrators: readonly string[] = ['binh']) =>
  (account: Account) =>
    decide.erasePerson(account, {}, { ...home, otherAdministrators }, context);
const erased = after(officer, erasing());

const none = given(anAccount, []);

describe('Opening an account', () => {
  const openingIt =
    (context = ofProvince('2023-01-02'), unit = department, surroundings = granted) =>
    (account: Account) =>
      decide.openAccount(account, { accountId: 'an', unit }, surroundings, context);

  it('records its home unit', () => none.when(openingIt()).then({ type: 'AccountOpened', data: opening }));
  it('stays quiet when it is open for that unit', () => given(anAccount, opened).when(openingIt()).thenNothing());
  it('is refused when it was opened for another unit', () =>
    given(anAccount, opened)
      .when(openingIt(ofAll('2023-01-02'), office))
      .thenRefused(refusal.AccountAlreadyOpened));
  it('is refused for a unit that is not there, and ahead of its day', () => {
    none
      .when(openingIt(undefined, department, { ...granted, unit: living(department, '2024-01-01') }))
      .thenRefused(UnitNotLiving, { field: 'unit' });
    none.when(openingIt(ofProvince('2023-01-02', { today: '2023-01-01' }))).thenRefused(ActInTheFuture);
  });
  it('is for an administrator of the unit, of one above it, or of everything', () => {
    none.when(openingIt(ofAll('2023-01-02'))).then({ type: 'AccountOpened' });
    none.when(openingIt(acting(department, 'administrator', '2023-01-02'))).then({ type: 'AccountOpened' });
    none.when(openingIt(ofOffice('2023-01-02'))).thenRefused(refusal.OutsideAdministeredUnits, { unit: department });
    for (const role of ['planner', 'focalPoint', 'officer', 'leader', 'auditor', 'viewer'] as const) {
      none.when(openingIt(acting(province, role, '2023-01-02'))).thenRefused(RoleMayNot, { role });
    }
  });
});

describe('Granting a role', () => {
  const open = given(anAccount, opened);

  it('records the role, its unit and its last day', () =>
    open
      .when(granting({ until: localDate('2023-12-31') }))
      .then({ type: 'RoleGranted', data: { ...grant({ until: localDate('2023-12-31') }), accountId: 'an' } }));
  it('stays quiet when the same role is held for the same unit', () =>
    given(anAccount, officer)
      .when(granting({ grantId: 'g-2' }))
      .thenNothing());
  it('is refused to whoever would hold it', () =>
    open
      .when(granting({}, ofAll('2023-01-03', { account: 'an' })))
      .thenRefused(refusal.NobodyGrantsToHimself, { accountId: 'an' }));
  it('needs a document, a day that has come, and an end that is not before the beginning', () => {
    open.when(granting({}, acting(province, 'administrator', '2023-01-03'))).thenRefused(AuthorityRequired);
    open.when(granting({}, ofProvince('2023-01-03', { today: '2023-01-02' }))).thenRefused(ActInTheFuture);
    open.when(granting({ until: localDate('2023-01-02') })).thenRefused(refusal.GrantEndsBeforeItBegins);
    open.when(granting({ until: localDate('2023-01-03') })).then({ type: 'RoleGranted' });
  });
  it('ends no later than the role in which it is granted', () => {
    const inOneThatEnds = (context: Context): Context => ({ ...context, actingUntil: localDate('2023-06-30') });
    for (const until of [null, localDate('2023-07-01')]) {
      for (const context of [ofProvince('2023-01-03'), ofAll('2023-01-03')]) {
        open
          .when(granting({ until }, inOneThatEnds(context)))
          .thenRefused(refusal.GrantOutlastsGranter, { latest: '2023-06-30', until });
      }
    }
    open.when(granting({ until: localDate('2023-06-30') }, inOneThatEnds(ofProvince('2023-01-03')))).then({});
  });
  it('is refused from before the account was opened', () =>
    open.when(granting({}, ofProvince('2023-01-01'))).thenRefused(refusal.AccountActTooEarly, { since: '2023-01-02' }));
  it('is refused for a unit that is not there', () =>
    open
      .when(granting({}, undefined, { ...granted, unit: living(department, '2000-01-01', '2022-01-01') }))
      .thenRefused(UnitNotLiving, { why: 'dissolved' }));
  it('stays within the units of the administrator', () => {
    open.when(granting({}, ofOffice('2023-01-03'))).thenRefused(refusal.OutsideAdministeredUnits);
    open
      .when(granting({ unit: 'unit-ministry' }, undefined, { unit: living('unit-ministry'), ancestors: [] }))
      .thenRefused(refusal.OutsideAdministeredUnits, { unit: 'unit-ministry' });
    open.when(granting({ role: 'administrator' })).then({ type: 'RoleGranted', data: { role: 'administrator' } });
  });
  it('for the whole installation is for roles that act for no unit, and by an administrator of all', () => {
    for (const role of ['administrator', 'auditor', 'viewer'] as const) {
      open.when(granting({ role, unit: null }, ofAll('2023-01-03'))).then({ data: { role, unit: null } });
      open.when(granting({ role, unit: null })).thenRefused(refusal.OnlyAdministratorOfAll);
    }
    const bound: readonly Role[] = ['planner', 'focalPoint', 'officer', 'leader'];
    for (const role of bound) {
      open.when(granting({ role, unit: null }, ofAll('2023-01-03'))).thenRefused(refusal.RoleNeedsUnit, { role });
    }
  });
  it('is refused under the number of another grant, to nobody, and once the person was erased', () => {
    given(anAccount, officer)
      .when(granting({ role: 'leader' }))
      .thenRefused(refusal.GrantAlreadyMade);
    none.when(granting()).thenRefused(refusal.AccountUnknown);
    given(anAccount, erased).when(granting()).thenRefused(refusal.PersonIsErased);
  });
  it('to one who holds a role for everything is for an administrator of all', () => {
    given(anAccount, administrator).when(granting()).thenRefused(refusal.OnlyAdministratorOfAll);
    given(anAccount, administrator)
      .when(granting({}, ofAll('2023-01-03')))
      .then({ type: 'RoleGranted' });
  });
});

describe('Revoking a role', () => {
  const revoking =
    (grantId = 'g-1', context = ofProvince('2023-02-01'), otherAdministrators: readonly string[] = ['binh']) =>
    (account: Account) =>
      decide.revokeRole(account, { grantId }, { ...home, otherAdministrators }, context);

  it('records which grant no longer holds', () =>
    given(anAccount, officer)
      .when(revoking())
      .then({ type: 'RoleRevoked', data: { accountId: 'an', grantId: 'g-1', effectiveOn: '2023-02-01' } }));
  it('stays quiet when it was revoked or has run out', () => {
    given(anAccount, after(officer, revoking())).when(revoking()).thenNothing();
    given(anAccount, after(opened, granting({ until: localDate('2023-01-31') })))
      .when(revoking())
      .thenNothing();
  });
  it('needs a document and a reason, and is refused before the grant, or for none', () => {
    given(anAccount, officer)
      .when(revoking('g-1', ofProvince('2023-02-01', { authority: null })))
      .thenRefused(AuthorityRequired, { act: 'revokeRole' });
    given(anAccount, officer)
      .when(revoking('g-1', ofProvince('2023-02-01', { reason: null })))
      .thenRefused(ReasonRequired);
    given(anAccount, officer)
      .when(revoking('g-1', ofProvince('2023-01-02')))
      .thenRefused(refusal.AccountActTooEarly, { since: '2023-01-03' });
    given(anAccount, officer).when(revoking('g-9')).thenRefused(refusal.GrantUnknown, { field: 'grantId' });
  });
  it('stays within the units of the administrator', () => {
    given(anAccount, officer)
      .when(revoking('g-1', ofOffice('2023-02-01')))
      .thenRefused(refusal.OutsideAdministeredUnits);
    given(anAccount, administrator).when(revoking('g-all')).thenRefused(refusal.OnlyAdministratorOfAll);
  });
  it('leaves an administrator of the whole installation', () => {
    given(anAccount, administrator)
      .when(revoking('g-all', ofAll('2023-02-01'), []))
      .thenRefused(refusal.LastAdministratorStays);
    given(anAccount, administrator)
      .when(revoking('g-all', ofAll('2023-02-01')))
      .then({ type: 'RoleRevoked' });
    const alsoOfficer = after(administrator, granting({}, ofAll('2023-01-03')));
    given(anAccount, alsoOfficer)
      .when(revoking('g-1', ofAll('2023-02-01'), []))
      .then({ type: 'RoleRevoked' });
  });
});

describe('An account that holds a role out of reach', () => {
  const ofDepartment = (day: string, ways: Ways = {}) => acting(department, 'administrator', day, { ...boss, ...ways });
  const above = new Map([
    [department, [province]],
    [province, []],
    [office, [province]],
  ]);
  const governed = { above, otherAdministrators: ['binh'] };
  const later = '2023-02-01';
  const acts: readonly (readonly [string, (context: Context) => (account: Account) => readonly AccountEvent[]])[] = [
    [
      'is granted nothing',
      (context) => (account) => decide.grantRole(account, grant({ grantId: 'g-9' }), { above, granted }, context),
    ],
    ['loses nothing', (context) => (account) => decide.revokeRole(account, { grantId: 'g-1' }, governed, context)],
    ['is not shut', (context) => (account) => decide.suspendAccount(account, {}, governed, context)],
    ['is not opened again', (context) => (account) => decide.reinstateAccount(account, {}, governed, context)],
    ['is not erased', (context) => (account) => decide.erasePerson(account, {}, governed, context)],
  ];
  const holding = (unit: string | null, from = '2023-01-03') =>
    after(officer, (account) =>
      decide.grantRole(
        account,
        grant({ grantId: 'g-2', role: 'viewer', unit }),
        { above, granted: unit === null ? null : { unit: living(unit), ancestors: [] } },
        ofAll(from, { today: from }),
      ),
    );

  it.each(acts)('%s by an administrator of its home unit', (_, act) => {
    for (const unit of [province, office]) {
      given(anAccount, holding(unit))
        .when(act(ofDepartment(later, { today: later })))
        .thenRefused(refusal.OutsideAdministeredUnits, { unit });
    }
    given(anAccount, holding(null))
      .when(act(ofDepartment(later)))
      .thenRefused(refusal.OnlyAdministratorOfAll);
    given(anAccount, holding(province, '2023-03-01'))
      .when(act(ofDepartment(later, { today: later })))
      .thenRefused(refusal.OutsideAdministeredUnits, { unit: province });
  });

  it('is in reach again once that role has ended', () => {
    const ended = after(holding(province), (account) =>
      decide.revokeRole(account, { grantId: 'g-2' }, governed, ofAll('2023-01-20')),
    );
    given(anAccount, ended)
      .when((account) => decide.suspendAccount(account, {}, governed, ofDepartment(later)))
      .then({ type: 'AccountSuspended' });
  });

  it('is in reach of who stands above all of its units', () => {
    given(anAccount, holding(office))
      .when((account) => decide.suspendAccount(account, {}, governed, ofProvince(later)))
      .then({ type: 'AccountSuspended' });
  });
});

describe('Suspending an account', () => {
  it('records that it is shut', () =>
    given(anAccount, officer)
      .when(suspending())
      .then({ type: 'AccountSuspended', data: { accountId: 'an' } }));
  it('stays quiet when it is shut already', () => given(anAccount, suspended).when(suspending()).thenNothing());
  it('needs a reason, and is refused for another administrator, and after erasure', () => {
    given(anAccount, officer)
      .when(suspending(ofAll('2023-02-01', { reason: ' ' })))
      .thenRefused(ReasonRequired);
    given(anAccount, officer)
      .when(suspending(ofOffice('2023-02-01')))
      .thenRefused(refusal.OutsideAdministeredUnits);
    given(anAccount, erased).when(suspending()).thenRefused(refusal.PersonIsErased);
  });
  it('leaves an administrator of the whole installation, and whoever is one to others like it', () => {
    given(anAccount, administrator)
      .when(suspending(undefined, []))
      .thenRefused(refusal.LastAdministratorStays, { act: 'suspendAccount' });
    given(anAccount, administrator)
      .when(suspending(ofProvince('2023-02-01')))
      .thenRefused(refusal.OnlyAdministratorOfAll);
  });
  it('counts one that administers only for a time as none', () => {
    const untilYearEnd = granting(
      { role: 'administrator', unit: null, until: localDate('2026-12-31') },
      ofAll('2023-01-03'),
    );
    given(anAccount, after(opened, untilYearEnd)).when(suspending(undefined, [])).then({ type: 'AccountSuspended' });
  });
});

describe('Reinstating an account', () => {
  const reinstating =
    (context = ofProvince('2023-02-02')) =>
    (account: Account) =>
      decide.reinstateAccount(account, {}, home, context);

  it('records that it is open again', () =>
    given(anAccount, suspended)
      .when(reinstating())
      .then({ type: 'AccountReinstated', data: { accountId: 'an' } }));
  it('begins the days of idleness anew when it was open all along', () =>
    given(anAccount, officer).when(reinstating()).then({ type: 'AccountReinstated' }));
  it('stays quiet when it was opened or reinstated that very day', () => {
    given(anAccount, officer)
      .when(reinstating(ofProvince('2023-01-02')))
      .thenNothing();
  });
  it('is refused before the suspension, and after erasure', () => {
    given(anAccount, suspended)
      .when(reinstating(ofProvince('2023-01-31')))
      .thenRefused(refusal.AccountActTooEarly, { since: '2023-02-01' });
    given(anAccount, erased).when(reinstating()).thenRefused(refusal.PersonIsErased);
  });
});

describe('Erasing a person', () => {
  it('records that the person is gone, also while the account is shut', () => {
    given(anAccount, officer)
      .when(erasing())
      .then({ type: 'PersonErased', data: { accountId: 'an' } });
    given(anAccount, suspended).when(erasing()).then({ type: 'PersonErased' });
  });
  it('stays quiet when it was done', () => given(anAccount, erased).when(erasing()).thenNothing());
  it('needs a reason, and leaves an administrator of the whole installation', () => {
    given(anAccount, officer)
      .when(erasing(ofAll('2023-03-01', { reason: null })))
      .thenRefused(ReasonRequired);
    given(anAccount, administrator).when(erasing(undefined, [])).thenRefused(refusal.LastAdministratorStays);
    none.when(erasing()).thenRefused(refusal.AccountUnknown);
  });
});
