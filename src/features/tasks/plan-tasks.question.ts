import type { PlanId } from '../../domain/shared/ids.ts';
import { ChoiceField, TextField } from '../ports/fields.ts';
import type { Corner, TaskFilter, UnitRegister } from '../ports/registers.ts';
import { AskedTasks, filterOf } from './asked-tasks.ts';

/** What the tasks of one plan may be narrowed by. */
export class PlanTasksFilter extends AskedTasks {
  @TextField({ description: 'Key of a field of the plan.', optional: true, max: 100 })
  field?: string;

  @TextField({ description: 'Key of a group of the plan.', optional: true, max: 100 })
  group?: string;

  @TextField({ description: 'Words of number and title, with or without accents.', optional: true, max: 200 })
  q?: string;
}

export class PlanTasksQuestion extends PlanTasksFilter {
  @ChoiceField({
    description: '`csv` for Excel: all that is asked for, whatever `limit` says; `json` when absent.',
    optional: true,
    of: ['json', 'csv'],
  })
  format?: 'json' | 'csv';
}

export const planTasksFilter = async (
  planId: PlanId,
  question: PlanTasksFilter,
  units: UnitRegister,
  corner: Corner,
): Promise<TaskFilter> => {
  const { field, group, q } = question;
  return {
    ...(await filterOf(question, units, corner)),
    planId,
    ...(field !== undefined && { field }),
    ...(group !== undefined && { group }),
    ...(q !== undefined && { q }),
  };
};
