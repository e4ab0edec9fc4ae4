import type { Deadline } from '../shared/deadline.ts';
import type { Actor, DocumentRef } from '../shared/fact.ts';
import type { PlanId, TaskId, UnitId } from '../shared/ids.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { EntryCorrection, TaskEntry, TaskEvent } from './task.events.ts';

/** A version of the result that was sent; `number` counts from 1. */
export type Submission = Readonly<{
  number: number;
  sentOn: LocalDate;
  by: Actor;
  summary: string;
  product: DocumentRef | null;
}>;

export type ExtensionRequest = Readonly<{ number: number; deadline: Deadline; by: Actor }>;

type Assigned = Readonly<{
  id: TaskId;
  planId: PlanId;
  /** As assigned and corrected; its deadline is the original one (hạn gốc). */
  entry: TaskEntry;
  /** The deadline in force: the original, or the last extension. */
  deadline: Deadline;
  leadUnit: UnitId;
  cooperatingUnits: readonly UnitId[];
  assignedBy: UnitId;
  parentTaskId: TaskId | null;
  assignedOn: LocalDate;
  extensionsGranted: number;
  extensionsAsked: number;
  /** The request that waits for the assigner. */
  openExtension: ExtensionRequest | null;
  submissions: number;
  /** Accounts that ever worked on it: started, reported, sent, showed evidence for the working side, or asked for time. */
  doers: readonly string[];
  /** Accounts that ever asked for an extension. */
  askers: readonly string[];
  /** Units that ever sent a result. */
  senders: readonly UnitId[];
  /** As decided; past its last day it no longer binds. */
  suspension: Readonly<{ until: LocalDate | null }> | null;
  /** Latest in effective order. */
  progress: Readonly<{ percent: number; note: string; on: LocalDate }> | null;
  evidence: readonly Readonly<{ document: DocumentRef; title: string; sha256: string | null }>[];
  /** Latest in effective order. */
  objectiveCause: Readonly<{ cause: string; on: LocalDate }> | null;
  /** Effective day of the last workflow act; the next one may not be earlier. */
  lastActOn: LocalDate;
  /** From when the present value of a correctable key holds; the day of assignment where absent. */
  since: Readonly<Partial<Record<keyof EntryCorrection, LocalDate>>>;
}>;

/** Nothing recorded yet. */
export type NoTask = Readonly<{ status: 'none' }>;
export type OpenTask = Assigned & Readonly<{ status: 'assigned' | 'started' | 'returned' }>;
export type AwaitingTask = Assigned & Readonly<{ status: 'awaitingConfirmation'; result: Submission }>;
/** `completedOn` is the day the accepted version was sent, `acceptedOn` the day it was confirmed. */
export type CompletedTask = Assigned &
  Readonly<{ status: 'completed'; result: Submission; completedOn: LocalDate; acceptedOn: LocalDate }>;
export type WithdrawnTask = Assigned & Readonly<{ status: 'withdrawn'; mergedInto: TaskId | null }>;

/** A task that was assigned and not taken back. */
export type StandingTask = OpenTask | AwaitingTask | CompletedTask;
export type AssignedTask = StandingTask | WithdrawnTask;

/**
 * A task as a decision sees it: all its recorded facts, in the order of recording. Decisions keep effective days in
 * that order where it matters, so this equals the fold in effective order.
 */
export type Task = NoTask | AssignedTask;

export const initialTask: Task = { status: 'none' };

type FactOf<Type extends TaskEvent['type']> = Extract<TaskEvent, { type: Type }>;

const assigned = ({ data }: FactOf<'TaskAssigned'>): OpenTask => ({
  status: 'assigned',
  id: data.taskId,
  planId: data.planId,
  entry: data.entry,
  deadline: data.entry.deadline,
  leadUnit: data.leadUnit,
  cooperatingUnits: data.cooperatingUnits,
  assignedBy: data.assignedBy,
  parentTaskId: data.parentTaskId,
  assignedOn: data.effectiveOn,
  extensionsGranted: 0,
  extensionsAsked: 0,
  openExtension: null,
  submissions: 0,
  doers: [],
  askers: [],
  senders: [],
  suspension: null,
  progress: null,
  evidence: [],
  objectiveCause: null,
  lastActOn: data.effectiveOn,
  since: {},
});

/** A result that waited or was accepted no longer stands. */
const withoutResult = (task: AssignedTask): Assigned => {
  const { result: _result, completedOn: _completedOn, acceptedOn: _acceptedOn, ...rest } = task as CompletedTask;
  return rest;
};

/** In one order, whichever came first. */
const withOne = (known: readonly string[], one: string): readonly string[] =>
  known.includes(one) ? known : [...known, one].sort();

