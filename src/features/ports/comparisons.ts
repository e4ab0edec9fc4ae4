import type { Move, Transition } from '../../domain/shared/diff.ts';
import type { TaskFacts } from '../../domain/shared/facts-at.ts';
import type { PlanId, TaskId, UnitId } from '../../domain/shared/ids.ts';
import type { StandingCount } from '../../domain/shared/standing.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import type { Sight } from './asker.ts';
import type { AuditEntry, Corner, Page } from './registers.ts';

/** Tasks that are looked at more than once: each time those that belong here at that corner. */
export type Scope = Readonly<{
  plan?: PlanId;
  /** Plans issued by this unit. */
  owner?: UnitId;
  /** Led by this unit or one under it. */
  unit?: UnitId;
}>;

/** Which of the moves are listed; absent all. `moved` are those that are there at both corners. */
export const moveKinds = ['moved', 'joined', 'left'] as const;
export type MoveKind = (typeof moveKinds)[number];

/** An event of the task that is seen from one corner only: `gained` from the second, `lost` from the first. */
export type MovingEvent = Pick<
  AuditEntry,
  'position' | 'eventId' | 'type' | 'recordedAt' | 'effectiveOn' | 'account' | 'actingUnit' | 'role' | 'sentence'
> &
  Readonly<{ side: 'gained' | 'lost' }>;

export type MovedTask = Readonly<{
  taskId: TaskId;
  move: Move;
  /** Facts at either corner, also where the task does not belong to the scope; `null` while nothing was known. */
  before: TaskFacts | null;
  after: TaskFacts | null;
  /** In order of (effectiveOn, position); the last hundred of `eventCount`. */
  events: readonly MovingEvent[];
  eventCount: number;
}>;

export type PageOfMoves = Readonly<{ kind?: MoveKind; after: string | null; limit: number }>;

/** Two corners beside each other. Both have the same sight. */
export abstract class Comparisons {
  /** Everything from one moment of the registers; moves in natural order of the number within the plan. */
  abstract compare(
    scope: Scope,
    first: Corner,
    second: Corner,
    page: PageOfMoves,
  ): Promise<Readonly<{ transitions: readonly Transition[]; moves: Page<MovedTask> }>>;
}

/** Days and positions, both never decreasing. */
export type Moment = Readonly<{ at: LocalDate; position: bigint }>;

/** How many tasks stand alike, all of them come due by the day of the moment or none. */
export type MomentCount = StandingCount & Readonly<{ due: boolean }>;

/** Many corners in a row. */
export abstract class Timelines {
  /** The last position recorded by the end of each day in Việt Nam, at most `upTo`; one question for all of them. */
  abstract knownAtEndOf(days: readonly LocalDate[], upTo: bigint): Promise<readonly bigint[]>;

  /** How tasks stand at each moment, in one question; as many answers as moments, in their order. */
  abstract standings(
    scope: Scope,
    moments: readonly Moment[],
    sight: Sight,
  ): Promise<readonly (readonly MomentCount[])[]>;
}
