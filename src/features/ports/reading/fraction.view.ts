import { ApiProperty } from '@nestjs/swagger';
import { percentText } from '../../../domain/shared/numbers.ts';
import type { Fraction } from '../../../domain/shared/rates.ts';

/** An exact fraction, and its text as official documents print it. */
export class FractionView {
  @ApiProperty({ example: 53 })
  numerator!: number;

  @ApiProperty({ example: 55 })
  denominator!: number;

  @ApiProperty({ description: 'Half up; never 100% unless equal; — for 0/0.', example: '96,4%' })
  text!: string;
}

export const fractionView = ({ numerator, denominator }: Fraction, decimals: number): FractionView => ({
  numerator,
  denominator,
  text: percentText({ numerator, denominator }, decimals),
});
