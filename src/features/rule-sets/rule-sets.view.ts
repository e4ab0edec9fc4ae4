import { ApiProperty } from '@nestjs/swagger';
import type { RuleSet } from '../../domain/rule-set/rule-set.ts';
import type { Language } from '../ports/language.ts';
import { singleRulesOf } from './named-rules.ts';
import { tellRegime, tellRule } from './rule-words.ts';

export class StatedRuleView {
  @ApiProperty({ description: 'Report regimes are named `report.` and their code.', example: 'dueSoonDays' })
  name!: string;

  @ApiProperty({ description: 'In the language of the asker.', example: 'Sắp đến hạn khi còn nhiều nhất' })
  label!: string;

  @ApiProperty({
    description: 'A number, yes or no, or what a rule of several parts is made of.',
    oneOf: [
      { type: 'number' },
      { type: 'boolean' },
      { type: 'object', additionalProperties: true },
      { type: 'array', items: { type: 'object', additionalProperties: true } },
    ],
    example: 7,
  })
  value!: unknown;

  @ApiProperty({ description: 'The value for people, in the language of the asker.', example: '7 ngày' })
  text!: string;

  @ApiProperty({ description: 'Where it comes from.', example: 'Mặc định của phần mềm, chưa đối chiếu văn bản gốc' })
  citation!: string;

  @ApiProperty({ description: 'Whether the source text was compared.', example: false })
  verified!: boolean;
}

export class StatedRuleSetView {
  @ApiProperty({ example: '2025.1' })
  version!: string;

  @ApiProperty({ format: 'date', example: '2025-10-15' })
  validFrom!: string;

  @ApiProperty({
    description: 'First day on which it no longer holds; null while it does.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  validTo!: string | null;

  @ApiProperty({ description: 'Whether it is the one in force at `at`.', example: true })
  inForce!: boolean;

  @ApiProperty({ type: [StatedRuleView] })
  rules!: StatedRuleView[];
}

export class RuleSetsView {
  @ApiProperty({ description: 'The day asked about.', format: 'date', example: '2026-11-21' })
  at!: string;

  @ApiProperty({ description: 'Oldest first, without gaps between them.', type: [StatedRuleSetView] })
  items!: StatedRuleSetView[];
}

export const statedRuleSet = (ruleSet: RuleSet, inForce: boolean, language: Language): StatedRuleSetView => ({
  version: ruleSet.version,
  validFrom: ruleSet.validFrom,
  validTo: ruleSet.validTo,
  inForce,
  rules: [
    ...singleRulesOf(ruleSet).map((rule) => ({ name: rule.name, ...tellRule(rule, language), ...rule.ruled })),
    ...ruleSet.reports.map((regime) => ({
      name: `report.${regime.value.code}`,
      ...tellRegime(regime.value, language),
      ...regime,
    })),
  ],
});
