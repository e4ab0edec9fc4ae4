import type { PlanContent } from '../../domain/plan/plan.events.ts';
import type { MeasureKind, MeasureValue, Period } from '../../domain/measure/measure.events.ts';
import type { DocumentRef } from '../../domain/shared/fact.ts';
import type { PlanStanding, StatusClass, TaskFacts, TaskStage } from '../../domain/shared/facts-at.ts';
import type { MeasureId, PlanId, TaskId, UnitId } from '../../domain/shared/ids.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import type { UnitIdentity } from '../../domain/unit/unit.events.ts';
import type { Sight } from './asker.ts';

/**
 * Two time axes: true at the end of day `at`, as known after position `position`. And who looks: registers leave out plans
 * that no unit in sight issued or co-signed and none of the asker's works on, with their tasks, and measures of other units.
 * Units are in everybody's sight.
 */
export type Corner = Readonly<{ at: LocalDate; position: bigint; sight: Sight }>;

/** Where knowledge stands: a position and the instant it was recorded (`null` before the first event). */
export type KnownAt = Readonly<{ position: bigint; recordedAt: string | null }>;

/** A register that a question may read. */
export type RegisterName = 'tasks' | 'plans' | 'units' | 'measures' | 'accounts' | 'reports' | 'trail';

/**
 * The log seen from outside: where it ends, and what an instant names. A question names the registers that it reads, so that
 * one that stopped holds up no other; without names, all of them count.
 */
export abstract class Ledger {
  /**
   * The position that `asked` names: an instant (ISO 8601 with offset), a position (decimal text), or the end of what the
   * registers show when absent.
   *
   * @throws DomainError `knownAt.unreadable`, or `knownAt.in-the-future` for an instant or position not yet reached
   */
  abstract resolve(asked: string | undefined, registers?: readonly RegisterName[]): Promise<KnownAt>;

  /** Waits until the registers show `position`, at most `timeoutMs`. @returns whether they do. */
  abstract waitFor(position: bigint, timeoutMs: number, registers?: readonly RegisterName[]): Promise<boolean>;
}

/** A page in key order; `next` continues it, `null` at the end. */
export type Page<Item> = Readonly<{ items: readonly Item[]; next: string | null }>;

export type TaskFilter = Readonly<{
  planId?: PlanId;
  /** Plans issued by this unit. */
  owner?: UnitId;
  /** Tasks led by any of these units. */
  leadUnits?: readonly UnitId[];
  /** Plans of this year. */
  year?: number;
  /** Key of a heading; `null` for tasks without one. */
  field?: string | null;
  group?: string | null;
  status?: StatusClass;
  stage?: TaskStage;
  dueFrom?: LocalDate;
  dueTo?: LocalDate;
  /** Completed on this day or later. */
  completedFrom?: LocalDate;
  /** Words, searched without accents in number and title. */
  q?: string;
  /** Whether a word of `q` with a slash is also a number and symbol: of the plan, or of what the history of the task cites. */
  citedDocuments?: boolean;
}>;

/** How many tasks of a plan share a bucket. */
export type TaskCount = Readonly<{
  planId: PlanId;
  status: StatusClass;
  /** For N: whether completed. For the other classes it follows from the class. */
  completed: boolean;
  /** H1 also by the original deadline. */
  onTimeByOriginal: boolean;
  /** T1 that is about to be due. */
  dueSoon: boolean;
  count: number;
}>;

/** How many share also a lead unit and a heading; the query layer adds them up by any of these. */
export type TaskTally = TaskCount & Readonly<{ leadUnit: UnitId; field: string | null; group: string | null }>;

export abstract class TaskRegister {
  /** What `tally` says, without lead units and headings: a few rows a plan. */
  abstract count(filter: TaskFilter, corner: Corner, soonTo?: LocalDate): Promise<readonly TaskCount[]>;
  /** @param soonTo last day on which what is in time is about to be due; without one nothing is */
  abstract tally(filter: TaskFilter, corner: Corner, soonTo?: LocalDate): Promise<readonly TaskTally[]>;
  /** In natural order of the number within the plan. `limit` 1 to 1.000. */
  abstract page(filter: TaskFilter, corner: Corner, after: string | null, limit: number): Promise<Page<TaskFacts>>;
  abstract find(taskId: TaskId, corner: Corner): Promise<TaskFacts | null>;
}

export type PlanFacts = Readonly<{
  planId: PlanId;
  symbol: string | null;
  issuedOn: LocalDate;
  year: number;
  owner: UnitId;
  coSigners: readonly UnitId[];
  parentPlanId: PlanId | null;
  content: PlanContent;
  standing: PlanStanding;
  successor: PlanId | null;
}>;

