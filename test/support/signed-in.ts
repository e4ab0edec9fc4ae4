import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { fact, type Context, type Role } from '../../src/domain/shared/fact.ts';
import type { AccountId, UnitId } from '../../src/domain/shared/ids.ts';
import { localDate, type LocalDate } from '../../src/domain/shared/local-date.ts';
import type { UnitIdentity } from '../../src/domain/unit/unit.events.ts';
import { Sessions, type IssuedSession, type SessionKind } from '../../src/features/ports/sessions.ts';
import { AccountStreams, UnitStreams, type Ask } from '../../src/features/ports/streams.ts';
import { IssuedIdentity } from '../../src/platform/streams/issued-identity.ts';

export type GivenRole = Readonly<{ role: Role; unit: UnitId | null; from?: string; until?: string }>;

const anyUnit = '018c0a5e-7c00-7000-8000-00000000aaaa';

const context = (effectiveOn: LocalDate): Context => ({
  effectiveOn,
  by: { account: 'test', unit: anyUnit, role: 'administrator' },
  authority: null,
  reason: null,
  today: effectiveOn,
});

const ask = (effectiveOn: LocalDate): Ask => ({
  context: context(effectiveOn),
  identity: new IssuedIdentity('test', randomUUID(), '0'.repeat(64), Date.now()),
  ifMatch: null,
});

const longAgo = localDate('2020-01-01');

/** A unit, recorded as it is at the beginning of an installation: by nobody of it. @returns its id */
export const haveUnit = async (
  app: INestApplicationContext,
  name: string,
  parent: UnitId | null = null,
  kind: UnitIdentity['kind'] = parent === null ? 'province' : 'department',
): Promise<UnitId> => {
  const unitId = randomUUID();
  const identity = { name, kind, code: null };
  await app
    .get(UnitStreams)
    .decide(unitId, ask(longAgo), () => [fact('UnitEstablished', { unitId, identity, parent }, context(longAgo))]);
  return unitId;
};

/** Records that the unit came under another one. */
export const moveUnit = async (app: INestApplicationContext, unitId: UnitId, parent: UnitId): Promise<void> => {
  await app
    .get(UnitStreams)
    .decide(unitId, ask(longAgo), () => [fact('UnitReparented', { unitId, parent }, context(longAgo))]);
};

/** An open account that holds roles, recorded as its administrator would. @returns its id */
export const haveAccount = async (
  app: INestApplicationContext,
  unit: UnitId,
  given: readonly GivenRole[],
): Promise<AccountId> => {
  const accountId = randomUUID();
  await app
    .get(AccountStreams)
    .decide(accountId, ask(longAgo), () => [
      fact('AccountOpened', { accountId, unit }, context(longAgo)),
      ...given.map(({ role, unit: of, from = longAgo, until }) =>
        fact(
          'RoleGranted',
          { accountId, grantId: randomUUID(), role, unit: of, until: until === undefined ? null : localDate(until) },
          context(localDate(from)),
        ),
      ),
    ]);
  return accountId;
};

/** Records that the account is suspended. */
export const suspend = async (app: INestApplicationContext, accountId: AccountId): Promise<void> => {
  await app
    .get(AccountStreams)
    .decide(accountId, ask(longAgo), () => [fact('AccountSuspended', { accountId }, context(longAgo))]);
};

/** A session that is really kept. @param openedAt instant, for one that has ended meanwhile */
export const openSession = async (
  app: INestApplicationContext,
  accountId: AccountId,
  {
    kind = 'api',
    openedAt = new Date(),
    mustChangePassword = false,
  }: Readonly<{ kind?: SessionKind; openedAt?: Date; mustChangePassword?: boolean }> = {},
): Promise<IssuedSession> => {
  const sessions = app.get(Sessions);
  const round = await sessions.round(accountId);
  const request = { accountId, round, kind, mustChangePassword, idToken: null, address: '127.0.0.1', device: null };
  return sessions.open(request, openedAt);
};

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
