import type { AuditPageView } from '../../features/ports/reading/audit-entry.view.ts';
import type { TaskPageView } from '../../features/ports/reading/task.view.ts';
import type { Api } from '../api.ts';
import { exitCodes, Failure } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { collect } from './collect.ts';
import { entriesTable } from './entries-table.ts';
import { findPlan } from './find-plan.ts';

/** @param number of the task when `task` names its plan */
export const history = async (
  api: Api,
  task: string,
  number: string | undefined,
  options: Readonly<{ json?: boolean }>,
  terminal: Terminal,
): Promise<void> => {
  const id = number === undefined ? task : await taskOf(api, task, number, terminal);
  const { items } = await collect<AuditPageView>(api, `/tasks/${encodeURIComponent(id)}/history`, {}, undefined);
  const oldestFirst = [...items].reverse();
  const text = options.json ? JSON.stringify(oldestFirst, null, 2) : entriesTable(oldestFirst, terminal.texts);
  terminal.out(`${text}\n`);
};

const taskOf = async (api: Api, plan: string, number: string, terminal: Terminal): Promise<string> => {
  const planId = await findPlan(api, plan, terminal);
  const { items } = await collect<TaskPageView>(api, `/plans/${planId}/tasks`, {}, undefined);
  const task = items.find((item) => item.number === number);
  if (task === undefined) throw new Failure(exitCodes.refused, terminal.texts.noTask(number, plan));
  return task.id;
};
