import type { StatusClass } from '../../domain/shared/facts-at.ts';
import type { AccountId, PlanId, TaskId, UnitId } from '../../domain/shared/ids.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import type { Fraction, RateName } from '../../domain/shared/rates.ts';
import type { Corner, KnownAt, Page } from './registers.ts';

/** What a recount needs of the world: the events themselves, what the registers show, and a book of recounts. */

/** A recorded event in today's shape; `data` is what the domain's event types say of it. */
export type RawEvent = Readonly<{
  id: string;
  stream: string;
  type: string;
  position: bigint;
  data: Readonly<{ effectiveOn: LocalDate }>;
}>;

export abstract class RawHistory {
  /** The log up to a position, in order, in runs of bounded size. */
  abstract upTo(position: bigint): AsyncIterable<readonly RawEvent[]>;
}

/** Everything about a task that any figure or breakdown is made of. */
export type CountedTask = Readonly<{
  taskId: TaskId;
  planId: PlanId;
  leadUnit: UnitId;
  field: string | null;
  group: string | null;
  status: StatusClass;
  /** T1 that is about to be due. */
  dueSoon: boolean;
  completed: boolean;
  onTimeByOriginal: boolean;
}>;

/** Tasks whose ids end in a number (24 bits of hex) that leaves `rest` when divided by `parts`. */
export type Share = Readonly<{ parts: number; rest: number }>;

export abstract class RegisteredTasks {
  /**
   * Row by row, as the register holds them at the corner. `leadUnits` absent means all.
   *
   * @param soonTo last day on which what is in time is about to be due
   */
  abstract share(
    of: Readonly<{ planId?: PlanId; leadUnits?: readonly UnitId[] }>,
    corner: Corner,
    soonTo: LocalDate,
    share: Share,
  ): Promise<readonly CountedTask[]>;
}

export type RecountScope = Readonly<{ plan: PlanId | null; unit: UnitId | null }>;

/** An event of the task that differs, seen from the corner. */
export type CountedEvent = Readonly<{ id: string; type: string; position: string; effectiveOn: LocalDate }>;

/** Where registers and events disagree: about a task, or about a figure of a plan (`null`: of all together). */
export type RecountDifference =
  | Readonly<{
      about: 'task';
      taskId: TaskId;
      /** `null`: there is no such task in the scope, as the events or as the registers say. */
      recounted: CountedTask | null;
      shown: CountedTask | null;
      events: readonly CountedEvent[];
    }>
  | Readonly<{ about: 'figure'; planId: PlanId | null; figure: string; recounted: number; shown: number }>;

export type RecountedFigures = Readonly<{
  counts: Readonly<Record<StatusClass | 'total', number>>;
  rates: Readonly<Record<RateName, Fraction>>;
  dueSoon: number;
}>;

export type RecountReport = Readonly<{
  /** Events read, each as often as passes were needed. */
  events: number;
  passes: number;
  tasks: number;
  plans: number;
  differences: number;
  /** By the definition, of everything in the scope. */
  figures: RecountedFigures;
}>;

/** `interrupted`: the process that counted is gone. */
export const recountStates = ['queued', 'running', 'done', 'failed', 'interrupted'] as const;
export type RecountState = (typeof recountStates)[number];

export type KeptRecount = Readonly<{
  id: string;
  askedBy: AccountId;
  askedAt: string;
  scope: RecountScope;
  at: LocalDate;
  knownAt: KnownAt;
  /** Whether everything was in sight of who asked. */
  whole: boolean;
  state: RecountState;
  /** Thousandths of the work, 0 to 1.000. */
  perMille: number;
  /** So far. */
  differences: number;
  /** `null` until done. */
  report: RecountReport | null;
}>;

export type NewRecount = Pick<KeptRecount, 'id' | 'askedBy' | 'scope' | 'at' | 'knownAt' | 'whole'>;

/** Recounts survive a restart: one whose process went away is told as interrupted. */
export abstract class RecountBook {
  abstract open(recount: NewRecount): Promise<void>;
  /** Says that it goes on, and how far it is. */
  abstract advance(id: string, perMille: number): Promise<void>;
  /** Kept up to ten thousand; those beyond are only counted. */
  abstract add(id: string, differences: readonly RecountDifference[]): Promise<void>;
  abstract finish(id: string, report: RecountReport): Promise<void>;
  /** For good. */
  abstract end(id: string, state: 'failed' | 'interrupted'): Promise<void>;
  abstract find(id: string): Promise<KeptRecount | null>;
  /** In order of finding; `limit` 1 to 1.000. */
  abstract differences(id: string, after: string | null, limit: number): Promise<Page<RecountDifference>>;
}
