import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isInForceOn } from '../../domain/rule-set/rules-in-force.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { Clock } from '../ports/clock.ts';
import { DateField } from '../ports/fields.ts';
import type { Language } from '../ports/language.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { statedRuleSet, type RuleSetsView } from './rule-sets.view.ts';

export class RuleSetsQuestion {
  @DateField({ description: 'Day whose rule set is marked as in force; today when absent.', optional: true })
  at?: LocalDate;
}

export class ListRuleSets extends Query<RuleSetsView> {
  constructor(
    readonly question: RuleSetsQuestion,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ListRuleSets)
export class ListRuleSetsHandler implements IQueryHandler<ListRuleSets> {
  constructor(
    private readonly rules: RulesInForce,
    private readonly clock: Clock,
  ) {}

  async execute({ question, language }: ListRuleSets): Promise<RuleSetsView> {
    const { at = this.clock.today() } = question;
    return { at, items: this.rules.all().map((set) => statedRuleSet(set, isInForceOn(set, at), language)) };
  }
}