export type PlanFilter = Readonly<{
  owner?: UnitId;
  /** Owner or one of its successors or predecessors, worked out by the query layer. */
  owners?: readonly UnitId[];
  year?: number;
  standing?: PlanStanding;
  symbol?: string;
  /** Words, searched without accents in name, symbol and the owner's names. */
  q?: string;
  parentPlanId?: PlanId;
}>;

export abstract class PlanRegister {
  /** Latest year first, then symbol in natural order. */
  abstract page(filter: PlanFilter, corner: Corner, after: string | null, limit: number): Promise<Page<PlanFacts>>;
  abstract find(planId: PlanId, corner: Corner): Promise<PlanFacts | null>;
  abstract findMany(planIds: readonly PlanId[], corner: Corner): Promise<readonly PlanFacts[]>;
}

export type UnitFacts = Readonly<{
  unitId: UnitId;
  identity: UnitIdentity;
  parent: UnitId | null;
  establishedOn: LocalDate;
  dissolvedOn: LocalDate | null;
  /** Whether it exists at the corner's day; a dissolved unit stays findable. */
  living: boolean;
  predecessors: readonly UnitId[];
  successors: readonly UnitId[];
}>;

export type UnitFilter = Readonly<{
  name?: string;
  code?: string;
  q?: string;
  parent?: UnitId;
  /** Under no other unit. */
  top?: boolean;
  living?: boolean;
}>;

export type TreeBounds = Readonly<{ depth: number; most: number }>;

/** What a unit is called, and what became of it. */
export type NamedUnit = Pick<UnitFacts, 'unitId' | 'identity' | 'living' | 'successors'>;

export abstract class UnitRegister {
  /** Those of the units that are known at the corner. */
  abstract named(unitIds: readonly UnitId[], corner: Corner): Promise<readonly NamedUnit[]>;
  abstract page(filter: UnitFilter, corner: Corner, after: string | null, limit: number): Promise<Page<UnitFacts>>;
  abstract find(unitId: UnitId, corner: Corner): Promise<UnitFacts | null>;
  abstract findMany(unitIds: readonly UnitId[], corner: Corner): Promise<readonly UnitFacts[]>;
  /**
   * The unit and everything under it at the corner, itself first, level by level. Of a unit that is not known at the corner,
   * what stands under it.
   *
   * @param bounds stops `depth` levels below the unit, and after one more than `most` units
   */
  abstract subtree(unitId: UnitId, corner: Corner, bounds?: TreeBounds): Promise<readonly UnitFacts[]>;
}

export type MeasureFacts = Readonly<{
  measureId: MeasureId;
  code: string;
  name: string;
  unitOfMeasure: string;
  kind: MeasureKind;
  owner: UnitId;
  planId: PlanId | null;
  partOf: MeasureId | null;
  target: MeasureValue | null;
  /** One value a period, in order of the period's start, then end. */
  series: readonly Readonly<{
    period: Period;
    cutOff: LocalDate;
    value: MeasureValue;
    restated: boolean;
    eventId: string;
  }>[];
}>;

export abstract class MeasureRegister {
  abstract page(
    filter: Readonly<{ owner?: UnitId; planId?: PlanId; code?: string; q?: string }>,
    corner: Corner,
    after: string | null,
    limit: number,
  ): Promise<Page<MeasureFacts>>;
  abstract find(measureId: MeasureId, corner: Corner): Promise<MeasureFacts | null>;
}

/** One entry an event. */
export type AuditEntry = Readonly<{
  position: string;
  eventId: string;
  type: string;
  stream: string;
  revision: string;
  recordedAt: string;
  effectiveOn: LocalDate;
  planId: PlanId | null;
  taskId: TaskId | null;
  unitId: UnitId | null;
  account: string;
  actingUnit: UnitId;
  role: string;
  authority: DocumentRef | null;
  reason: string | null;
  /** Readable Vietnamese sentence. */
  sentence: string;
}>;

export type AuditFilter = Readonly<{
  plan?: PlanId;
  task?: TaskId;
  unit?: UnitId;
  actor?: string;
  type?: string;
  /** Local dates of recording, both included. */
  from?: LocalDate;
  to?: LocalDate;
  q?: string;
}>;

export abstract class AuditTrail {
  /**
   * Newest first; `after` is the `next` of the page before. `limit` 1 to 1.000. Left out is what happened to plans, tasks and
   * measures out of sight, and to accounts where they are out of sight.
   */
  abstract page(
    filter: AuditFilter,
    known: Pick<Corner, 'position' | 'sight'>,
    after: string | null,
    limit: number,
  ): Promise<Page<AuditEntry>>;
}
