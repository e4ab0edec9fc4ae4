import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class FieldProblemView {
  @ApiProperty({ example: 'at' })
  field!: string;

  @ApiProperty({ example: 'isLocalDate' })
  code!: string;

  @ApiProperty({ example: 'at: ngày không có thật' })
  vi!: string;

  @ApiProperty({ example: 'at: not a calendar date' })
  en!: string;
}

/** RFC 9457, `application/problem+json`. A refusal's own data stand beside these members. */
export class ProblemView {
  @ApiProperty({ example: '/problems/input.invalid' })
  type!: string;

  @ApiProperty({ example: 'Dữ liệu không hợp lệ' })
  title!: string;

  @ApiProperty({ example: 400 })
  status!: number;

  @ApiProperty({ example: 'at: ngày không có thật' })
  detail!: string;

  @ApiProperty({ example: '/api/v1/plans' })
  instance!: string;

  @ApiProperty({ description: 'Public, stable name of the refusal.', example: 'input.invalid' })
  code!: string;

  @ApiPropertyOptional({ description: 'What is wrong with the input, field by field.', type: [FieldProblemView] })
  errors?: FieldProblemView[];
}
