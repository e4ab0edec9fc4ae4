import type { TaskRow } from './task-order.ts';

/** What happened, as far as a list of tasks has to know. */
type Happened = Readonly<{ subject: string; planId: string | null }>;

const taskIn = ({ subject }: Happened): string | null => (subject.startsWith('task-') ? subject.slice(5) : null);

/** So many rows are asked for one by one; beyond, the list as a whole costs less. */
const mostRows = 20;

/**
 * What of a list has to be asked for anew after a run of events: nothing, single rows, or all of it.
 *
 * @param plan the plan whose tasks are listed; `undefined` for those of all plans
 * @param isNarrowed only some tasks are listed: one that changed may come in or go out
 */
export const changedRows = (
  run: readonly Happened[],
  rows: ReadonlySet<TaskRow['id']>,
  plan: string | undefined,
  isNarrowed: boolean,
): readonly string[] | 'all' => {
  const concerning = run.filter(
    ({ subject, planId }) =>
      subject.startsWith('unit-') || plan === undefined || planId === plan || subject === `plan-${plan}`,
  );
  const about = concerning.filter(({ subject }) => /^(task|plan|unit)-/.test(subject));
  if (about.length === 0) return [];
  const tasks = [...new Set(about.map(taskIn))];
  if (isNarrowed || tasks.length > mostRows) return 'all';
  return tasks.every((id): id is string => id !== null && rows.has(id)) ? tasks : 'all';
};

type Page = Readonly<{ items: readonly Readonly<{ id: string }>[] }>;

/** The same pages with other facts in some of their rows. */
export const withRows = <P extends Page>(
  pages: readonly P[],
  changed: ReadonlyMap<string, Partial<P['items'][number]>>,
): P[] =>
  pages.map((page) =>
    page.items.some(({ id }) => changed.has(id))
      ? { ...page, items: page.items.map((row) => ({ ...row, ...changed.get(row.id) })) }
      : page,
  );
