import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { MeasureKind, MeasureValue } from '../../domain/measure/measure.events.ts';
import { countText, percentText } from '../../domain/shared/numbers.ts';
import { isUnitOfMeasure, unitsOfMeasure } from '../../domain/shared/units-of-measure.ts';
import { PageView } from '../ports/reading/corner.view.ts';
import { UnitLabel, type LabelOf } from '../ports/reading/unit-labels.ts';
import type { MeasureFacts } from '../ports/registers.ts';

/** Decimals of a printed ratio. */
export const ratioDecimals = 1;

export class ValueView {
  @ApiProperty({ enum: ['count', 'ratio', 'bound'], example: 'count' })
  kind!: MeasureValue['kind'];

  @ApiPropertyOptional({ description: 'Of a count.', example: 1901 })
  value?: number;

  @ApiPropertyOptional({ description: 'Of a ratio, or of the limit of a bound.', example: 43 })
  numerator?: number;

  @ApiPropertyOptional({ example: 63 })
  denominator?: number;

  @ApiPropertyOptional({ description: 'Of a bound.', enum: ['>', '>=', '<', '<='] })
  comparator?: string;

  @ApiProperty({ description: 'As official documents print it.', example: '1.901' })
  text!: string;
}

export class PeriodView {
  @ApiProperty({ example: 'Năm 2022' })
  label!: string;

  @ApiProperty({ format: 'date', example: '2022-01-01' })
  from!: string;

  @ApiProperty({ format: 'date', example: '2022-12-31' })
  to!: string;
}

export class PointView {
  @ApiProperty({ type: PeriodView })
  period!: PeriodView;

  @ApiProperty({ description: 'Day the data was closed (ngày chốt số liệu).', format: 'date', example: '2022-12-31' })
  cutOff!: string;

  @ApiProperty({ type: ValueView })
  value!: ValueView;

  @ApiProperty({ description: 'Put right since it was first reported.', example: false })
  restated!: boolean;

  @ApiProperty({ description: 'The event that it comes from.', format: 'uuid' })
  eventId!: string;
}

export class MeasureView {
  @ApiProperty({ format: 'uuid', example: '018c0a5e-7c00-7000-8000-000000000040' })
  id!: string;

  @ApiProperty({ example: 'tiep-cong-dan.luot' })
  code!: string;

  @ApiProperty({ example: 'Lượt công dân được tiếp' })
  name!: string;

  @ApiProperty({ description: 'What is counted; different ones are never added.', example: 'luot' })
  unitOfMeasure!: string;

  @ApiProperty({ example: 'lượt' })
  unitOfMeasureLabel!: string;

  @ApiProperty({ enum: ['count', 'ratio'], example: 'count' })
  kind!: MeasureKind;

  @ApiProperty({ type: UnitLabel })
  owner!: UnitLabel;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  planId!: string | null;

  @ApiProperty({
    description: 'The measure that this one is a part of.',
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  partOf!: string | null;

  @ApiProperty({ description: 'Value to reach.', type: ValueView, nullable: true, example: null })
  target!: ValueView | null;

  @ApiProperty({ description: 'Value of the last period.', type: PointView, nullable: true })
  latest!: PointView | null;
}

export class MeasurePageView extends PageView {
  @ApiProperty({ type: [MeasureView] })
  items!: MeasureView[];
}

export type Point = MeasureFacts['series'][number];

export const valueText = (value: MeasureValue): string => {
  if (value.kind === 'count') return countText(value.value);
  const percent = percentText(value, ratioDecimals);
  return value.kind === 'bound' ? `${value.comparator} ${percent}` : percent;
};

export const valueView = (value: MeasureValue): ValueView => ({ ...value, text: valueText(value) });

export const pointView = ({ period: { label, from, to }, cutOff, value, restated, eventId }: Point): PointView => ({
  period: { label, from, to },
  cutOff,
  value: valueView(value),
  restated,
  eventId,
});

export const measureView = (measure: MeasureFacts, labelOf: LabelOf): MeasureView => {
  const { unitOfMeasure, target } = measure;
  const latest = measure.series.at(-1);
  return {
    id: measure.measureId,
    code: measure.code,
    name: measure.name,
    unitOfMeasure,
    unitOfMeasureLabel: isUnitOfMeasure(unitOfMeasure) ? unitsOfMeasure[unitOfMeasure] : unitOfMeasure,
    kind: measure.kind,
    owner: labelOf(measure.owner),
    planId: measure.planId,
    partOf: measure.partOf,
    target: target && valueView(target),
    latest: latest === undefined ? null : pointView(latest),
  };
};
