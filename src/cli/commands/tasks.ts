import type { TaskPageView } from '../../features/ports/reading/task.view.ts';
import type { Api } from '../api.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { collect } from './collect.ts';
import { findPlan } from './find-plan.ts';

export type TasksOptions = Readonly<{
  status?: string;
  unit?: string;
  at?: string;
  knownAt?: string;
  limit?: string;
  json?: boolean;
}>;

export const tasks = async (api: Api, plan: string, options: TasksOptions, terminal: Terminal): Promise<void> => {
  const { status, unit, at, knownAt, limit } = options;
  const id = await findPlan(api, plan, terminal);
  const found = await collect<TaskPageView>(api, `/plans/${id}/tasks`, { status, unit, at, knownAt }, limit);
  if (options.json) {
    terminal.out(`${JSON.stringify(found.items, null, 2)}\n`);
    return;
  }
  const { columns, nothing, more } = terminal.texts;
  const heads = [
    { head: columns.number },
    { head: columns.title, width: 52 },
    { head: columns.leadUnit, width: 32 },
    { head: columns.deadline },
    { head: columns.status },
    { head: columns.completedOn },
  ];
  const rows = found.items.map((task) => [
    task.number,
    task.title,
    task.leadUnit.name,
    task.deadline.due ?? task.deadline.words,
    task.status,
    task.completedOn ?? '—',
  ]);
  terminal.out(rows.length === 0 ? `${nothing}\n` : `${table(heads, rows)}\n`);
  if (found.more) terminal.err(`${more(found.items.length)}\n`);
};
