import { ApiProperty } from '@nestjs/swagger';
import type { RuleSet } from '../../../domain/rule-set/rule-set.ts';
import type { Fraction, RateName } from '../../../domain/shared/rates.ts';
import { FractionView, fractionView } from './fraction.view.ts';

export class CountsView {
  @ApiProperty({ description: 'Completed on time.', example: 50 })
  H1!: number;

  @ApiProperty({ description: 'Completed late.', example: 3 })
  H2!: number;

  @ApiProperty({ description: 'Not completed, in time.', example: 1 })
  T1!: number;

  @ApiProperty({ description: 'Not completed, overdue.', example: 1 })
  T2!: number;

  @ApiProperty({ description: 'Without a deadline.', example: 0 })
  N!: number;

  @ApiProperty({ description: 'Outside the statistics.', example: 0 })
  X!: number;

  @ApiProperty({ description: 'Sum of the six.', example: 55 })
  total!: number;
}

export class RatesView implements Record<RateName, FractionView> {
  @ApiProperty({ description: 'Tỷ lệ hoàn thành kế hoạch.', type: FractionView })
  planCompletion!: FractionView;

  @ApiProperty({ description: 'Nhiệm vụ đến hạn đã hoàn thành.', type: FractionView })
  dueCompletion!: FractionView;

  @ApiProperty({ description: 'Tuân thủ thời hạn.', type: FractionView })
  onTimeCompliance!: FractionView;

  @ApiProperty({ description: 'Đúng hạn trong số đã hoàn thành.', type: FractionView })
  onTimeAmongCompleted!: FractionView;

  @ApiProperty({ description: 'Đúng hạn theo hạn gốc, trong số đã hoàn thành.', type: FractionView })
  onTimeByOriginalDeadline!: FractionView;
}

export class RuleView {
  @ApiProperty({ example: 'percentDecimals' })
  name!: string;

  @ApiProperty({ example: 1 })
  value!: number;

  @ApiProperty({ example: 'Mặc định của phần mềm, chưa đối chiếu văn bản gốc' })
  citation!: string;

  @ApiProperty({ description: 'Whether the source text was compared.', example: false })
  verified!: boolean;
}

export class RuleSetView {
  @ApiProperty({ example: '2019-01' })
  version!: string;

  @ApiProperty({ format: 'date', example: '2019-03-12' })
  validFrom!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: null })
  validTo!: string | null;

  @ApiProperty({ description: 'The rules that these figures used.', type: [RuleView] })
  rules!: RuleView[];
}

export const ratesView = (rates: Readonly<Record<RateName, Fraction>>, decimals: number): RatesView => ({
  planCompletion: fractionView(rates.planCompletion, decimals),
  dueCompletion: fractionView(rates.dueCompletion, decimals),
  onTimeCompliance: fractionView(rates.onTimeCompliance, decimals),
  onTimeAmongCompleted: fractionView(rates.onTimeAmongCompleted, decimals),
  onTimeByOriginalDeadline: fractionView(rates.onTimeByOriginalDeadline, decimals),
});

/** @param further rules that the figures used beside the one that printed them */
export const ruleSetView = (rules: RuleSet, ...further: readonly 'dueSoonDays'[]): RuleSetView => ({
  version: rules.version,
  validFrom: rules.validFrom,
  validTo: rules.validTo,
  rules: (['percentDecimals', ...further] as const).map((name) => ({ name, ...rules[name] })),
});
