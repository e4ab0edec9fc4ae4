export const comparisons = ['samePeriodLastYear', 'previous'] as const;
export type Comparison = (typeof comparisons)[number];

/** What the address says of one measure. */
export type MeasureSearch = Readonly<{
  /** What each value is held against; the same period of the year before when absent. */
  compare?: Comparison;
  /** The form that is open: a new value, or the period whose value is put right, as `2023-01-01..2023-12-31`. */
  act?: string;
}>;

export const reporting = 'report';

const isAct = (value: unknown): value is string =>
  value === reporting || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}$/.test(value));

export const readMeasureSearch = ({ compare, act }: Record<string, unknown>): MeasureSearch => {
  const found = comparisons.find((one) => one === compare);
  return { ...(found !== undefined && { compare: found }), ...(isAct(act) && { act }) };
};

/** Names a period in the address. */
export const actOf = ({ from, to }: Readonly<{ from: string; to: string }>): string => `${from}..${to}`;
