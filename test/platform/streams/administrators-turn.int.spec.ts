import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { accountRegister } from '../../../projections/account-register.projection.ts';
import { administersAll } from '../../../src/domain/account/account.rules.ts';
import type { AccountEvent } from '../../../src/domain/account/account.events.ts';
import type { Account } from '../../../src/domain/account/account.state.ts';
import { fact, type Context } from '../../../src/domain/shared/fact.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import type { UnitEvent } from '../../../src/domain/unit/unit.events.ts';
import type { Unit } from '../../../src/domain/unit/unit.state.ts';
import { RevokeRole, RevokeRoleHandler } from '../../../src/features/accounts/revoke-role.command.ts';
import { AccountSurroundings } from '../../../src/features/ports/account-surroundings.ts';
import type { AdministratorsTurn } from '../../../src/features/ports/administrators-turn.ts';
import { Contended } from '../../../src/features/ports/streams.errors.ts';
import { LastAdministratorStays } from '../../../src/domain/account/account.errors.ts';
import { dataSourceOptions } from '../../../src/platform/database/data-source.ts';
import { Checkpoint } from '../../../src/platform/read-store/checkpoint.entity.ts';
import { LedgerOfRegisters } from '../../../src/platform/read-store/ledger-of-registers.ts';
import { projections, writersFor } from '../../../src/platform/read-store/projections.ts';
import { ReadPositions } from '../../../src/platform/read-store/read-positions.ts';
import { AccountRegisterInPostgres } from '../../../src/platform/read-store/registers/account-register.queries.ts';
import { ShownPositions } from '../../../src/platform/read-store/runner/shown-positions.ts';
import { accountKind, unitKind } from '../../../src/platform/streams/kinds.ts';
import { PostgresAdministratorsTurn } from '../../../src/platform/streams/postgres-administrators-turn.ts';
import { StoreStreams } from '../../../src/platform/streams/store-streams.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { asking } from '../../support/memory-streams.ts';
import { StillClock } from '../../support/reading/memory-registers.ts';
import { openPostgresStore } from '../event-store/postgres-store.ts';
import { runProjections, type Running } from '../read-store/read-store-under-test.ts';

const today = localDate('2026-11-21');
const uuid = (n: number) => `0190aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;
const unit = uuid(1);

const signedInToday = { lastSignIn: async () => Date.parse(`${today}T00:00:00Z`) };

/** One process of the service, as far as administrators go. */
const startProcess = async (database: TestDatabase) => {
  const opened = openPostgresStore(database);
  const { store } = opened;
  const source = await new DataSource({ ...dataSourceOptions(database.app, 10), entities: [Checkpoint] }).initialize();
  const positions = new ReadPositions(source, new ShownPositions(projections.map(({ name }) => name)));
  const clock = new StillClock(today);
  const needs = {
    ...{ database: source, store, clock },
    ...{ ledger: new LedgerOfRegisters(store, positions, clock), accounts: new AccountRegisterInPostgres(source) },
  };
  const turn = new PostgresAdministratorsTurn(needs);
  const accounts = new StoreStreams<Account, AccountEvent>(store, accountKind);
  const units = new StoreStreams<Unit, UnitEvent>(store, unitKind);
  const revoking = (by: AdministratorsTurn = turn) =>
    new RevokeRoleHandler(accounts, new AccountSurroundings(accounts, units, by, signedInToday));
  const close = async () => {
    await source.destroy();
    await opened.close();
  };
  return { store, source, needs, accounts, revoking, close };
};
type Process = Awaited<ReturnType<typeof startProcess>>;

const context = (account: string): Context => ({
  ...{
    effectiveOn: today,
    today,
    authority: { symbol: '12/QĐ-UBND', issuedOn: today, issuer: 'UBND tỉnh' },
    reason: 'đổi người',
    everywhere: true,
  },
  by: { account, unit, role: 'administrator' },
});

let made = 0;
/** Two accounts that administer everything, until further notice. */
const twoAdministrators = async ({ accounts }: Process): Promise<readonly [string, string]> => {
  const open = async (): Promise<string> => {
    const accountId = uuid((made += 10));
    const facts: readonly AccountEvent[] = [
      fact('AccountOpened', { accountId, unit }, context('set-up')),
      fact(
        'RoleGranted',
        { accountId, grantId: uuid(made + 1), role: 'administrator' as const, unit: null, until: null },
        {
          ...context('set-up'),
        },
      ),
    ];
    await accounts.decide(accountId, asking(context('set-up').by, {}, `opening-${made}`), () => facts);
    return accountId;
  };
  return [await open(), await open()];
};

const revocation = async ({ accounts }: Process, of: string, by: string): Promise<RevokeRole> => {
  const { state } = await accounts.load(of);
  const grantId = state.status === 'none' ? '' : state.grants[0]!.grantId;
  return new RevokeRole(of, grantId, asking(context(by).by, { ...context(by) }, `revoking-${of}`));
};

const governing = async ({ accounts }: Process, ids: readonly string[]) =>
  (await accounts.loadMany(ids)).filter(({ state }) => administersAll(state, today)).length;

describe('Administrators who revoke each other at the same instant', () => {
  let database: TestDatabase;
  let one: Process;
  let other: Process;
  let drawing: Running;

  beforeAll(async () => {
    database = await createTestDatabase();
    one = await startProcess(database);
    other = await startProcess(database);
    const writers = writersFor(one.store).filter(({ name }) => name === accountRegister.name);
    drawing = runProjections(one.source, one.store, { writers });
  });
  afterAll(async () => {
    await drawing.stop();
    await Promise.all([one.close(), other.close()]);
    await database.drop();
  });

  it('do not both succeed, in whichever processes they ask', async () => {
    for (let round = 0; round < 8; round += 1) {
      const [an, binh] = await twoAdministrators(one);
      const answers = await Promise.allSettled([
        one.revoking().execute(await revocation(one, an, binh)),
        (round % 2 === 0 ? other : one).revoking().execute(await revocation(one, binh, an)),
      ]);
      const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
      expect(refused).toHaveLength(1);
      expect(refused[0]).toBeInstanceOf(LastAdministratorStays);
      expect(await governing(one, [an, binh])).toBe(1);
      // Whoever is left makes room for the next two.
      const left = (await governing(one, [an])) === 1 ? an : binh;
      await one.accounts.decide(left, asking(context('set-up').by, {}, `leaving-${left}`), () => [
        fact('PersonErased', { accountId: left }, context('set-up')),
      ]);
    }
  });

  it('sees an administrator granted a moment before', async () => {
    const [an, binh] = await twoAdministrators(one);
    await expect(other.revoking().execute(await revocation(one, an, binh))).resolves.toMatchObject({ id: an });
    expect(await governing(one, [an, binh])).toBe(1);
  });

  it('is told to try again where the turn does not come', async () => {
    const holder = other.source.createQueryRunner();
    await holder.query('SELECT pg_advisory_lock(7421200)');
    const impatient = dataSourceOptions(database.app, 1);
    const waiting = await new DataSource({
      ...impatient,
      extra: { ...impatient.extra, statement_timeout: 50 },
    }).initialize();
    const turn = new PostgresAdministratorsTurn({ ...one.needs, database: waiting });
    await expect(turn.take(async () => 'done')).rejects.toBeInstanceOf(Contended);
    await holder.query('SELECT pg_advisory_unlock(7421200)');
    await holder.release();
    await expect(turn.take(async () => 'done')).resolves.toBe('done');
    await waiting.destroy();
  });
});
