import { ApiProperty } from '@nestjs/swagger';
import {
  statusClasses,
  taskStages,
  type StatusClass,
  type TaskFacts,
  type TaskStage,
} from '../../domain/shared/facts-at.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { daysLate, isSuspendedOn, statusClassOf } from '../../domain/shared/status-class.ts';
import { PageView } from '../ports/reading/corner.view.ts';
import { DeadlineView } from '../ports/reading/task.view.ts';
import { UnitName, type LabelOf } from '../ports/reading/unit-labels.ts';

/** A task as far as a row of a long table shows it. */
export class TaskRowView {
  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000030' })
  id!: string;

  @ApiProperty({ example: '1.2' })
  number!: string;

  @ApiProperty({ example: 'Rà soát văn bản quy phạm pháp luật' })
  title!: string;

  @ApiProperty({ description: 'Key of the field of the plan.', type: String, nullable: true, example: 'the-che' })
  field!: string | null;

  @ApiProperty({ description: 'Key of the group of the plan.', type: String, nullable: true, example: null })
  group!: string | null;

  @ApiProperty({ description: 'Named as it was at the cut-off day.', type: UnitName })
  leadUnit!: UnitName;

  @ApiProperty({ enum: statusClasses, example: 'H1' })
  status!: StatusClass;

  @ApiProperty({ enum: taskStages, example: 'completed' })
  stage!: TaskStage;

  @ApiProperty({ example: false })
  suspended!: boolean;

  @ApiProperty({ description: 'Deadline of the assigning document, never erased.', type: DeadlineView })
  originalDeadline!: DeadlineView;

  @ApiProperty({ description: 'Deadline in force.', type: DeadlineView })
  deadline!: DeadlineView;

  @ApiProperty({
    description: 'Day the last result was sent.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2023-12-12',
  })
  sentOn!: string | null;

  @ApiProperty({
    description: 'Day the accepted result was sent.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2023-12-12',
  })
  completedOn!: string | null;

  @ApiProperty({ description: 'Calendar days.', example: 0 })
  daysLate!: number;
}

export class TaskRowPageView extends PageView {
  @ApiProperty({ type: [TaskRowView] })
  items!: TaskRowView[];
}

export const taskRow = (task: TaskFacts, cutOff: LocalDate, labelOf: LabelOf): TaskRowView => {
  const { originalDeadline, deadline } = task;
  return {
    id: task.taskId,
    number: task.number,
    title: task.title,
    field: task.field,
    group: task.group,
    leadUnit: { id: task.leadUnit, name: labelOf(task.leadUnit).name },
    status: statusClassOf(task, cutOff),
    stage: task.stage,
    suspended: isSuspendedOn(task, cutOff),
    originalDeadline: { words: originalDeadline.words, due: originalDeadline.due },
    deadline: { words: deadline.words, due: deadline.due },
    sentOn: task.sentOn,
    completedOn: task.completedOn,
    daysLate: daysLate(task, cutOff),
  };
};
