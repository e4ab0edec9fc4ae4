import { ChoiceField, IdField, TextField } from '../ports/fields.ts';
import type { Corner, PlanRegister, RegisterName, TaskFilter, UnitRegister } from '../ports/registers.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { AskedTasks, filterOf } from './asked-tasks.ts';

export class TasksQuestion extends AskedTasks {
  @TextField({
    description:
      'Words of number and title, with or without accents; a word with `/` also as the number and symbol of the plan, or of a document that the history of the task cites.',
    example: 'ra soat',
    optional: true,
    max: 200,
  })
  q?: string;

  @IdField({ description: 'Tasks of this plan.', optional: true })
  plan?: string;

  @TextField({ description: 'Key of a field; what it is called, its plan says.', optional: true, max: 100 })
  field?: string;

  @TextField({ description: 'Key of a group; what it is called, its plan says.', optional: true, max: 100 })
  group?: string;

  @ChoiceField({
    description: '`csv` for Excel: all that is asked for, whatever `limit` says; `json` when absent.',
    optional: true,
    of: ['json', 'csv'],
  })
  format?: 'json' | 'csv';
}

/** Registers that the question reads. */
export const registersOf = ({ q }: TasksQuestion): readonly RegisterName[] =>
  isCited(q) ? ['tasks', 'plans', 'units', 'trail'] : ['tasks', 'plans', 'units'];

/** @throws NotRecorded for a plan that is not known at the corner */
export const foundTasksFilter = async (
  question: TasksQuestion,
  { plans, units }: Readonly<{ plans: PlanRegister; units: UnitRegister }>,
  corner: Corner,
): Promise<TaskFilter> => {
  const { q, plan, field, group } = question;
  if (plan !== undefined && (await plans.find(plan, corner)) === null) throw new NotRecorded('plan', plan);
  return {
    ...(await filterOf(question, units, corner)),
    ...(plan !== undefined && { planId: plan }),
    ...(field !== undefined && { field }),
    ...(group !== undefined && { group }),
    ...(q !== undefined && { q, citedDocuments: true }),
  };
};

const isCited = (q: string | undefined): boolean => q?.includes('/') === true;
