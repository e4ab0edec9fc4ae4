import type { Recorded } from '../src/domain/shared/fact.ts';
import type { PlacedBy, TaskFacts, TaskStage } from '../src/domain/shared/facts-at.ts';
import type { LocalDate } from '../src/domain/shared/local-date.ts';
import type { EntryCorrection, TaskAssigned, TaskEvent } from '../src/domain/task/task.events.ts';
import { ofKnown, type Register } from './projection.ts';

const placed = ({ type, data }: TaskEvent, { id, position }: Recorded): { placedBy: PlacedBy } => ({
  placedBy: { eventId: id, type, position: position.toString(), effectiveOn: data.effectiveOn },
});

const assigned = (event: TaskAssigned, recorded: Recorded): TaskFacts => {
  const { taskId, planId, entry, leadUnit, cooperatingUnits, assignedBy, parentTaskId, illustrative } = event.data;
  const { number, title, field, group, product, deadline } = entry;
  return {
    taskId,
    planId,
    number,
    title,
    field,
    group,
    product,
    leadUnit,
    cooperatingUnits,
    assignedBy,
    parentTaskId,
    illustrative,
    assignedOn: event.data.effectiveOn,
    originalDeadline: deadline,
    deadline,
    extensionsGranted: 0,
    extensionAsked: null,
    stage: 'assigned',
    suspension: null,
    withdrawn: false,
    percent: null,
    sentOn: null,
    completedOn: null,
    objectiveCause: false,
    evidenceCount: 0,
    ...placed(event, recorded),
  };
};

/** Only an accepted result has a day of completion. */
const movedTo =
  (stage: Exclude<TaskStage, 'completed'>) =>
  (task: TaskFacts, event: TaskEvent, recorded: Recorded): TaskFacts => ({
    ...task,
    stage,
    completedOn: null,
    ...placed(event, recorded),
  });

/** A corrected deadline is the original one; it is also the deadline in force unless an extension moved that. */
const corrected = (task: TaskFacts, { deadline, completedOn, ...entry }: EntryCorrection): TaskFacts => ({
  ...task,
  ...entry,
  originalDeadline: deadline ?? task.originalDeadline,
  deadline: deadline !== undefined && task.extensionsGranted === 0 ? deadline : task.deadline,
  completedOn: task.stage === 'completed' && completedOn !== undefined ? completedOn : task.completedOn,
});

const sent = movedTo('awaitingConfirmation');
const withSentOn = (task: TaskFacts, sentOn: LocalDate): TaskFacts => ({ ...task, sentOn });

/** Where each task stands. Source of what counts as completed: domain rules 1.2 to 1.4. */
export const taskRegister: Register<TaskFacts, TaskEvent> = {
  name: 'task-register',
  version: 3,
  category: 'task',
  on: {
    TaskAssigned: (task, event, recorded) => task ?? assigned(event, recorded),
    TaskReassigned: ofKnown((task, { data: { to } }) => ({
      ...task,
      leadUnit: to,
      cooperatingUnits: task.cooperatingUnits.filter((unit) => unit !== to),
    })),
    TaskStarted: ofKnown(movedTo('started')),
    TaskProgressReported: ofKnown((task, { data: { percent } }) => ({ ...task, percent })),
    TaskResultSubmitted: ofKnown((task, event, recorded) =>
      withSentOn(sent(task, event, recorded), event.data.effectiveOn),
    ),
    TaskCompletionConfirmed: ofKnown((task, event, recorded) => ({
      ...task,
      stage: 'completed',
      completedOn: event.data.completedOn,
      extensionAsked: null,
      ...placed(event, recorded),
    })),
    TaskResultReturned: ofKnown(movedTo('returned')),
    TaskReopened: ofKnown(movedTo('started')),
    TaskSuspended: ofKnown((task, { data }) => ({ ...task, suspension: { until: data.until } })),
    TaskResumed: ofKnown((task) => ({ ...task, suspension: null })),
    TaskWithdrawn: ofKnown((task, event, recorded) => ({
      ...task,
      withdrawn: true,
      extensionAsked: null,
      ...placed(event, recorded),
    })),
    TaskExtensionRequested: ofKnown((task, { data: { deadline } }) => ({ ...task, extensionAsked: deadline })),
    TaskExtensionGranted: ofKnown((task, event, recorded) => ({
      ...task,
      deadline: event.data.deadline,
      extensionsGranted: task.extensionsGranted + 1,
      extensionAsked: null,
      ...placed(event, recorded),
    })),
    TaskExtensionRefused: ofKnown((task) => ({ ...task, extensionAsked: null })),
    TaskEvidenceAttached: ofKnown((task) => ({ ...task, evidenceCount: task.evidenceCount + 1 })),
    TaskObjectiveCauseConfirmed: ofKnown((task) => ({ ...task, objectiveCause: true })),
    TaskEntryCorrected: ofKnown((task, event, recorded) => ({
      ...corrected(task, event.data.is),
      ...('deadline' in event.data.is || 'completedOn' in event.data.is ? placed(event, recorded) : {}),
    })),
  },
};
