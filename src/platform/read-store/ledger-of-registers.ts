import { accountRegister } from '../../../projections/account-register.projection.ts';
import { auditTrail } from '../../../projections/audit-trail.projection.ts';
import { measureRegister } from '../../../projections/measure-register.projection.ts';
import { planRegister } from '../../../projections/plan-register.projection.ts';
import { reportRegister } from '../../../projections/report-register.projection.ts';
import { taskRegister } from '../../../projections/task-register.projection.ts';
import { unitRegister } from '../../../projections/unit-register.projection.ts';
import type { Clock } from '../../features/ports/clock.ts';
import { KnownAtInTheFuture, KnownAtUnreadable } from '../../features/ports/known-at.errors.ts';
import { NotYetShown } from '../../features/ports/reading/reading.errors.ts';
import { Ledger, type KnownAt, type RegisterName } from '../../features/ports/registers.ts';
import type { EventStore } from '../event-store/event-store.ts';
import type { ReadPositions } from './read-positions.ts';

/** Milliseconds that a question about something already recorded waits for the registers. */
const longestWait = 5_000;

const positionForm = /^\d{1,18}$/;
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Nothing was recorded before. */
const beginning = '1970-01-01T00:00:00.000000Z';

/** The same instant in the words of the database, which knows neither every offset nor every year; microseconds are kept. */
const inUtc = (asked: string, instant: number): string => {
  if (instant < 0) return beginning;
  const micros = (/\.(\d+)/.exec(asked)?.[1] ?? '').slice(0, 6).padEnd(6, '0');
  return `${new Date(instant).toISOString().slice(0, 19)}.${micros}Z`;
};

/** The projection that draws each register. */
const projectionOf: Readonly<Record<RegisterName, string>> = {
  tasks: taskRegister.name,
  plans: planRegister.name,
  units: unitRegister.name,
  measures: measureRegister.name,
  accounts: accountRegister.name,
  reports: reportRegister.name,
  trail: auditTrail.name,
};
const drawing = (registers: readonly RegisterName[] | undefined): readonly string[] | undefined =>
  registers?.map((register) => projectionOf[register]);

/** Places of the log whose instant is remembered; it never changes. */
const mostPlaces = 1_000;

export class LedgerOfRegisters extends Ledger {
  private readonly places = new Map<bigint, KnownAt>([[0n, { position: 0n, recordedAt: null }]]);

  constructor(
    private readonly store: Pick<EventStore, 'lastPosition' | 'positionAt' | 'recordedAt'>,
    private readonly positions: ReadPositions,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async resolve(asked: string | undefined, registers?: readonly RegisterName[]): Promise<KnownAt> {
    const shown = await this.positions.shown(drawing(registers));
    if (asked === undefined) return this.place(shown);
    const position =
      positionForm.test(asked) && BigInt(asked) <= shown ? BigInt(asked) : await this.positionNamed(asked);
    if (position > shown && !(await this.waitFor(position, longestWait, registers)))
      throw new NotYetShown(position.toString());
    return this.place(position);
  }

  override waitFor(position: bigint, timeoutMs: number, registers?: readonly RegisterName[]): Promise<boolean> {
    return this.positions.waitFor(position, timeoutMs, drawing(registers));
  }

  private async positionNamed(asked: string): Promise<bigint> {
    const end = await this.store.lastPosition();
    if (positionForm.test(asked)) {
      const position = BigInt(asked);
      if (position > end) throw new KnownAtInTheFuture(asked, end.toString());
      return position;
    }
    const instant = instantForm.test(asked) ? Date.parse(asked) : NaN;
    if (Number.isNaN(instant)) throw new KnownAtUnreadable(asked);
    if (instant > this.clock.now().getTime()) throw new KnownAtInTheFuture(asked, end.toString());
    return this.store.positionAt(inUtc(asked, instant));
  }

  private async place(position: bigint): Promise<KnownAt> {
    const known = this.places.get(position);
    if (known !== undefined) return known;
    const place = { position, recordedAt: await this.store.recordedAt(position) };
    if (place.recordedAt === null) return place;
    if (this.places.size >= mostPlaces) this.places.delete(this.places.keys().next().value!);
    this.places.set(position, place);
    return place;
  }
}
