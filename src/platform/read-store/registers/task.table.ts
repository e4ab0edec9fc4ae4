import type { TaskFacts } from '../../../domain/shared/facts-at.ts';
import { rememberingLast } from '../remembering-last.ts';
import { searchable } from '../word-search.ts';
import { same } from '../../../domain/shared/same.ts';
import { naturalKey } from '../../../domain/shared/natural-order.ts';
import type { RegisterTable, StoredFacts } from '../register-table.ts';

/** What most tasks have; left out of `details`. A deadline in force that was never moved is left out likewise. */
const usual = {
  product: null,
  parentTaskId: null,
  illustrative: false,
  extensionsGranted: 0,
  extensionAsked: null,
  suspension: null,
  percent: null,
  sentOn: null,
  objectiveCause: false,
  evidenceCount: 0,
} as const satisfies Partial<TaskFacts>;

const unusual = (details: Readonly<Record<string, unknown>>, original: unknown): object => {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(details)) {
    const value = details[key];
    const isUsual =
      key === 'deadline' ? same(value, original) : key in usual && usual[key as keyof typeof usual] === value;
    if (!isUsual) kept[key] = value;
  }
  return kept;
};

/** Rows of one thing come one after the other, mostly with the same words: folding them is what costs. */
const wordsOf = rememberingLast(searchable);

export const taskTable: RegisterTable<TaskFacts> = {
  name: 'task_register',
  key: 'task_id',
  own: [
    'plan_id',
    'lead_unit',
    'field',
    'grp',
    'due',
    'original_due',
    'completed_on',
    'withdrawn',
    'stage',
    'number_key',
    'folded',
  ],
  read: {
    plan_id: 'plain',
    lead_unit: 'plain',
    field: 'plain',
    grp: 'plain',
    completed_on: 'text',
    withdrawn: 'plain',
    stage: 'plain',
  },
  columnsOf: ({ taskId: _key, planId, leadUnit, field, group, completedOn, withdrawn, stage, ...details }) => ({
    plan_id: planId,
    lead_unit: leadUnit,
    field,
    grp: group,
    due: details.deadline.due,
    original_due: details.originalDeadline.due,
    completed_on: completedOn,
    withdrawn,
    stage,
    number_key: naturalKey(details.number),
    folded: wordsOf(`${details.number} ${details.title}`),
    details: unusual(details, details.originalDeadline),
  }),
  factsOf: ({
    key,
    plan_id,
    lead_unit,
    field,
    grp,
    completed_on,
    withdrawn,
    stage,
    details,
  }: StoredFacts): TaskFacts => ({
    ...usual,
    ...(details as TaskFacts),
    deadline: (details as Partial<TaskFacts>).deadline ?? (details as TaskFacts).originalDeadline,
    taskId: key as string,
    planId: plan_id as string,
    leadUnit: lead_unit as string,
    field: field as string | null,
    group: grp as string | null,
    completedOn: completed_on as TaskFacts['completedOn'],
    withdrawn: withdrawn as boolean,
    stage: stage as TaskFacts['stage'],
  }),
};
