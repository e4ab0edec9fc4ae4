import type { LocalDate } from '../shared/local-date.ts';
import type { RuleSet } from './rule-set.ts';
import { shippedRuleSets } from './shipped-rule-sets.ts';

export const isInForceOn = ({ validFrom, validTo }: Pick<RuleSet, 'validFrom' | 'validTo'>, date: LocalDate): boolean =>
  validFrom <= date && (validTo === null || date < validTo);

/** @throws RangeError for a day before any rule set; the shipped ones begin in 1900. */
export const rulesInForceOn = (date: LocalDate, ruleSets: readonly RuleSet[] = shippedRuleSets): RuleSet => {
  const found = ruleSets.find((ruleSet) => isInForceOn(ruleSet, date));
  if (found === undefined) throw new RangeError(`no rule set in force on ${date}`);
  return found;
};
