import type { PlanGroup } from '../../domain/plan/plan.events.ts';
import type { UnitId } from '../../domain/shared/ids.ts';
import type { LabelOf } from '../ports/reading/unit-labels.ts';
import type { PlanFacts, TaskTally } from '../ports/registers.ts';
import { grouped } from './figures.ts';

/** What a figure may be broken down by. */
export const breakdowns = ['plan', 'field', 'unit', 'group'] as const;
export type Breakdown = (typeof breakdowns)[number];

/** How "no field", "no group" is spelt where a key is asked for. */
export const withoutHeading = '-';

/** One row of a breakdown: what it is called, which tasks are in it, and the filter that names exactly these. */
export type Heading = Readonly<{
  key: string | null;
  label: string;
  filter: Readonly<Record<string, string>>;
  rows: readonly TaskTally[];
}>;

const noHeading = { field: 'Không thuộc lĩnh vực nào', group: 'Không thuộc nhóm nào' };
const collator = new Intl.Collator('vi', { numeric: true });

/**
 * Rows of a breakdown. Fields and groups stand in the order of their plan, also those without tasks; keys of different plans
 * are different headings even when spelt alike. What a plan does not name comes last.
 */
export const headingsOf = (
  by: Breakdown,
  rows: readonly TaskTally[],
  plans: readonly PlanFacts[],
  labelOf: LabelOf,
): readonly Heading[] => {
  if (by === 'unit') return byLeadUnit(rows, labelOf);
  const rowsOf = grouped(rows, ({ planId }) => planId);
  return plans.flatMap((plan) => {
    const ofPlan = rowsOf.get(plan.planId) ?? [];
    if (by === 'plan') {
      return [{ key: plan.planId, label: plan.content.name, filter: { plan: plan.planId }, rows: ofPlan }];
    }
    const prefix = plans.length > 1 ? `${plan.content.name}: ` : '';
    return headingsOfPlan(by, ofPlan, plan).map((heading) => ({ ...heading, label: prefix + heading.label }));
  });
};

const byLeadUnit = (rows: readonly TaskTally[], labelOf: LabelOf): readonly Heading[] =>
  [...grouped(rows, ({ leadUnit }) => leadUnit)]
    .map(([unit, ofUnit]: [UnitId, TaskTally[]]) => ({
      key: unit,
      label: labelOf(unit).name,
      filter: { leadUnit: unit },
      rows: ofUnit,
    }))
    .sort((one, other) => collator.compare(one.label, other.label));

const headingsOfPlan = (by: 'field' | 'group', rows: readonly TaskTally[], plan: PlanFacts): readonly Heading[] => {
  const found = grouped(rows, (row) => row[by]);
  const named: readonly Pick<PlanGroup, 'key' | 'label'>[] = plan.content.groups.filter(({ kind }) => kind === by);
  const known = new Set(named.map(({ key }) => key));
  const unnamed = [...found.keys()]
    .filter((key): key is string => key !== null && !known.has(key))
    .sort(collator.compare);
  const without = found.get(null);
  return [
    ...[...named, ...unnamed.map((key) => ({ key, label: key }))].map(({ key, label }) => ({
      key,
      label,
      filter: { plan: plan.planId, [by]: key },
      rows: found.get(key) ?? [],
    })),
    ...(without === undefined
      ? []
      : [{ key: null, label: noHeading[by], filter: { plan: plan.planId, [by]: withoutHeading }, rows: without }]),
  ];
};
