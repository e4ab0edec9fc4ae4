import type { components } from '../../api/schema.ts';
import { byVietnamese, folded } from '../../format/folding.ts';
import type { Order } from './task-search.ts';

/** A task as a list shows it; in a list over several plans with its plan. */
export type TaskRow = components['schemas']['TaskView'] & Readonly<{ plan?: components['schemas']['PlanLabel'] }>;

/** So many of them as one answer holds. */
export type TaskPage = Omit<components['schemas']['TaskPageView'], 'items'> & Readonly<{ items: readonly TaskRow[] }>;

/** Late first: overdue, then in time, then without a deadline, then what is done. */
const urgency: Readonly<Record<TaskRow['status'], number>> = { T2: 0, T1: 1, N: 2, H2: 3, H1: 3, X: 4 };
const urgencyOf = ({ status, stage }: TaskRow): number =>
  status === 'N' && stage === 'completed' ? urgency.H1 : urgency[status];

/** Tasks without a day of their own come last. */
const dueOf = ({ deadline: { due } }: TaskRow): string => due ?? '9999-99-99';
const byDue = (one: TaskRow, other: TaskRow): number =>
  dueOf(one) < dueOf(other) ? -1 : Number(dueOf(one) > dueOf(other));

const comparisons: Readonly<Record<Exclude<Order, 'number'>, (one: TaskRow, other: TaskRow) => number>> = {
  attention: (one, other) => urgencyOf(one) - urgencyOf(other) || byDue(one, other),
  title: (one, other) => byVietnamese(one.title, other.title),
  plan: (one, other) => byVietnamese(one.plan?.name ?? '', other.plan?.name ?? ''),
  unit: (one, other) => byVietnamese(one.leadUnit.name, other.leadUnit.name),
  due: byDue,
};

/** @param rows in the order of the service, which is that of the numbers (STT) */
export const ordered = (rows: readonly TaskRow[], order: Order, descending: boolean): readonly TaskRow[] => {
  const sorted = order === 'number' ? rows : rows.toSorted(comparisons[order]);
  return descending ? sorted.toReversed() : sorted;
};

const kept = new WeakMap<TaskRow, string>();

/** What a row is found by; folded once for each row, so that every further letter costs a comparison alone. */
const searchable = (row: TaskRow): string => {
  const known = kept.get(row);
  if (known !== undefined) return known;
  const { number, title, leadUnit, product, plan } = row;
  const text = folded([number, title, leadUnit.name, product, plan?.symbol, plan?.name].filter(Boolean).join(' \n '));
  kept.set(row, text);
  return text;
};

/** Rows that hold every word, with or without accents. */
export const matching = (rows: readonly TaskRow[], text: string): readonly TaskRow[] => {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => words.every((word) => searchable(row).includes(word)));
};
