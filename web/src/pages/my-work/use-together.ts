import { useState } from 'react';
import { isKeptRefusal, Refused, statusOf, Unreachable, type Problem } from '../../api/problem.ts';
import { askWhoIsIn } from '../../api/query-client.ts';
import { notePosition } from '../../api/seen-position.ts';
import { useKeptKeys } from '../../app/kept-keys.ts';
import { sendAct } from '../../parts/task-acts/acts.ts';
import { bodyOf, type ActValues } from '../../parts/task-acts/body.ts';
import type { ChosenTask, SharedAct } from './chosen.ts';

export type Outcome = 'recorded' | 'unreachable' | Problem;

const outcomeOf = (error: unknown): Outcome => {
  if (error instanceof Refused) return error.problem;
  if (error instanceof Unreachable) return 'unreachable';
  throw error;
};

/**
 * Sends one act for several tasks, one after the other. Each has a key of its own for what is sent, so that another try after a
 * lost answer records nothing twice.
 */
export const useTogether = (act: SharedAct, onRecorded: (taskId: string) => void) => {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [isSending, setIsSending] = useState(false);
  const keys = useKeptKeys(`work.${act}`);
  const one = async ({ task, possible }: ChosenTask, body: ActValues): Promise<Outcome> => {
    const as = possible.acts.find((known) => known.act === act)?.as;
    const content = `${task.id} ${JSON.stringify(body)}`;
    try {
      const { data } = await sendAct(act, task.id, body, {
        'Idempotency-Key': keys.keyFor(content),
        'If-Match': `"${possible.revision}"`,
        ...(as && { 'X-Acting-Role': as.role, 'X-Acting-Unit': as.unit.id }),
      });
      notePosition(data!.position);
      keys.answered(content);
      return 'recorded';
    } catch (error) {
      if (isKeptRefusal(error)) keys.answered(content);
      if (statusOf(error) === 401) askWhoIsIn();
      return outcomeOf(error);
    }
  };
  /** @returns whether all were recorded */
  const send = async (tasks: readonly ChosenTask[], values: ActValues): Promise<boolean> => {
    setIsSending(true);
    let isAll = true;
    for (const chosen of tasks) {
      const outcome = await one(chosen, bodyOf(act, values));
      setOutcomes((now) => new Map(now).set(chosen.task.id, outcome));
      if (outcome === 'recorded') onRecorded(chosen.task.id);
      else isAll = false;
    }
    setIsSending(false);
    return isAll;
  };
  return { outcomes, isSending, send };
};