/** Who worked on it is remembered for as long as it stands, whatever becomes of what they sent or asked for. */
const remembering = (task: AssignedTask, { type, data: { by } }: TaskEvent): AssignedTask => {
  const did = { ...task, doers: withOne(task.doers, by.account) };
  switch (type) {
    case 'TaskStarted':
    case 'TaskProgressReported':
      return did;
    case 'TaskResultSubmitted':
      return { ...did, senders: withOne(task.senders, by.unit) };
    case 'TaskExtensionRequested':
      return { ...did, askers: withOne(task.askers, by.account) };
    case 'TaskEvidenceAttached':
      return by.unit !== task.assignedBy || isWorking(task, by.unit) ? did : task;
    default:
      return task;
  }
};

const isWorking = ({ leadUnit, cooperatingUnits }: AssignedTask, unit: UnitId): boolean =>
  leadUnit === unit || cooperatingUnits.includes(unit);

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

const corrected = (task: AssignedTask, { data }: FactOf<'TaskEntryCorrected'>): AssignedTask => {
  const { leadUnit, completedOn, ...entry } = data.is;
  const moves = leadUnit !== undefined || completedOn !== undefined;
  return {
    ...task,
    ...(task.status === 'completed' && completedOn !== undefined ? { completedOn } : {}),
    entry: { ...task.entry, ...entry },
    deadline: entry.deadline !== undefined && task.extensionsGranted === 0 ? entry.deadline : task.deadline,
    leadUnit: leadUnit ?? task.leadUnit,
    lastActOn: moves ? later(task.lastActOn, data.effectiveOn) : task.lastActOn,
    since: { ...task.since, ...Object.fromEntries(Object.keys(data.is).map((key) => [key, data.effectiveOn])) },
  };
};

const evolveAssigned = (task: AssignedTask, event: TaskEvent): AssignedTask => {
  const acted = { ...task, lastActOn: later(task.lastActOn, event.data.effectiveOn) };
  switch (event.type) {
    case 'TaskAssigned':
      return task;
    case 'TaskReassigned': {
      const { to, effectiveOn } = event.data;
      const cooperatingUnits = task.cooperatingUnits.filter((unit) => unit !== to);
      return { ...acted, leadUnit: to, cooperatingUnits, since: { ...task.since, leadUnit: effectiveOn } };
    }
    case 'TaskStarted':
      return { ...withoutResult(acted), status: 'started' };
    case 'TaskProgressReported': {
      const { percent, note, effectiveOn } = event.data;
      if (task.progress !== null && task.progress.on > effectiveOn) return task;
      return { ...task, progress: { percent, note, on: effectiveOn } };
    }
    case 'TaskResultSubmitted': {
      const { submission, effectiveOn, by, summary, product } = event.data;
      const result = { number: submission, sentOn: effectiveOn, by, summary, product };
      return { ...acted, status: 'awaitingConfirmation', submissions: submission, result };
    }
    case 'TaskCompletionConfirmed': {
      const result = 'result' in task ? task.result : unseen(event);
      const { completedOn, effectiveOn } = event.data;
      const since = { ...task.since, completedOn: effectiveOn };
      return {
        ...acted,
        status: 'completed',
        result,
        completedOn,
        acceptedOn: effectiveOn,
        openExtension: null,
        since,
      };
    }
    case 'TaskResultReturned':
      return { ...withoutResult(acted), status: 'returned' };
    case 'TaskReopened':
      return { ...withoutResult(acted), status: 'started' };
    case 'TaskSuspended':
      return { ...acted, suspension: { until: event.data.until } };
    case 'TaskResumed':
      return { ...acted, suspension: null };
    case 'TaskWithdrawn': {
      const { mergedInto } = event.data;
      return { ...withoutResult(acted), status: 'withdrawn', mergedInto, openExtension: null };
    }
    case 'TaskExtensionRequested': {
      const { request: number, deadline, by } = event.data;
      return { ...acted, extensionsAsked: number, openExtension: { number, deadline, by } };
    }
    case 'TaskExtensionGranted': {
      const { deadline } = event.data;
      return { ...acted, deadline, extensionsGranted: task.extensionsGranted + 1, openExtension: null };
    }
    case 'TaskExtensionRefused':
      return { ...acted, openExtension: null };
    case 'TaskEvidenceAttached': {
      const { document, title, sha256 } = event.data;
      return { ...task, evidence: [...task.evidence, { document, title, sha256 }] };
    }
    case 'TaskObjectiveCauseConfirmed': {
      const { cause, effectiveOn } = event.data;
      if (task.objectiveCause !== null && task.objectiveCause.on > effectiveOn) return task;
      return { ...task, objectiveCause: { cause, on: effectiveOn } };
    }
    case 'TaskEntryCorrected':
      return corrected(task, event);
  }
};

/** A confirmation without the sending before it: only in an imported history. */
const unseen = ({ data }: FactOf<'TaskCompletionConfirmed'>): Submission => ({
  number: data.submission,
  sentOn: data.completedOn,
  by: data.by,
  summary: '',
  product: null,
});

/** Accepts any recorded fact; what should not have happened was refused by a decision. */
export const evolveTask = (task: Task, event: TaskEvent): Task => {
  if (task.status !== 'none') return evolveAssigned(remembering(task, event), event);
  return event.type === 'TaskAssigned' ? assigned(event) : task;
};
