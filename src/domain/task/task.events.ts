import type { Deadline } from '../shared/deadline.ts';
import type { DocumentRef, Fact } from '../shared/fact.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { PlanId, TaskId, UnitId } from '../shared/ids.ts';

/** Every fact of a task names the task and its plan. */
export type TaskKey = Readonly<{ taskId: TaskId; planId: PlanId }>;
type TaskFact<Type extends string, Data = unknown> = Fact<Type, TaskKey & Data>;

/** What a task is, as the assigning document says it. */
export type TaskEntry = Readonly<{
  /** Number in the plan's annex (STT) as printed: `1`, `1.2`, `IV`. */
  number: string;
  title: string;
  /** Key of a plan group of kind `field`, and of kind `group`. */
  field: string | null;
  group: string | null;
  /** Expected product (sản phẩm, kết quả). */
  product: string | null;
  deadline: Deadline;
}>;

/** The task was assigned (giao): exactly one lead unit (cơ quan chủ trì), any number of cooperating units (phối hợp). */
export type TaskAssigned = TaskFact<
  'TaskAssigned',
  {
    entry: TaskEntry;
    leadUnit: UnitId;
    cooperatingUnits: readonly UnitId[];
    /** The body that assigned it; it alone decides extensions. */
    assignedBy: UnitId;
    parentTaskId: TaskId | null;
    /** Content invented for the demonstration ("minh hoạ"). */
    illustrative: boolean;
  }
>;

/** The lead unit changed (chuyển đơn vị); `handedOverBy` is the event id of a `TasksHandedOver` where a unit ended. */
export type TaskReassigned = TaskFact<'TaskReassigned', { from: UnitId; to: UnitId; handedOverBy: string | null }>;

/** Work began (triển khai). Never counts as completed. */
export type TaskStarted = TaskFact<'TaskStarted'>;

/** Progress as the lead unit sees it (báo cáo tiến độ): whole per cent in [0, 100]. 100 is not completion. */
export type TaskProgressReported = TaskFact<'TaskProgressReported', { percent: number; note: string }>;

/** A result was sent and waits for confirmation (trình kết quả, chờ xác nhận). Its effective day is the day it was sent. */
export type TaskResultSubmitted = TaskFact<
  'TaskResultSubmitted',
  { submission: number; summary: string; product: DocumentRef | null }
>;

/** The focal point accepted the result (xác nhận hoàn thành). `completedOn` is the day the accepted version was sent. */
export type TaskCompletionConfirmed = TaskFact<
  'TaskCompletionConfirmed',
  { submission: number; completedOn: LocalDate }
>;

/** The focal point returned the result (trả lại): the task counts as not completed. The reason is compulsory. */
export type TaskResultReturned = TaskFact<'TaskResultReturned', { submission: number }>;

/** A confirmed task was opened again (mở lại). */
export type TaskReopened = TaskFact<'TaskReopened'>;

/** Work rests by decision (tạm hoãn), through the day `until` where there is one; deadlines stand. */
export type TaskSuspended = TaskFact<'TaskSuspended', { until: LocalDate | null }>;
export type TaskResumed = TaskFact<'TaskResumed'>;

/** Taken back, merged or found double (thu hồi): outside the statistics, class X, from then on. */
export type TaskWithdrawn = TaskFact<'TaskWithdrawn', { mergedInto: TaskId | null }>;

/** The lead unit asked for a later deadline (xin gia hạn). One request may be open at a time. */
export type TaskExtensionRequested = TaskFact<'TaskExtensionRequested', { request: number; deadline: Deadline }>;

/** The assigner moved the deadline (gia hạn). The original stays in `TaskAssigned`. `request` is `null` without one. */
export type TaskExtensionGranted = TaskFact<'TaskExtensionGranted', { request: number | null; deadline: Deadline }>;

/** The assigner refused; the reason is compulsory. */
export type TaskExtensionRefused = TaskFact<'TaskExtensionRefused', { request: number }>;

/** Evidence (tài liệu kiểm chứng): the document and the SHA-256 of its file in lower-case hex, never the file itself. */
export type TaskEvidenceAttached = TaskFact<
  'TaskEvidenceAttached',
  { document: DocumentRef; title: string; sha256: string | null }
>;

/** A competent body confirmed an objective cause of delay (nguyên nhân khách quan). The class does not change. */
export type TaskObjectiveCauseConfirmed = TaskFact<'TaskObjectiveCauseConfirmed', { cause: string }>;

/** What an entry may be corrected in; a key that is absent was right. */
export type EntryCorrection = Readonly<Partial<TaskEntry & { leadUnit: UnitId; completedOn: LocalDate }>>;

/** An entry was wrong and is put right (đính chính): what it was, what it is; why and under which document. */
export type TaskEntryCorrected = TaskFact<'TaskEntryCorrected', { was: EntryCorrection; is: EntryCorrection }>;

export type TaskEvent =
  | TaskAssigned
  | TaskReassigned
  | TaskStarted
  | TaskProgressReported
  | TaskResultSubmitted
  | TaskCompletionConfirmed
  | TaskResultReturned
  | TaskReopened
  | TaskSuspended
  | TaskResumed
  | TaskWithdrawn
  | TaskExtensionRequested
  | TaskExtensionGranted
  | TaskExtensionRefused
  | TaskEvidenceAttached
  | TaskObjectiveCauseConfirmed
  | TaskEntryCorrected;
