import { rulesInForceOn } from '../domain/rule-set/rules-in-force.ts';
import type { RuleSet } from '../domain/rule-set/rule-set.ts';
import { shippedRuleSets } from '../domain/rule-set/shipped-rule-sets.ts';
import type { LocalDate } from '../domain/shared/local-date.ts';
import { RulesInForce } from '../features/ports/rules-in-force.ts';

/** The dated rule sets that come with the service. */
export class ShippedRules extends RulesInForce {
  all(): readonly RuleSet[] {
    return shippedRuleSets;
  }

  inForceOn(day: LocalDate): RuleSet {
    return rulesInForceOn(day);
  }
}
