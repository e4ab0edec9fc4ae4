import { ApiProperty, OmitType } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { differenceOf, sumOfFigures } from '../../domain/report/report-figures.ts';
import { figuresIn } from '../../domain/report/report-document.ts';
import type { CoveredWindow, ReportFigures } from '../../domain/report/report.events.ts';
import { periodAfter, reportTypeOf } from '../../domain/rule-set/report-types.ts';
import type { ReportId } from '../../domain/shared/ids.ts';
import { statusClasses, type StatusClass } from '../../domain/shared/facts-at.ts';
import { everything } from '../ports/asker.ts';
import { CornerReader, nextOf } from '../ports/reading/corner-reader.ts';
import { PageView } from '../ports/reading/corner.view.ts';
import { PageQuestion } from '../ports/reading/questions.ts';
import { UnitLabel, UnitLabels } from '../ports/reading/unit-labels.ts';
import { LateEvents, type LateEvent } from '../ports/report-register.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { KeptVersions } from './kept-version.ts';
import { CoveredWindowView } from './report.view.ts';
import { UnitFigures } from './unit-figures.ts';

/** Without `at`: the version says which day its figures are of. */
export class LateEventsQuestion extends OmitType(PageQuestion, ['at'] as const) {}

export class FigureChangesView implements ReportFigures {
  @ApiProperty({ example: 1 })
  H1!: number;

  @ApiProperty({ example: 0 })
  H2!: number;

  @ApiProperty({ example: -1 })
  T1!: number;

  @ApiProperty({ example: 0 })
  T2!: number;

  @ApiProperty({ example: 0 })
  N!: number;

  @ApiProperty({ example: 0 })
  X!: number;

  @ApiProperty({ example: 0 })
  onTimeByOriginal!: number;

  @ApiProperty({ example: 1 })
  completed!: number;

  @ApiProperty({ example: 0 })
  counted!: number;

  @ApiProperty({ example: 1 })
  completedInWindow!: number;
}

export class LateEventView {
  @ApiProperty({ format: 'uuid' })
  eventId!: string;

  @ApiProperty({ example: 'TaskCompletionConfirmed' })
  type!: string;

  @ApiProperty({ example: '190' })
  position!: string;

  @ApiProperty({ example: '2026-07-01T02:00:00.000000Z' })
  recordedAt!: string;

  @ApiProperty({ format: 'date', example: '2026-06-10' })
  effectiveOn!: string;

  @ApiProperty({ example: 'Xác nhận hoàn thành theo kết quả lần 1, ngày hoàn thành 10/6/2026.' })
  sentence!: string;

  @ApiProperty({ description: 'Unit whose figures it touches.', type: UnitLabel })
  unit!: UnitLabel;

  @ApiProperty({ format: 'uuid' })
  taskId!: string;

  @ApiProperty({ example: '12' })
  number!: string;

  @ApiProperty({ example: 'Rà soát thủ tục hành chính' })
  title!: string;

  @ApiProperty({
    description: 'Class in the frozen figures; null where the task was none of the unit.',
    enum: statusClasses,
    nullable: true,
    type: String,
    example: 'T1',
  })
  then!: StatusClass | null;

  @ApiProperty({ description: 'Class as known now.', enum: statusClasses, nullable: true, type: String, example: 'H1' })
  now!: StatusClass | null;

  @ApiProperty({
    description: 'What all late events together do to the counts for this task; empty when nothing moves.',
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { T1: -1, H1: 1 },
  })
  effect!: Readonly<Partial<Record<StatusClass, number>>>;
}

export class NextPeriodView {
  @ApiProperty({ example: 'CCHC' })
  reportType!: string;

  @ApiProperty({ example: 2026 })
  year!: number;

  @ApiProperty({ type: CoveredWindowView })
  window!: CoveredWindowView;
}

export class LateEventsView extends PageView {
  @ApiProperty({ description: 'Version that they are late for.', example: 1 })
  version!: number;

  @ApiProperty({ description: 'Frozen figures of the total.', type: FigureChangesView })
  frozen!: ReportFigures;

  @ApiProperty({ description: 'The same units and day, as known now.', type: FigureChangesView })
  now!: ReportFigures;

  @ApiProperty({ description: 'Now less frozen.', type: FigureChangesView })
  difference!: ReportFigures;

  @ApiProperty({
    description: 'Where late events count; null where the rules know no later period.',
    type: NextPeriodView,
    nullable: true,
  })
  belongsTo!: NextPeriodView | null;

  @ApiProperty({ type: [LateEventView] })
  items!: LateEventView[];
}

export class ListLateEvents extends Query<LateEventsView> {
  constructor(
    readonly roundId: ReportId,
    readonly version: number,
    readonly question: LateEventsQuestion,
  ) {
    super();
  }
}

@QueryHandler(ListLateEvents)
export class ListLateEventsHandler implements IQueryHandler<ListLateEvents> {
  constructor(
    private readonly corners: CornerReader,
    private readonly versions: KeptVersions,
    private readonly lateEvents: LateEvents,
    private readonly figures: UnitFigures,
    private readonly labels: UnitLabels,
    private readonly rules: RulesInForce,
  ) {}

  /** @throws NotRecorded */
  async execute({ roundId, version, question }: ListLateEvents): Promise<LateEventsView> {
    const { document } = await this.versions.find(roundId, version);
    const { report, at, units } = document;
    const asked = await this.corners.readPage({ ...question, at }, ['tasks', 'plans', 'units', 'trail']);
    const { corner, shown, after, limit } = asked;
    const pinned = {
      ...{ at, planId: report.planId, year: report.year },
      units: units.map(({ unit, knownAt }) => ({ unit, knownAt: BigInt(knownAt) })),
    };
    const page = await this.lateEvents.page(pinned, corner.position, after, limit);
    const window = { key: report.period, label: report.label, from: report.from, to: report.to };
    const ids = units.map(({ unit }) => unit);
    const figuresOf = await this.figures.of(
      ids,
      { planId: report.planId, year: report.year, window },
      { ...corner, sight: everything },
    );
    const frozen = figuresIn(document, document.total.figures);
    const now = sumOfFigures(ids.map(figuresOf));
    const labelOf = await this.labels.at(
      page.items.map(({ unit }) => unit),
      corner,
    );
    const type = reportTypeOf(report.type);
    const next = type === null ? null : periodAfter(type, at, report.year, (day) => this.rules.inForceOn(day));
    return {
      ...shown,
      ...{ version, frozen, now, difference: differenceOf(now, frozen) },
      belongsTo: next === null ? null : { reportType: report.type, year: next.year, window: coveredBy(next.window) },
      items: page.items.map((late) => ({ ...late, unit: labelOf(late.unit), effect: effectOf(late) })),
      next: nextOf(page, corner),
    };
  }
}

const coveredBy = ({ key, label, from, to }: CoveredWindow): CoveredWindow => ({ key, label, from, to });

const effectOf = ({ then, now }: LateEvent): LateEventView['effect'] =>
  then === now ? {} : { ...(then === null ? {} : { [then]: -1 }), ...(now === null ? {} : { [now]: 1 }) };
