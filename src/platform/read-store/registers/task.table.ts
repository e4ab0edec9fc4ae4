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
    'placed_by',
    'placed_type',
    'placed_at',
    'placed_on',
  ],
  read: {
    plan_id: 'plain',
    lead_unit: 'plain',
    field: 'plain',
    grp: 'plain',
    completed_on: 'text',
    withdrawn: 'plain',
    stage: 'plain',
    placed_by: 'plain',
    placed_type: 'plain',
    placed_at: 'text',
    placed_on: 'text',
  },
  entries: {
    name: 'task_register_entries',
    own: ['folded'],
    details: [
      'number',
      'title',
      'product',
      'cooperatingUnits',
      'assignedBy',
      'parentTaskId',
      'illustrative',
      'assignedOn',
      'originalDeadline',
    ],
  },
  columnsOf: ({
    taskId: _key,
    planId,
    leadUnit,
    field,
    group,
    completedOn,
    withdrawn,
    stage,
    placedBy,
    ...details
  }) => ({
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
    placed_by: placedBy.eventId,
    placed_type: placedBy.type,
    placed_at: placedBy.position,
    placed_on: placedBy.effectiveOn,
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
    ...row
  }: StoredFacts): TaskFacts => {
    const details = { ...usual, ...row.entry_details, ...row.details } as Omit<TaskFacts, 'deadline'> &
      Partial<TaskFacts>;
    return {
      ...details,
      deadline: details.deadline ?? details.originalDeadline,
      placedBy: placedByOf(row) ?? details.placedBy,
      taskId: key as string,
      planId: plan_id as string,
      leadUnit: lead_unit as string,
      field: field as string | null,
      group: grp as string | null,
      completedOn: completed_on as TaskFacts['completedOn'],
      withdrawn: withdrawn as boolean,
      stage: stage as TaskFacts['stage'],
    };
  },
};

/** @returns `null` for a row of version 2, which says it in `details` */
const placedByOf = ({ placed_by, placed_type, placed_at, placed_on }: StoredFacts): TaskFacts['placedBy'] | null =>
  placed_by === null
    ? null
    : {
        eventId: placed_by as string,
        type: placed_type as string,
        position: placed_at as string,
        effectiveOn: placed_on as TaskFacts['placedBy']['effectiveOn'],
      };
