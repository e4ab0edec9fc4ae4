import { KindsDiffer } from '../../domain/measure/measure.errors.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import type { Quantity } from '../../domain/shared/units-of-measure.ts';
import { DateField } from '../ports/fields.ts';
import { InputRefused } from '../ports/input-refused.ts';
import { CornerQuestion } from '../ports/reading/questions.ts';
import type { MeasureFacts } from '../ports/registers.ts';
import type { Point } from './measure.view.ts';

export class PeriodQuestion extends CornerQuestion {
  @DateField({
    description: 'First day of the period; with `to`. The last period when absent.',
    example: '2022-01-01',
    optional: true,
  })
  from?: LocalDate;

  @DateField({ description: 'Last day of the period.', example: '2022-12-31', optional: true })
  to?: LocalDate;
}

type Asked = Readonly<{ from?: LocalDate; to?: LocalDate }>;

/** @throws InputRefused when only one end of the period is named */
export const refuseHalfPeriod = ({ from, to }: Asked): void => {
  if ((from === undefined) !== (to === undefined)) {
    throw new InputRefused([{ field: from === undefined ? '/from' : '/to', code: 'field.missing' }]);
  }
};

/** The value of exactly that period, or of the last one; `undefined` where none was reported. */
export const pointOf = ({ series }: MeasureFacts, { from, to }: Asked): Point | undefined =>
  from === undefined ? series.at(-1) : series.find(({ period }) => period.from === from && period.to === to);

/** @throws KindsDiffer for a ratio: shares of different wholes are not added */
export const quantityOf = ({ unitOfMeasure }: MeasureFacts, { value }: Point, field: string): Quantity => {
  if (value.kind !== 'count') throw new KindsDiffer(field, 'count', value.kind);
  return { unitOfMeasure, value: value.value };
};
