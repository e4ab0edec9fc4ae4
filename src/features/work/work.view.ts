import { ApiProperty } from '@nestjs/swagger';
import { daysBetween, type LocalDate } from '../../domain/shared/local-date.ts';
import { KnownAtView } from '../ports/reading/corner.view.ts';
import { exampleCorner } from '../ports/reading/example-corner.ts';
import { exampleTaskInPlan, TaskInPlanView } from '../ports/reading/task-in-plan.view.ts';
import { byBucket, workBuckets, type WaitingTask, type WorkBucket } from '../ports/waiting-work.ts';

export class AskedView {
  @ApiProperty({ format: 'date', example: '2023-12-10' })
  on!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Chờ hướng dẫn của bộ' })
  reason!: string | null;
}

export class WaitingTaskView extends TaskInPlanView {
  @ApiProperty({
    description:
      'Calendar days to the deadline in force, 0 on its day; null without one, or after it (see `daysLate`).',
    type: Number,
    nullable: true,
    example: 10,
  })
  daysLeft!: number | null;

  @ApiProperty({
    description: 'Day since which a result waits for confirmation; null while none does.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  waitingSince!: string | null;

  @ApiProperty({
    description: 'The open request for a later deadline, which is `extensionAsked`: when and why; null without one.',
    type: AskedView,
    nullable: true,
  })
  extensionRequest!: AskedView | null;
}

class WorkView {
  @ApiProperty({ description: 'Today in Asia/Ho_Chi_Minh.', format: 'date', example: '2023-12-21' })
  today!: string;

  @ApiProperty({ description: 'What the answer shows at least.', type: KnownAtView })
  knownAt!: KnownAtView;
}

const of = (properties: object) => ({
  type: 'object' as const,
  properties: Object.fromEntries(workBuckets.map((bucket) => [bucket, properties])),
  required: [...workBuckets],
  selfRequired: true,
});

export class WorkOverviewView extends WorkView {
  @ApiProperty({ description: 'How many tasks each bucket holds.', ...of({ type: 'integer' }) })
  counts!: Readonly<Record<WorkBucket, number>>;

  @ApiProperty({
    description: 'The first tasks of each.',
    ...of({ type: 'array', items: { $ref: '#/components/schemas/WaitingTaskView' } }),
  })
  buckets!: Readonly<Record<WorkBucket, readonly WaitingTaskView[]>>;
}

export class WorkPageView extends WorkView {
  @ApiProperty({ description: 'How many tasks the bucket holds on all pages.', example: 1 })
  count!: number;

  @ApiProperty({ type: [WaitingTaskView] })
  items!: WaitingTaskView[];

  @ApiProperty({
    description: 'Give it back as `after`; null at the end.',
    type: String,
    nullable: true,
    example: null,
  })
  next!: string | null;
}

export const waitingTaskView = (
  { task, asked }: WaitingTask,
  view: TaskInPlanView,
  today: LocalDate,
): WaitingTaskView => {
  const { due } = task.deadline;
  return {
    ...view,
    daysLeft: due === null || due < today ? null : daysBetween(today, due),
    waitingSince: task.stage === 'awaitingConfirmation' ? task.sentOn : null,
    extensionRequest: asked,
  };
};

const example = {
  ...exampleTaskInPlan,
  ...{ status: 'T1', statusLabel: 'Chưa hoàn thành, trong hạn', stage: 'started', percent: 60 },
  ...{ sentOn: null, completedOn: null, onTimeByOriginal: false, daysLeft: 10, waitingSince: null },
  extensionRequest: null,
};
const today = '2023-12-21';
const { knownAt } = exampleCorner;

export const exampleOverview = {
  today,
  knownAt,
  counts: byBucket((bucket) => (bucket === 'dueSoon' ? 1 : 0)),
  buckets: byBucket((bucket) => (bucket === 'dueSoon' ? [example] : [])),
};
export const exampleWorkPage = { today, knownAt, count: 1, items: [example], next: null };
