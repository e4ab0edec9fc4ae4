import type { RuleSet } from '../../domain/rule-set/rule-set.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';

/** The dated rule sets: law is data, and every figure names the version that made it. */
export abstract class RulesInForce {
  /** Oldest first, without gaps. */
  abstract all(): readonly RuleSet[];
  abstract inForceOn(day: LocalDate): RuleSet;
}
