import { statusClasses, taskStages, type StatusClass, type TaskStage } from '../../domain/shared/facts-at.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { ChoiceField, DateField, IdField } from '../ports/fields.ts';
import { PageQuestion } from '../ports/reading/questions.ts';
import type { Corner, TaskFilter, UnitRegister } from '../ports/registers.ts';

/** What every list of tasks may be narrowed by. */
export class AskedTasks extends PageQuestion {
  @ChoiceField({ description: 'Class at the cut-off day.', optional: true, of: statusClasses })
  status?: StatusClass;

  @ChoiceField({ description: 'Workflow stage.', optional: true, of: taskStages })
  stage?: TaskStage;

  @IdField({ description: 'Led by this unit or one under it.', optional: true })
  unit?: string;

  @DateField({ description: 'Due on this day or later.', optional: true })
  dueFrom?: LocalDate;

  @DateField({ description: 'Due on this day or earlier.', optional: true })
  dueTo?: LocalDate;
}

export const filterOf = async (
  { status, stage, unit, dueFrom, dueTo }: AskedTasks,
  units: UnitRegister,
  corner: Corner,
): Promise<TaskFilter> => {
  const under = unit === undefined ? [] : await units.subtree(unit, corner);
  return {
    ...(status !== undefined && { status }),
    ...(stage !== undefined && { stage }),
    ...(unit !== undefined && { leadUnits: [unit, ...under.map(({ unitId }) => unitId)] }),
    ...(dueFrom !== undefined && { dueFrom }),
    ...(dueTo !== undefined && { dueTo }),
  };
};
