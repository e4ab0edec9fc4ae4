import type { TaskFacts } from '../../../domain/shared/facts-at.ts';
import { searchable } from '../word-search.ts';
import { naturalKey } from '../../../domain/shared/natural-order.ts';
import type { RegisterTable, StoredFacts } from '../register-table.ts';

export const taskTable: RegisterTable<TaskFacts> = {
  name: 'task_register',
  key: 'task_id',
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
    folded: searchable(`${details.number} ${details.title}`),
    details,
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
    ...(details as TaskFacts),
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
