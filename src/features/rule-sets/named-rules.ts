import type { Ruled, RuleSet } from '../../domain/rule-set/rule-set.ts';

const namesOfRules = [
  'maxExtensions',
  'minDaysBeforeDeadline',
  'askAfterDeadlineAllowed',
  'dueSoonDays',
  'percentDecimals',
  'planCompletionScore',
  'fixedDatesShiftOnHolidays',
  'ageingBands',
] as const;
export type NameOfRule = (typeof namesOfRules)[number];

/** Every rule of a set that has one value; report regimes stand beside them, as many as the set has. */
export type SingleRules = Pick<RuleSet, Extract<NameOfRule, keyof RuleSet>> & RuleSet['extensions'];
export type NamedRule = { [Name in NameOfRule]: Readonly<{ name: Name; ruled: SingleRules[Name] }> }[NameOfRule];

export const singleRulesOf = ({ extensions, ...rules }: RuleSet): readonly NamedRule[] => {
  const all: SingleRules = { ...extensions, ...rules };
  return namesOfRules.map((name) => ({ name, ruled: all[name] as Ruled<unknown> }) as NamedRule);
};
