import { ApiProperty } from '@nestjs/swagger';
import type { Deadline } from '../../../domain/shared/deadline.ts';
import {
  statusClasses,
  taskStages,
  type StatusClass,
  type TaskFacts,
  type TaskStage,
} from '../../../domain/shared/facts-at.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import {
  daysLate,
  onTimeByOriginal,
  isSuspendedOn,
  statusClassOf,
  statusLabels,
} from '../../../domain/shared/status-class.ts';
import { PageView } from './corner.view.ts';
import { UnitLabel, type LabelOf } from './unit-labels.ts';

export class DeadlineView {
  @ApiProperty({ description: 'As the document gives it.', example: 'Quý IV/2023' })
  words!: string;

  @ApiProperty({
    description: 'Converted by rule; null when open-ended.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2023-12-31',
  })
  due!: string | null;
}

export class PlacedByView {
  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000050' })
  eventId!: string;

  @ApiProperty({ example: 'TaskCompletionConfirmed' })
  type!: string;

  @ApiProperty({ example: '57' })
  position!: string;

  @ApiProperty({ format: 'date', example: '2023-12-14' })
  effectiveOn!: string;
}

/** A task as it stands at the corner, with its class at the cut-off day. */
export class TaskView {
  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000030' })
  id!: string;

  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000020' })
  planId!: string;

  @ApiProperty({ example: '1.2' })
  number!: string;

  @ApiProperty({ example: 'Rà soát văn bản quy phạm pháp luật' })
  title!: string;

  @ApiProperty({ enum: statusClasses, example: 'H1' })
  status!: StatusClass;

  @ApiProperty({ example: 'Hoàn thành đúng hạn' })
  statusLabel!: string;

  @ApiProperty({ enum: taskStages, example: 'completed' })
  stage!: TaskStage;

  @ApiProperty({ example: false })
  suspended!: boolean;

  @ApiProperty({ example: false })
  withdrawn!: boolean;

  @ApiProperty({ description: 'Key of the field of the plan.', type: String, nullable: true, example: 'the-che' })
  field!: string | null;

  @ApiProperty({ description: 'Key of the group of the plan.', type: String, nullable: true, example: null })
  group!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Báo cáo' })
  product!: string | null;

  @ApiProperty({ description: 'As it was at the cut-off day, and its successor.', type: UnitLabel })
  leadUnit!: UnitLabel;

  @ApiProperty({ type: [UnitLabel] })
  cooperatingUnits!: UnitLabel[];

  @ApiProperty({ type: UnitLabel })
  assignedBy!: UnitLabel;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  parentTaskId!: string | null;

  @ApiProperty({ description: 'Content invented for the demonstration (minh hoạ).', example: true })
  illustrative!: boolean;

  @ApiProperty({ format: 'date', example: '2023-01-10' })
  assignedOn!: string;

  @ApiProperty({ description: 'Deadline of the assigning document, never erased.', type: DeadlineView })
  originalDeadline!: DeadlineView;

  @ApiProperty({ description: 'Deadline in force.', type: DeadlineView })
  deadline!: DeadlineView;

  @ApiProperty({ example: 0 })
  extensionsGranted!: number;

  @ApiProperty({
    description: 'Deadline asked for by the open request.',
    type: DeadlineView,
    nullable: true,
    example: null,
  })
  extensionAsked!: DeadlineView | null;

  @ApiProperty({ description: 'Last reported whole per cent.', type: Number, nullable: true, example: 100 })
  percent!: number | null;

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

  @ApiProperty({ description: 'Completed by the original deadline.', example: true })
  onTimeByOriginal!: boolean;

  @ApiProperty({ description: 'Calendar days.', example: 0 })
  daysLate!: number;

  @ApiProperty({ description: 'An objective cause of delay was confirmed.', example: false })
  objectiveCause!: boolean;

  @ApiProperty({ example: 1 })
  evidenceCount!: number;

  @ApiProperty({ description: 'The event that put it where it stands.', type: PlacedByView })
  placedBy!: PlacedByView;
}

export class TaskPageView extends PageView {
  @ApiProperty({ type: [TaskView] })
  items!: TaskView[];
}

const deadlineView = ({ words, due }: Deadline): DeadlineView => ({ words, due });

export const unitsOfTask = (task: TaskFacts): readonly string[] => [
  task.leadUnit,
  task.assignedBy,
  ...task.cooperatingUnits,
];

export const taskView = (task: TaskFacts, cutOff: LocalDate, labelOf: LabelOf): TaskView => {
  const status = statusClassOf(task, cutOff);
  const { eventId, type, position, effectiveOn } = task.placedBy;
  return {
    id: task.taskId,
    planId: task.planId,
    number: task.number,
    title: task.title,
    status,
    statusLabel: statusLabels[status],
    stage: task.stage,
    suspended: isSuspendedOn(task, cutOff),
    withdrawn: task.withdrawn,
    field: task.field,
    group: task.group,
    product: task.product,
    leadUnit: labelOf(task.leadUnit),
    cooperatingUnits: task.cooperatingUnits.map(labelOf),
    assignedBy: labelOf(task.assignedBy),
    parentTaskId: task.parentTaskId,
    illustrative: task.illustrative,
    assignedOn: task.assignedOn,
    originalDeadline: deadlineView(task.originalDeadline),
    deadline: deadlineView(task.deadline),
    extensionsGranted: task.extensionsGranted,
    extensionAsked: task.extensionAsked && deadlineView(task.extensionAsked),
    percent: task.percent,
    sentOn: task.sentOn,
    completedOn: task.completedOn,
    onTimeByOriginal: onTimeByOriginal(task),
    daysLate: daysLate(task, cutOff),
    objectiveCause: task.objectiveCause,
    evidenceCount: task.evidenceCount,
    placedBy: { eventId, type, position, effectiveOn },
  };
};
