import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { cohortsOf } from '../../domain/shared/diff.ts';
import { figuresOfStandings, type StandingCount } from '../../domain/shared/standing.ts';
import { Comparisons } from '../ports/comparisons.ts';
import { ActorLabels } from '../ports/reading/actor-labels.ts';
import { ratesView, ruleSetView } from '../ports/reading/figures.view.ts';
import { unitsOfTask } from '../ports/reading/task.view.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { PlanRegister, type Corner } from '../ports/registers.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import type { DiffQuestion } from './diff.question.ts';
import { movedTaskView, transitionsView, type CountedView, type DiffView } from './diff.view.ts';
import { requireKnownPlan, scopeOf } from './scope-question.ts';
import { nextOfDiff, TwoCorners } from './two-corners.ts';

export class CompareCorners extends Query<DiffView> {
  constructor(readonly question: DiffQuestion) {
    super();
  }
}

@QueryHandler(CompareCorners)
export class CompareCornersHandler implements IQueryHandler<CompareCorners> {
  constructor(
    private readonly corners: TwoCorners,
    private readonly comparisons: Comparisons,
    private readonly plans: PlanRegister,
    private readonly labels: UnitLabels,
    private readonly actors: ActorLabels,
    private readonly rules: RulesInForce,
  ) {}

  /** @throws NotRecorded for a plan that is known at neither corner */
  async execute({ question }: CompareCorners): Promise<DiffView> {
    const { first, second, shown, after, limit } = await this.corners.read(question);
    await requireKnownPlan(this.plans, question.plan, [second, first]);
    const { transitions, moves } = await this.comparisons.compare(scopeOf(question), first, second, {
      after,
      limit,
      ...(question.only && { kind: question.only }),
    });
    const cohorts = cohortsOf(transitions);
    const facts = moves.items.flatMap(({ before, after: now }) => [before, now].filter((task) => task !== null));
    const events = moves.items.flatMap((moved) => moved.events);
    const units = [...facts.flatMap(unitsOfTask), ...events.map(({ actingUnit }) => actingUnit)];
    const labelOf = await this.labels.at(units, second);
    const actorOf = await this.actors.of(events, labelOf);
    const [then, now] = [this.counter(first), this.counter(second)];
    return {
      ...shown.second,
      first: { at: shown.first.at, knownAt: shown.first.knownAt, ...then(cohorts.first) },
      second: { at: shown.second.at, knownAt: shown.second.knownAt, ...now(cohorts.second) },
      cohorts: {
        both: { first: then(cohorts.both.first), second: now(cohorts.both.second) },
        joined: now(cohorts.joined),
        left: then(cohorts.left),
      },
      transitions: transitionsView(transitions),
      items: moves.items.map((moved) => movedTaskView(moved, first, second, labelOf, actorOf)),
      next: nextOfDiff(moves.next, first, second),
    };
  }

  /** Figures under the rule set in force at the corner. */
  private counter({ at }: Corner): (groups: readonly StandingCount[]) => CountedView {
    const rules = this.rules.inForceOn(at);
    return (groups) => {
      const { counts, rates } = figuresOfStandings(groups);
      return { ruleSet: ruleSetView(rules), counts, rates: ratesView(rates, rules.percentDecimals.value) };
    };
  }
}
