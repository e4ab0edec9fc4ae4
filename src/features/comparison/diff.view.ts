import { ApiProperty } from '@nestjs/swagger';
import { roles } from '../../domain/shared/fact.ts';
import { causeOf, hasMoved, moveCauses, type MoveCause, type Transition } from '../../domain/shared/diff.ts';
import { statusClasses, type StatusClass } from '../../domain/shared/facts-at.ts';
import { statusLabels } from '../../domain/shared/status-class.ts';
import type { MovedTask, MovingEvent } from '../ports/comparisons.ts';
import { ActorView, type ActorOf } from '../ports/reading/actor-labels.ts';
import { CornerView, KnownAtView, PageView } from '../ports/reading/corner.view.ts';
import { CountsView, RatesView, RuleSetView } from '../ports/reading/figures.view.ts';
import { taskView, TaskView } from '../ports/reading/task.view.ts';
import { UnitLabel, type LabelOf } from '../ports/reading/unit-labels.ts';
import type { Corner } from '../ports/registers.ts';

export class CountedView {
  @ApiProperty({ type: RuleSetView })
  ruleSet!: RuleSetView;

  @ApiProperty({ type: CountsView })
  counts!: CountsView;

  @ApiProperty({ type: RatesView })
  rates!: RatesView;
}

export class CountedCornerView extends CountedView implements Pick<CornerView, 'at' | 'knownAt'> {
  @ApiProperty({ description: 'Cut-off day in Asia/Ho_Chi_Minh.', format: 'date', example: '2023-06-14' })
  at!: string;

  @ApiProperty({ type: KnownAtView })
  knownAt!: KnownAtView;
}

export class CohortOfBothView {
  @ApiProperty({ description: 'Their figures at the first corner.', type: CountedView })
  first!: CountedView;

  @ApiProperty({ description: 'The same tasks at the second corner.', type: CountedView })
  second!: CountedView;
}

export class CohortsView {
  @ApiProperty({
    description: 'Tasks there at both corners: the only ones that can be compared.',
    type: CohortOfBothView,
  })
  both!: CohortOfBothView;

  @ApiProperty({ description: 'Tasks there only at the second corner.', type: CountedView })
  joined!: CountedView;

  @ApiProperty({ description: 'Tasks there only at the first corner, as they stood then.', type: CountedView })
  left!: CountedView;
}

const classProperty = (description: string, example: string | null) =>
  ApiProperty({ description, enum: statusClasses, type: String, nullable: true, example });

export class TransitionView {
  @classProperty('Class at the first corner; null for tasks that were not there.', 'T1')
  from!: StatusClass | null;

  @classProperty('Class at the second corner; null for tasks that are not there.', 'H1')
  to!: StatusClass | null;

  @ApiProperty({ example: 12 })
  count!: number;

  @ApiProperty({
    description: 'Of these: how many are listed, since anything that figures are made of changed.',
    example: 12,
  })
  moved!: number;
}

export class MovingEventView implements Omit<MovingEvent, 'account' | 'actingUnit'> {
  @ApiProperty({ example: '57' })
  position!: string;

  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000050' })
  eventId!: string;

  @ApiProperty({ example: 'TaskCompletionConfirmed' })
  type!: string;

  @ApiProperty({ description: 'From when it is known.', example: '2023-12-14T03:00:00.000000Z' })
  recordedAt!: string;

  @ApiProperty({ description: 'From when it is true.', type: String, format: 'date', example: '2023-12-14' })
  effectiveOn!: MovingEvent['effectiveOn'];

  @ApiProperty({ type: ActorView })
  actor!: ActorView;

  @ApiProperty({ type: UnitLabel })
  actingUnit!: UnitLabel;

  @ApiProperty({ enum: roles, example: 'focalPoint' })
  role!: string;

  @ApiProperty({ description: 'Readable Vietnamese sentence.', example: 'Xác nhận hoàn thành nhiệm vụ 1.2' })
  sentence!: string;

  @ApiProperty({
    description:
      '`gained`: seen from the second corner only. `lost`: from the first only, where the second lies before it.',
    enum: ['gained', 'lost'],
    example: 'gained',
  })
  side!: 'gained' | 'lost';
}

