import type { Deadline } from './deadline.ts';
import type { LocalDate } from './local-date.ts';
import type { PlanId, TaskId, UnitId } from './ids.ts';

/**
 * What is true of a thing at one corner (C, K): the fold of its events with effectiveOn ≤ C and position ≤ K, in
 * (effectiveOn, position) order. Registers keep these facts; classes, rates and lateness are computed from them, never stored.
 */

/** The event that put a thing where it stands. */
export type PlacedBy = Readonly<{ eventId: string; type: string; position: string; effectiveOn: LocalDate }>;

/** Workflow stage (trạng thái xử lý); orthogonal to the status class. Source: domain rules 1.2. */
export const taskStages = ['assigned', 'started', 'awaitingConfirmation', 'returned', 'completed'] as const;
export type TaskStage = (typeof taskStages)[number];

export type TaskFacts = Readonly<{
  taskId: TaskId;
  planId: PlanId;
  number: string;
  title: string;
  field: string | null;
  group: string | null;
  product: string | null;
  leadUnit: UnitId;
  cooperatingUnits: readonly UnitId[];
  assignedBy: UnitId;
  parentTaskId: TaskId | null;
  illustrative: boolean;
  assignedOn: LocalDate;
  /** Deadline of the assigning document (hạn gốc), never erased by an extension. */
  originalDeadline: Deadline;
  /** Deadline in force (hạn điều chỉnh where extended). */
  deadline: Deadline;
  extensionsGranted: number;
  /** Deadline asked for by the open request. */
  extensionAsked: Deadline | null;
  stage: TaskStage;
  /** Work rests; it goes on by itself on the day after `until`. `null` while nothing rests. */
  suspension: Readonly<{ until: LocalDate | null }> | null;
  withdrawn: boolean;
  /** Last reported whole per cent. */
  percent: number | null;
  /** Day the last version of the result was sent. */
  sentOn: LocalDate | null;
  /** Day the accepted version was sent; set exactly while the task is completed. */
  completedOn: LocalDate | null;
  objectiveCause: boolean;
  evidenceCount: number;
  /** The last event that moved stage, deadline, completion or withdrawal. */
  placedBy: PlacedBy;
}>;

export const planStandings = ['inForce', 'closed', 'superseded', 'revoked'] as const;
export type PlanStanding = (typeof planStandings)[number];

/** Every status class of a task at a cut-off day. Source: domain rules 1.2. */
export const statusClasses = ['H1', 'H2', 'T1', 'T2', 'N', 'X'] as const;
export type StatusClass = (typeof statusClasses)[number];
