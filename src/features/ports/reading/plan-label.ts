import { ApiProperty } from '@nestjs/swagger';
import type { PlanFacts } from '../registers.ts';
import { UnitLabel, type LabelOf } from './unit-labels.ts';

export class PlanLabel {
  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000020' })
  id!: string;

  @ApiProperty({ type: String, nullable: true, example: null })
  symbol!: string | null;

  @ApiProperty({ example: 'Kế hoạch cải cách hành chính năm 2023' })
  name!: string;

  @ApiProperty({ example: 2023 })
  year!: number;

  @ApiProperty({ type: UnitLabel })
  owner!: UnitLabel;
}

export const planLabel = ({ planId, symbol, content, year, owner }: PlanFacts, labelOf: LabelOf): PlanLabel => ({
  id: planId,
  symbol,
  name: content.name,
  year,
  owner: labelOf(owner),
});
