import { ApiProperty } from '@nestjs/swagger';
import { FormView } from './report.view.ts';

/** Members of a frozen text; figures are lists in the order of `figureNames`, cells in the order of the form. */
export class ReportDocumentView {
  @ApiProperty({ type: 'object', additionalProperties: true, example: { type: 'CCHC', year: 2026, period: 'H1' } })
  report!: object;

  @ApiProperty({ example: 1 })
  version!: number;

  @ApiProperty({ format: 'date', example: '2026-06-14' })
  at!: string;

  @ApiProperty({ example: '140' })
  knownAt!: string;

  @ApiProperty({ example: '2025.1' })
  ruleSet!: string;

  @ApiProperty({ type: FormView })
  form!: FormView;

  @ApiProperty({ type: [String], example: ['H1', 'H2', 'T1', 'T2'] })
  figureNames!: readonly string[];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, example: [] })
  units!: readonly object[];

  @ApiProperty({ type: 'object', additionalProperties: true, example: { figures: [5, 1, 3, 1], cells: [] } })
  total!: object;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, example: [] })
  missing!: readonly object[];

  @ApiProperty({ type: [String], format: 'uuid', example: [] })
  excluded!: readonly string[];
}