const causes: Readonly<Record<MoveCause, string>> = {
  events: 'Do sự kiện của nhiệm vụ',
  time: 'Chỉ do thời gian trôi qua',
  surroundings: 'Do thay đổi của kế hoạch hoặc đơn vị',
};

export class MovedTaskView {
  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000030' })
  id!: string;

  @classProperty('Class at the first corner; null where it was not among the tasks asked for.', 'T1')
  from!: StatusClass | null;

  @classProperty('Class at the second corner; null where it is not among the tasks asked for.', 'H1')
  to!: StatusClass | null;

  @ApiProperty({ type: String, nullable: true, example: 'Chưa hoàn thành, trong hạn' })
  fromLabel!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Hoàn thành đúng hạn' })
  toLabel!: string | null;

  @ApiProperty({
    description:
      '`time`: no event did it, the cut-off day passed the deadline. `surroundings`: the plan or the tree of units changed.',
    enum: moveCauses,
    example: 'events',
  })
  cause!: MoveCause;

  @ApiProperty({ example: 'Do sự kiện của nhiệm vụ' })
  causeLabel!: string;

  @ApiProperty({
    description: 'At the first corner; null while nothing was known of it.',
    type: TaskView,
    nullable: true,
  })
  before!: TaskView | null;

  @ApiProperty({ description: 'At the second corner.', type: TaskView, nullable: true })
  after!: TaskView | null;

  @ApiProperty({
    description: 'Events that one corner sees and the other does not, by (effectiveOn, position); the last hundred.',
    type: [MovingEventView],
  })
  events!: MovingEventView[];

  @ApiProperty({ description: 'How many there are.', example: 1 })
  eventCount!: number;
}

export class DiffView extends PageView {
  @ApiProperty({ type: CountedCornerView })
  first!: CountedCornerView;

  @ApiProperty({ description: 'The corner that the answer itself states.', type: CountedCornerView })
  second!: CountedCornerView;

  @ApiProperty({ type: CohortsView })
  cohorts!: CohortsView;

  @ApiProperty({ description: 'How many tasks went from which class to which.', type: [TransitionView] })
  transitions!: TransitionView[];

  @ApiProperty({ description: 'Tasks that moved, joined or left.', type: [MovedTaskView] })
  items!: MovedTaskView[];
}

/** Standings of one class are told together. */
export const transitionsView = (transitions: readonly Transition[]): TransitionView[] => {
  const views = new Map<string, TransitionView>();
  for (const { move, count } of transitions) {
    const [from, to] = [move.was?.status ?? null, move.is?.status ?? null];
    const view = views.get(`${from}${to}`) ?? { from, to, count: 0, moved: 0 };
    const moved = hasMoved(move) ? count : 0;
    views.set(`${from}${to}`, { ...view, count: view.count + count, moved: view.moved + moved });
  }
  const order = (status: StatusClass | null) =>
    status === null ? statusClasses.length : statusClasses.indexOf(status);
  return [...views.values()].sort(
    (one, other) => order(one.from) - order(other.from) || order(one.to) - order(other.to),
  );
};

const movingEventView = (event: MovingEvent, labelOf: LabelOf, actorOf: ActorOf): MovingEventView => {
  const { position, eventId, type, recordedAt, effectiveOn, actingUnit, role, sentence, side } = event;
  return {
    ...{ position, eventId, type, recordedAt, effectiveOn },
    ...{ actor: actorOf(event), actingUnit: labelOf(actingUnit), role, sentence, side },
  };
};

export const movedTaskView = (
  { taskId, move, before, after, events, eventCount }: MovedTask,
  first: Corner,
  second: Corner,
  labelOf: LabelOf,
  actorOf: ActorOf,
): MovedTaskView => {
  const [from, to] = [move.was?.status ?? null, move.is?.status ?? null];
  const cause = causeOf(move, before, after, second.at);
  return {
    id: taskId,
    from,
    to,
    fromLabel: from && statusLabels[from],
    toLabel: to && statusLabels[to],
    cause,
    causeLabel: causes[cause],
    before: before && taskView(before, first.at, labelOf),
    after: after && taskView(after, second.at, labelOf),
    events: events.map((event) => movingEventView(event, labelOf, actorOf)),
    eventCount,
  };
};
