import { IntersectionType, OmitType } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { figuresOfStandings } from '../../domain/shared/standing.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { Timelines, type Moment } from '../ports/comparisons.ts';
import { ChoiceField, DateField } from '../ports/fields.ts';
import { InputRefused } from '../ports/input-refused.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { ratesView, ruleSetView } from '../ports/reading/figures.view.ts';
import { CornerQuestion } from '../ports/reading/questions.ts';
import { PlanRegister, type Corner } from '../ports/registers.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { requireKnownPlan, scopeOf, ScopeQuestion } from './scope-question.ts';
import { daysOf, mostPoints, steps, type Step } from './timeline-days.ts';
import type { TimelineView } from './timeline.view.ts';

class WithoutDay extends OmitType(CornerQuestion, ['at'] as const) {}

export class TimelineQuestion extends IntersectionType(ScopeQuestion, WithoutDay) {
  @DateField({ description: 'First day.', example: '2023-01-14' })
  from!: LocalDate;

  @DateField({ description: 'Last day, always a point of its own.', example: '2023-12-14' })
  to!: LocalDate;

  @ChoiceField({ description: `Distance of points; at most ${mostPoints} of them.`, of: steps, example: 'month' })
  step!: Step;

  @ChoiceField({
    description:
      '`now`: every point as known at `knownAt`. `then`: as known at the end of its own day in Việt Nam, and never later than `knownAt`.',
    of: ['then', 'now'],
    optional: true,
  })
  known?: 'then' | 'now';
}

export class DrawTimeline extends Query<TimelineView> {
  constructor(readonly question: TimelineQuestion) {
    super();
  }
}

@QueryHandler(DrawTimeline)
export class DrawTimelineHandler implements IQueryHandler<DrawTimeline> {
  constructor(
    private readonly corners: CornerReader,
    private readonly timelines: Timelines,
    private readonly plans: PlanRegister,
    private readonly rules: RulesInForce,
  ) {}

  /** @throws NotRecorded for a plan not known at the last day; InputRefused for days that make no line */
  async execute({ question }: DrawTimeline): Promise<TimelineView> {
    const { from, to, step, known = 'now', knownAt, notBefore } = question;
    const days = daysIn(from, to, step);
    const { corner, shown } = await this.corners.read(
      { at: to, ...(knownAt !== undefined && { knownAt }), ...(notBefore !== undefined && { notBefore }) },
      ['tasks', 'plans', 'units', ...(known === 'then' ? (['trail'] as const) : [])],
    );
    await requireKnownPlan(this.plans, question.plan, [corner]);
    const moments = await this.momentsOf(days, known, corner);
    const scope = scopeOf(question);
    const standings = await this.timelines.standings(scope, moments, corner.sight);
    const ruleSets = [...new Set(days.map((day) => this.rules.inForceOn(day)))];
    return {
      ...shown,
      step,
      known,
      ruleSets: ruleSets.map((rules) => ruleSetView(rules)),
      points: moments.map(({ at, position }, index) => {
        const { version, percentDecimals } = this.rules.inForceOn(at);
        const groups = standings[index] ?? [];
        const { counts, rates } = figuresOfStandings(groups);
        const corners = { ...scope, at, knownAt: position.toString() };
        return {
          at,
          position: position.toString(),
          ruleSet: version,
          counts,
          due: groups.reduce((sum, { due, count }) => sum + (due ? count : 0), 0),
          rates: ratesView(rates, percentDecimals.value),
          explain: `/api/v1/progress/explain?${new URLSearchParams(corners).toString()}`,
        };
      }),
    };
  }

  private async momentsOf(days: readonly LocalDate[], known: 'then' | 'now', { position }: Corner): Promise<Moment[]> {
    if (known === 'now') return days.map((at) => ({ at, position }));
    const positions = await this.timelines.knownAtEndOf(days, position);
    return days.map((at, index) => ({ at, position: positions[index] ?? position }));
  }
}

/** @throws InputRefused */
const daysIn = (from: LocalDate, to: LocalDate, step: Step): readonly LocalDate[] => {
  if (to < from) throw new InputRefused([{ field: '/to', code: 'period.backwards', data: { from, to } }]);
  const days = daysOf(from, to, step);
  if (days === null) {
    throw new InputRefused([{ field: '/step', code: 'timeline.too-many-points', data: { most: mostPoints } }]);
  }
  return days;
};
