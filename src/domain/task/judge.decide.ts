import { requireReason, requireText } from '../shared/act.rules.ts';
import { fact, type Context } from '../shared/fact.ts';
import { same } from '../shared/same.ts';
import * as refusal from './task.errors.ts';
import {
  type Decision,
  keyOf,
  requireInSequence,
  requireJudge,
  requireSinceAssignment,
  standingTask,
} from './task.require.ts';
import type { AssigningSide } from './task.rules.ts';
import type { AwaitingTask, StandingTask, Task } from './task.state.ts';

/** `submission`: the version that was judged; `null` for the one that waits, whichever it is. */
export type Judgement = Readonly<{ submission: number | null }>;

/** Accept the result (xác nhận hoàn thành). */
export const confirmCompletion = (
  task: Task,
  { submission }: Judgement,
  side: AssigningSide,
  context: Context,
): Decision => {
  const standing = standingTask(task);
  requireJudge('confirm', standing, side, context);
  if (standing.status === 'completed') return [];
  const { result } = requireJudgeable(standing, submission, context);
  const accepted = { submission: result.number, completedOn: result.sentOn };
  return [fact('TaskCompletionConfirmed', { ...keyOf(standing), ...accepted }, context)];
};

/** Return the result (trả lại): the task counts as not completed. */
export const returnResult = (
  task: Task,
  { submission }: Judgement,
  side: AssigningSide,
  context: Context,
): Decision => {
  const standing = standingTask(task);
  requireJudge('return', standing, side, context);
  if (standing.status === 'returned') return [];
  const { result } = requireJudgeable(standing, submission, context);
  requireReason('return', context);
  return [fact('TaskResultReturned', { ...keyOf(standing), submission: result.number }, context)];
};

/** Open a completed task again (mở lại). */
export const reopenTask = (task: Task, _request: Readonly<object>, side: AssigningSide, context: Context): Decision => {
  const standing = standingTask(task);
  requireJudge('reopen', standing, side, context);
  if (standing.status !== 'completed') throw new refusal.TaskNotCompleted(standing.id, standing.status);
  requireInSequence(standing, context);
  requireReason('reopen', context);
  return [fact('TaskReopened', keyOf(standing), context)];
};

/** Confirm that something beyond the doer delayed the work (nguyên nhân khách quan). */
export const confirmObjectiveCause = (
  task: Task,
  { cause }: Readonly<{ cause: string }>,
  side: AssigningSide,
  context: Context,
): Decision => {
  const standing = standingTask(task);
  requireJudge('confirmObjectiveCause', standing, side, context);
  if (same(standing.objectiveCause, { cause, on: context.effectiveOn })) return [];
  requireSinceAssignment(standing, context);
  requireText('cause', cause);
  return [fact('TaskObjectiveCauseConfirmed', { ...keyOf(standing), cause }, context)];
};

/** @throws unless a result waits and it is the one judged. */
const requireJudgeable = (task: StandingTask, submission: number | null, context: Context): AwaitingTask => {
  if (task.status !== 'awaitingConfirmation') throw new refusal.NoResultWaiting(task.id, task.status);
  if (submission !== null && submission !== task.result.number) {
    throw new refusal.OtherResultWaiting(task.id, submission, task.result.number);
  }
  requireInSequence(task, context);
  return task;
};
