import { ApiProperty } from '@nestjs/swagger';
import { statusClasses, type StatusClass } from '../../domain/shared/facts-at.ts';
import { KnownAtView } from '../ports/reading/corner.view.ts';
import { CountsView, RatesView, ratesView } from '../ports/reading/figures.view.ts';
import {
  recountStates,
  type CountedEvent,
  type CountedTask,
  type KeptRecount,
  type RecountDifference,
  type RecountState,
} from '../ports/recounting.ts';
import type { Page } from '../ports/registers.ts';

const anId = (description: string) =>
  ApiProperty({ description, type: String, format: 'uuid', nullable: true, example: null });

export class CountedTaskView implements CountedTask {
  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000030' })
  taskId!: string;

  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000020' })
  planId!: string;

  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000002' })
  leadUnit!: string;

  @ApiProperty({ type: String, nullable: true, example: 'the-che' })
  field!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  group!: string | null;

  @ApiProperty({ enum: statusClasses, example: 'H1' })
  status!: StatusClass;

  @ApiProperty({ description: 'T1 that is about to be due (sắp đến hạn).', example: false })
  dueSoon!: boolean;

  @ApiProperty({ example: true })
  completed!: boolean;

  @ApiProperty({ example: true })
  onTimeByOriginal!: boolean;
}

export class CountedEventView implements CountedEvent {
  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000050' })
  id!: string;

  @ApiProperty({ example: 'TaskCompletionConfirmed' })
  type!: string;

  @ApiProperty({ example: '57' })
  position!: string;

  @ApiProperty({ type: String, format: 'date', example: '2023-12-14' })
  effectiveOn!: CountedEvent['effectiveOn'];
}

export class RecountDifferenceView {
  @ApiProperty({ enum: ['task', 'figure'], example: 'task' })
  about!: 'task' | 'figure';

  @anId('The task that differs.')
  taskId!: string | null;

  @anId('The plan whose figure differs; null for all together.')
  planId!: string | null;

  @ApiProperty({
    description: 'A count, or one side of a rate.',
    type: String,
    nullable: true,
    example: 'planCompletion.numerator',
  })
  figure!: string | null;

  @ApiProperty({ description: 'As the events say; null: no such task.', type: CountedTaskView, nullable: true })
  recountedTask!: CountedTaskView | null;

  @ApiProperty({ description: 'As the registers show it; null: no such task.', type: CountedTaskView, nullable: true })
  shownTask!: CountedTaskView | null;

  @ApiProperty({ type: Number, nullable: true, example: null })
  recounted!: number | null;

  @ApiProperty({ type: Number, nullable: true, example: null })
  shown!: number | null;

  @ApiProperty({ description: 'Every event of the task that the corner sees.', type: [CountedEventView] })
  events!: CountedEventView[];
}

export class RecountReportView {
  @ApiProperty({ description: 'Events read, each as often as there were passes.', example: 1204 })
  events!: number;

  @ApiProperty({ example: 1 })
  passes!: number;

  @ApiProperty({ example: 55 })
  tasks!: number;

  @ApiProperty({ description: 'Plans whose figures were compared.', example: 1 })
  plans!: number;

  @ApiProperty({ description: 'By the definition, of everything that was counted.', type: CountsView })
  counts!: CountsView;

  @ApiProperty({ type: RatesView })
  rates!: RatesView;

  @ApiProperty({ description: 'Of T1: about to be due, by the rules of the cut-off day.', example: 0 })
  dueSoon!: number;
}

export const verdicts = ['equal', 'different', 'nothing-counted'] as const;
export type Verdict = (typeof verdicts)[number];

export class RecountProgressView {
  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000060' })
  id!: string;

  @ApiProperty({ enum: recountStates, example: 'done' })
  state!: RecountState;

  @ApiProperty({ description: 'Thousandths of the work.', minimum: 0, maximum: 1000, example: 1000 })
  perMille!: number;

  @ApiProperty({ description: 'Found so far.', example: 1 })
  differences!: number;

  @ApiProperty({ description: 'null until done.', enum: verdicts, type: String, nullable: true, example: 'different' })
  verdict!: Verdict | null;
}

export class RecountView extends RecountProgressView {
  @ApiProperty({ format: 'date', example: '2023-12-21' })
  at!: string;

  @ApiProperty({ type: KnownAtView })
  knownAt!: KnownAtView;

  @ApiProperty({
    description: '`limited` when only what its asker may read was counted.',
    enum: ['all', 'limited'],
    example: 'all',
  })
  scope!: 'all' | 'limited';

  @anId('Only this plan.')
  plan!: string | null;

  @anId('Only tasks led by this unit or one under it.')
  unit!: string | null;

  @ApiProperty({ example: '018c0a5e-7c00-7000-8000-000000000070' })
  askedBy!: string;

  @ApiProperty({ example: '2023-12-21T02:20:00.000000Z' })
  askedAt!: string;

  @ApiProperty({ description: 'null until done.', type: RecountReportView, nullable: true })
  report!: RecountReportView | null;

  @ApiProperty({ description: 'The first ten thousand are kept.', type: [RecountDifferenceView] })
  items!: RecountDifferenceView[];

  @ApiProperty({
    description: 'Give it back as `after`; null at the end.',
    type: String,
    nullable: true,
    example: null,
  })
  next!: string | null;
}

const verdictOf = ({ report }: Pick<KeptRecount, 'report'>): Verdict | null => {
  if (report === null) return null;
  if (report.differences > 0) return 'different';
  return report.tasks === 0 ? 'nothing-counted' : 'equal';
};

export const progressView = (recount: KeptRecount): RecountProgressView => {
  const { id, state, perMille, differences } = recount;
  return { id, state, perMille, differences, verdict: verdictOf(recount) };
};

const differenceView = (difference: RecountDifference): RecountDifferenceView =>
  difference.about === 'task'
    ? {
        ...{ about: 'task', taskId: difference.taskId, planId: null, figure: null, recounted: null, shown: null },
        recountedTask: difference.recounted,
        shownTask: difference.shown,
        events: [...difference.events],
      }
    : { ...difference, taskId: null, recountedTask: null, shownTask: null, events: [] };

/** Decimals of percentages here; the fractions themselves are exact. */
const decimals = 1;

export const recountView = (recount: KeptRecount, page: Page<RecountDifference>): RecountView => {
  const { scope, at, knownAt, whole, askedBy, askedAt, report } = recount;
  return {
    ...progressView(recount),
    at,
    knownAt: { position: knownAt.position.toString(), recordedAt: knownAt.recordedAt },
    scope: whole ? 'all' : 'limited',
    plan: scope.plan,
    unit: scope.unit,
    askedBy,
    askedAt,
    report: report && {
      ...{ events: report.events, passes: report.passes, tasks: report.tasks, plans: report.plans },
      counts: report.figures.counts,
      rates: ratesView(report.figures.rates, decimals),
      dueSoon: report.figures.dueSoon,
    },
    items: page.items.map(differenceView),
    next: page.next,
  };
};
