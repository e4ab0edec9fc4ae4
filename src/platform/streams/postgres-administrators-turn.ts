import type { DataSource } from 'typeorm';
import type { AccountId } from '../../domain/shared/ids.ts';
import type { AccountRegister } from '../../features/ports/account-register.ts';
import { AdministratorsTurn } from '../../features/ports/administrators-turn.ts';
import { everything } from '../../features/ports/asker.ts';
import type { Clock } from '../../features/ports/clock.ts';
import { NotYetShown } from '../../features/ports/reading/reading.errors.ts';
import type { Ledger } from '../../features/ports/registers.ts';
import { Contended } from '../../features/ports/streams.errors.ts';
import type { EventStore } from '../event-store/event-store.ts';
import { Turns } from './turns.ts';

/** Namespace of this turn among the advisory locks of the database. */
const lock = 7_421_200;

/** Milliseconds that an act waits for the register to show the end of the log. */
const longestWait = 5_000;

const gaveUpWaiting = new Set(['57014', '55P03']); // statement time-out, lock time-out

type Needs = Readonly<{
  database: DataSource;
  store: Pick<EventStore, 'lastPosition'>;
  ledger: Ledger;
  accounts: AccountRegister;
  clock: Clock;
}>;

/**
 * The turn is an advisory lock of the service's own database, held by a session: it ends with the session, whatever becomes
 * of the process. Those of one process queue up before it, so that they never hold more than one connection.
 */
export class PostgresAdministratorsTurn extends AdministratorsTurn {
  private readonly turns = new Turns();

  constructor(private readonly needs: Needs) {
    super();
  }

  take<T>(work: (administrators: readonly AccountId[]) => Promise<T>): Promise<T> {
    return this.turns.take('administrators', () => this.locked(async () => work(await this.administrators())));
  }

  private async locked<T>(work: () => Promise<T>): Promise<T> {
    const session = this.needs.database.createQueryRunner();
    try {
      try {
        await session.query('SELECT pg_advisory_lock($1)', [lock]);
      } catch (error) {
        throw gaveUpWaiting.has((error as { code?: string }).code ?? '') ? new Contended('administrators') : error;
      }
      try {
        return await work();
      } finally {
        await session.query('SELECT pg_advisory_unlock($1)', [lock]).catch(() => undefined);
      }
    } finally {
      await session.release();
    }
  }

  private async administrators(): Promise<readonly AccountId[]> {
    const { store, ledger, accounts, clock } = this.needs;
    const position = await store.lastPosition();
    if (!(await ledger.waitFor(position, longestWait, ['accounts']))) throw new NotYetShown(position.toString());
    const found = await accounts.administrators({ at: clock.today(), position, sight: everything });
    return found.map(({ accountId }) => accountId);
  }
}
