import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '../../domain/shared/local-date.ts';
import type { UnitId } from '../../domain/shared/ids.ts';
import type { CornerView } from '../ports/reading/corner.view.ts';
import { ratesView, ruleSetView } from '../ports/reading/figures.view.ts';
import { fractionView } from '../ports/reading/fraction.view.ts';
import { UnitLabels, type LabelOf } from '../ports/reading/unit-labels.ts';
import {
  PlanRegister,
  TaskRegister,
  UnitRegister,
  type Corner,
  type PlanFacts,
  type PlanFilter,
  type TaskFilter,
  type TaskCount,
  type TaskTally,
} from '../ports/registers.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { figuresOf, type CountsOpenEnded } from './figures.ts';
import { headingsOf, type Breakdown, type Heading } from './headings.ts';
import type { HeadingFiguresView, ProgressView } from './progress.view.ts';

const mostPlans = 1_000;

/** Counted tasks, with the plans they belong to. */
export type Counted = Readonly<{
  rows: readonly TaskCount[];
  /** The same by lead unit and heading; empty where no breakdown is asked for. */
  byHeading: readonly TaskTally[];
  plans: readonly PlanFacts[];
  countsOpenEnded: CountsOpenEnded;
}>;

export type Presentation = Readonly<{
  corner: Corner;
  by: Breakdown | undefined;
  /** Most rows of the breakdown, the worst ones first; all of them, in their own order, when absent. */
  worst?: number | undefined;
  decimals: number | undefined;
  /** Query of the question itself, for the lists behind the figures. */
  filter: Readonly<Record<string, string>>;
}>;

/** What figures are made of, and how they are shown: for one plan and across plans alike. */
@Injectable()
export class ProgressReader {
  constructor(
    private readonly tasks: TaskRegister,
    private readonly plans: PlanRegister,
    private readonly units: UnitRegister,
    private readonly labels: UnitLabels,
    private readonly rules: RulesInForce,
  ) {}

  async count(
    filter: TaskFilter,
    corner: Corner,
    { asked = [], by }: Readonly<{ asked?: readonly PlanFacts[]; by?: Breakdown | undefined }> = {},
  ): Promise<Counted> {
    const soonTo = this.soonTo(corner);
    const byHeading = by === undefined ? [] : await this.tasks.tally(filter, corner, soonTo);
    const rows = by === undefined ? await this.tasks.count(filter, corner, soonTo) : byHeading;
    const known = new Set(asked.map(({ planId }) => planId));
    const others = [...new Set(rows.map(({ planId }) => planId))].filter((id) => !known.has(id));
    const found = others.length === 0 ? [] : await this.plans.findMany(others, corner);
    const plans = [...asked, ...found].sort(latestFirst);
    const openEnded = new Set(plans.filter(({ content }) => content.countsOpenEnded).map(({ planId }) => planId));
    return { rows, byHeading, plans, countsOpenEnded: (planId) => openEnded.has(planId) };
  }

  /** Last day on which a task that is in time is about to be due, by the rules of the cut-off day. */
  soonTo({ at }: Corner): LocalDate {
    return addDays(at, this.rules.inForceOn(at).dueSoonDays.value);
  }

  /** Plans with or without tasks, so that one without any is shown too; the latest thousand. */
  async plansOf(filter: PlanFilter, corner: Corner): Promise<readonly PlanFacts[]> {
    return (await this.plans.page(filter, corner, null, mostPlans)).items;
  }

  /** Units that may lead: the unit and those under it, or exactly `leadUnit`, or those of both. */
  async leadUnits(
    { unit, leadUnit }: Readonly<{ unit?: UnitId | undefined; leadUnit?: UnitId | undefined }>,
    corner: Corner,
  ): Promise<Pick<TaskFilter, 'leadUnits'>> {
    if (unit === undefined) return leadUnit === undefined ? {} : { leadUnits: [leadUnit] };
    const under = await this.units.subtree(unit, corner);
    const all = [...new Set([unit, ...under.map(({ unitId }) => unitId)])];
    return { leadUnits: leadUnit === undefined ? all : all.filter((id) => id === leadUnit) };
  }

  /** Names of the units that lead, where figures are broken down by them, and of others that the answer names. */
  labelsOf(
    { byHeading }: Counted,
    { corner, by }: Pick<Presentation, 'corner' | 'by'>,
    others: readonly UnitId[] = [],
  ): Promise<LabelOf> {
    return this.labels.at([...(by === 'unit' ? byHeading.map(({ leadUnit }) => leadUnit) : []), ...others], corner);
  }

  /** Everything of the answer but the corner. */
  show(counted: Counted, labelOf: LabelOf, shown: Presentation): Omit<ProgressView, keyof CornerView> {
    const { rows, byHeading, plans, countsOpenEnded } = counted;
    const { corner, by, filter } = shown;
    const rules = this.rules.inForceOn(corner.at);
    const decimals = shown.decimals ?? rules.percentDecimals.value;
    const headings = by === undefined ? [] : headingsOf(by, byHeading, plans, labelOf);
    const groups = headings.map((heading) => showHeading(heading, by === 'group', countsOpenEnded, decimals, shown));
    const figures = figuresOf(rows, countsOpenEnded);
    return {
      ruleSet: ruleSetView(rules, 'dueSoonDays'),
      counts: figures.counts,
      rates: ratesView(figures.rates, decimals),
      dueSoon: figures.dueSoon,
      explain: explainAt(filter, corner),
      groups: shown.worst === undefined ? groups : [...groups].sort(worstFirst).slice(0, shown.worst),
      ...(by === 'group' && { groupsComplete: fractionView(completeOf(groups), decimals) }),
    };
  }
}

/** Most overdue first, then lowest compliance; what has nothing due is never worse. */
const worstFirst = (one: HeadingFiguresView, other: HeadingFiguresView): number =>
  other.counts.T2 - one.counts.T2 || compliance(one) - compliance(other) || 0;

const compliance = ({ rates: { onTimeCompliance } }: HeadingFiguresView): number =>
  onTimeCompliance.denominator === 0 ? Infinity : onTimeCompliance.numerator / onTimeCompliance.denominator;

const latestFirst = (one: PlanFacts, other: PlanFacts): number =>
  other.year - one.year ||
  one.content.name.localeCompare(other.content.name, 'vi') ||
  (one.planId < other.planId ? -1 : 1);

const showHeading = (
  { key, label, filter, rows }: Heading,
  isGroup: boolean,
  countsOpenEnded: CountsOpenEnded,
  decimals: number,
  { corner, filter: asked }: Presentation,
): HeadingFiguresView => {
  const { counts, rates, dueSoon, complete } = figuresOf(rows, countsOpenEnded);
  return {
    key,
    label,
    counts,
    rates: ratesView(rates, decimals),
    dueSoon,
    ...(isGroup && { complete }),
    explain: explainAt({ ...asked, ...filter }, corner),
  };
};

/** Tasks without a group make no group: they are left out of the roll-up. */
const completeOf = (groups: readonly HeadingFiguresView[]) => {
  const named = groups.filter(({ key }) => key !== null);
  return { numerator: named.filter(({ complete }) => complete === true).length, denominator: named.length };
};

const explainAt = (filter: Readonly<Record<string, string>>, { at, position }: Corner): string =>
  `/api/v1/progress/explain?${new URLSearchParams({ ...filter, at, knownAt: position.toString() }).toString()}`;
