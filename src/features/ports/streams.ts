import type { AccountEvent } from '../../domain/account/account.events.ts';
import type { Account } from '../../domain/account/account.state.ts';
import type { MeasureEvent } from '../../domain/measure/measure.events.ts';
import type { Measure } from '../../domain/measure/measure.state.ts';
import type { PlanEvent } from '../../domain/plan/plan.events.ts';
import type { Plan } from '../../domain/plan/plan.state.ts';
import type { ReportEvent } from '../../domain/report/report.events.ts';
import type { Report } from '../../domain/report/report.state.ts';
import type { Context } from '../../domain/shared/fact.ts';
import type { TaskEvent } from '../../domain/task/task.events.ts';
import type { Task } from '../../domain/task/task.state.ts';
import type { UnitEvent } from '../../domain/unit/unit.events.ts';
import type { Unit } from '../../domain/unit/unit.state.ts';

/** One request as it was first accepted: the ids of everything it records derive from it, so that sent twice it happens once. */
export abstract class CommandIdentity {
  /** UUIDv7 that starts the chain of cause; stored as `$correlationId`. */
  abstract readonly correlationId: string;
  /** SHA-256 of the request, lower-case hex; stored with the events. */
  abstract readonly requestHash: string;
  /** A UUIDv7 that is the same each time this request is carried out; `purpose` names the thing, e.g. `task:3`. */
  abstract idFor(purpose: string): string;
}

/** What every command carries beside its own content. */
export type Ask = Readonly<{
  context: Context;
  identity: CommandIdentity;
  /** Revision that the asker saw (`If-Match`); `null` when not stated. */
  ifMatch: bigint | null;
  /** Id of the event that this act follows from, stored as `$causationId`; absent for the act that was asked for itself. */
  causedBy?: string;
}>;

/** Where the effect of a command stands in the log. `position` and `revision` are decimal text. */
export type Receipt = Readonly<{
  /** Id of the thing. */
  id: string;
  /** Id of its last event, which follow-up acts name as their cause. */
  eventId: string;
  position: string;
  revision: string;
  recordedAt: string;
  /** The request had been carried out before, all of it. */
  repeated: boolean;
  /** Somewhere the decision found nothing to record: no event shows that the request was carried out there. */
  unrecorded: boolean;
}>;

export type Loaded<State> = Readonly<{ state: State; revision: bigint | null }>;

/**
 * The streams of one kind of thing, in the words of the features: load, decide, append. A conflict with another writer is
 * retried by loading and deciding anew; a repeated request finds its own events and returns their place.
 */
export abstract class Streams<State, Event> {
  /** The state as known now (all recorded events); `initial` with revision `null` when there is no such stream. */
  abstract load(id: string): Promise<Loaded<State>>;

  /** Several at once, in the order asked, without a query a stream where the store can. */
  abstract loadMany(ids: readonly string[]): Promise<readonly Loaded<State>[]>;

  /**
   * Decides and appends in one go.
   *
   * @throws DomainError from the decision; StaleRevision when `ask.ifMatch` is no longer the stream's revision;
   *   Contended when the stream kept moving; KeyReused when the ids stand there for another request.
   */
  abstract decide(id: string, ask: Ask, decision: (state: State) => readonly Event[]): Promise<Receipt>;
}

export abstract class PlanStreams extends Streams<Plan, PlanEvent> {}
export abstract class TaskStreams extends Streams<Task, TaskEvent> {}
export abstract class UnitStreams extends Streams<Unit, UnitEvent> {}
export abstract class MeasureStreams extends Streams<Measure, MeasureEvent> {}
export abstract class AccountStreams extends Streams<Account, AccountEvent> {}
export abstract class ReportStreams extends Streams<Report, ReportEvent> {}
