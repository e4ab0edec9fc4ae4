import { requireReason, requireText } from '../shared/act.rules.ts';
import { fact, type Context } from '../shared/fact.ts';
import * as refusal from './task.errors.ts';
import {
  type Decision,
  keyOf,
  requireInSequence,
  requireJudge,
  requireSinceAssignment,
  standingTask,
} from './task.require.ts';
import type { AwaitingTask, StandingTask, Task } from './task.state.ts';

/** `submission`: the version that was judged; `null` for the one that waits, whichever it is. */
export type Judgement = Readonly<{ submission: number | null }>;

/** Accept the result (xác nhận hoàn thành). */
export const confirmCompletion = (task: Task, { submission }: Judgement, context: Context): Decision => {
  const standing = standingTask(task);
  if (standing.status === 'completed') return [];
  const { result } = requireJudgeable('confirm', standing, submission, context);
  const accepted = { submission: result.number, completedOn: result.sentOn };
  return [fact('TaskCompletionConfirmed', { ...keyOf(standing), ...accepted }, context)];
};

/** Return the result (trả lại): the task counts as not completed. */
export const returnResult = (task: Task, { submission }: Judgement, context: Context): Decision => {
  const standing = standingTask(task);
  if (standing.status === 'returned') return [];
  const { result } = requireJudgeable('return', standing, submission, context);
  requireReason('return', context);
  return [fact('TaskResultReturned', { ...keyOf(standing), submission: result.number }, context)];
};

/** Open a completed task again (mở lại). */
export const reopenTask = (task: Task, _request: Readonly<object>, context: Context): Decision => {
  const standing = standingTask(task);
  if (standing.status !== 'completed') throw new refusal.TaskNotCompleted(standing.id, standing.status);
  requireJudge('reopen', standing, context);
  requireInSequence(standing, context);
  requireReason('reopen', context);
  return [fact('TaskReopened', keyOf(standing), context)];
};

/** Confirm that something beyond the doer delayed the work (nguyên nhân khách quan). */
export const confirmObjectiveCause = (
  task: Task,
  { cause }: Readonly<{ cause: string }>,
  context: Context,
): Decision => {
  const standing = standingTask(task);
  if (standing.objectiveCause === cause) return [];
  requireJudge('confirmObjectiveCause', standing, context);
  requireSinceAssignment(standing, context);
  requireText('cause', cause);
  return [fact('TaskObjectiveCauseConfirmed', { ...keyOf(standing), cause }, context)];
};

/** @throws unless a result waits, it is the one judged, and whoever judges did not do the work. */
const requireJudgeable = (
  act: string,
  task: StandingTask,
  submission: number | null,
  context: Context,
): AwaitingTask => {
  if (task.status !== 'awaitingConfirmation') throw new refusal.NoResultWaiting(task.id, task.status);
  requireJudge(act, task, context);
  if (submission !== null && submission !== task.result.number) {
    throw new refusal.OtherResultWaiting(task.id, submission, task.result.number);
  }
  requireInSequence(task, context);
  return task;
};
