import type { PlanEvent } from '../../domain/plan/plan.events.ts';
import type { TaskEvent } from '../../domain/task/task.events.ts';
import type { UnitEvent } from '../../domain/unit/unit.events.ts';
import type { StatusClass } from '../../domain/shared/facts-at.ts';
import type { UnitId } from '../../domain/shared/ids.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import type { CountedTask, RawEvent } from '../ports/recounting.ts';

/**
 * What is counted, written down a second time and straight from the words of the rules: nothing here is shared with the
 * projections, so that a mistake in either shows. The state of a thing at a corner (C, K) is the fold of its events with
 * effectiveOn ≤ C and position ≤ K, in (effectiveOn, position) order.
 */

/** Of an event, what the definition reads. */
export type Seen<Event> = Readonly<{ event: Event; position: bigint }>;

export const inOrder = <Event extends Readonly<{ data: Readonly<{ effectiveOn: LocalDate }> }>>(
  events: readonly Seen<Event>[],
): readonly Event[] =>
  events
    .toSorted((one, other) => {
      const [a, b] = [one.event.data.effectiveOn, other.event.data.effectiveOn];
      if (a !== b) return a < b ? -1 : 1;
      return one.position < other.position ? -1 : 1;
    })
    .map(({ event }) => event);

/** Types that no figure follows from: of these only where they stand is kept. */
const silent = new Set([
  'TaskProgressReported',
  'TaskSuspended',
  'TaskResumed',
  'TaskExtensionRequested',
  'TaskExtensionRefused',
  'TaskEvidenceAttached',
  'TaskObjectiveCauseConfirmed',
]);
export const countsNothing = ({ type }: Pick<RawEvent, 'type'>): boolean => silent.has(type);

/** Source: domain rules 1.2. */
const classOf = (
  withdrawn: boolean,
  due: LocalDate | null,
  completedOn: LocalDate | null,
  cutOff: LocalDate,
): StatusClass => {
  if (withdrawn) return 'X';
  if (due === null) return 'N';
  if (completedOn === null) return due < cutOff ? 'T2' : 'T1';
  return completedOn > due ? 'H2' : 'H1';
};

/** By which days a task is counted: what is in time and due by `soonTo` is about to be due. */
export type Days = Readonly<{ cutOff: LocalDate; soonTo: LocalDate }>;

/** @param events of one task, in order. @returns `null` while it is not assigned */
export const countTask = (events: readonly TaskEvent[], { cutOff, soonTo }: Days): CountedTask | null => {
  const assignment = events.findIndex(({ type }) => type === 'TaskAssigned');
  const first = events[assignment];
  if (first?.type !== 'TaskAssigned') return null;
  let { leadUnit } = first.data;
  let { field, group } = first.data.entry;
  let original = first.data.entry.deadline.due;
  let extended: LocalDate | null | undefined;
  let completedOn: LocalDate | null = null;
  let withdrawn = false;
  for (const event of events.slice(assignment + 1)) {
    switch (event.type) {
      case 'TaskReassigned':
        leadUnit = event.data.to;
        break;
      case 'TaskExtensionGranted':
        extended = event.data.deadline.due;
        break;
      case 'TaskCompletionConfirmed':
        ({ completedOn } = event.data);
        break;
      // Begun, sent, returned or opened again: not accepted, and so not completed.
      case 'TaskStarted':
      case 'TaskResultSubmitted':
      case 'TaskResultReturned':
      case 'TaskReopened':
        completedOn = null;
        break;
      case 'TaskWithdrawn':
        withdrawn = true;
        break;
      case 'TaskEntryCorrected': {
        const { is } = event.data;
        leadUnit = is.leadUnit ?? leadUnit;
        if (is.field !== undefined) ({ field } = is);
        if (is.group !== undefined) ({ group } = is);
        if (is.deadline !== undefined) original = is.deadline.due;
        if (is.completedOn !== undefined && completedOn !== null) ({ completedOn } = is);
        break;
      }
      default:
    }
  }
  const due = extended === undefined ? original : extended;
  const { taskId, planId } = first.data;
  const status = classOf(withdrawn, due, completedOn, cutOff);
  return {
    ...{ taskId, planId, leadUnit, field, group, status },
    dueSoon: status === 'T1' && due !== null && due <= soonTo,
    completed: completedOn !== null,
    onTimeByOriginal: !withdrawn && completedOn !== null && original !== null && completedOn <= original,
  };
};

/** Whose plan it is, who signed it too, and its word on tasks without a deadline. */
export type CountedPlan = Readonly<{ owners: readonly UnitId[]; countsOpenEnded: boolean }>;

export const countPlan = (events: readonly PlanEvent[]): CountedPlan | null => {
  const issue = events.findIndex(({ type }) => type === 'PlanIssued');
  const issued = events[issue];
  if (issued?.type !== 'PlanIssued') return null;
  let { countsOpenEnded } = issued.data.content;
  for (const event of events.slice(issue + 1)) {
    if (event.type === 'PlanAmended') ({ countsOpenEnded } = event.data.content);
  }
  return { owners: [issued.data.owner, ...issued.data.coSigners], countsOpenEnded };
};

/** @returns the unit above, `null` at the top, `undefined` while there is no such unit */
export const parentOf = (events: readonly UnitEvent[]): UnitId | null | undefined => {
  let parent: UnitId | null | undefined;
  for (const event of events) {
    if (event.type === 'UnitEstablished' && parent === undefined) ({ parent } = event.data);
    if (event.type === 'UnitReparented' && parent !== undefined) ({ parent } = event.data);
  }
  return parent;
};
