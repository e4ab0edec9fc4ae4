import type { Report } from '../../../domain/measure/measure.decide.ts';
import type { MeasureKind, MeasureValue } from '../../../domain/measure/measure.events.ts';
import type { MeasureId, PlanId, UnitId } from '../../../domain/shared/ids.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import { parseCount } from '../../../domain/shared/numbers.ts';
import { unitsOfMeasure } from '../../../domain/shared/units-of-measure.ts';
import { ActBody } from '../../ports/act.dto.ts';
import { ChoiceField, CountField, DateField, IdField, OneIdField, PartField, TextField } from '../../ports/fields.ts';
import { InputRefused, required } from '../../ports/input-refused.ts';

const valueKinds = ['count', 'ratio', 'bound'] as const;
const comparators = ['>', '>=', '<', '<='] as const;

export class MeasureValueBody {
  @ChoiceField({ description: 'A count, a ratio, or a ratio known only as a limit', of: valueKinds, example: 'count' })
  kind!: (typeof valueKinds)[number];

  @CountField({
    description: 'For `count`: 1901, "1.901", "01"; "1,901" is ambiguous',
    optional: true,
    example: '1.901',
  })
  value?: number | string | null;

  @CountField({ description: 'For `ratio` and `bound`', optional: true })
  numerator?: number | string | null;

  @CountField({ description: 'For `ratio` and `bound`', optional: true })
  denominator?: number | string | null;

  @ChoiceField({ description: 'For `bound`', optional: true, of: comparators })
  comparator?: (typeof comparators)[number] | null;
}

export class PeriodBody {
  @TextField({ description: 'As the report names it', max: 200, example: '5 tháng đầu năm 2023' })
  label!: string;

  @DateField({ description: 'First day', example: '2023-01-01' })
  from!: LocalDate;

  @DateField({ description: 'Last day', example: '2023-05-31' })
  to!: LocalDate;
}

export class DefineMeasureBody extends ActBody {
  @TextField({ description: 'Code within the owner', max: 80, example: 'tiep-cong-dan.luot' })
  code!: string;

  @TextField({ description: 'Name', max: 500, example: 'Số lượt tiếp công dân' })
  name!: string;

  @TextField({
    description: `Code of the unit of measure: ${Object.keys(unitsOfMeasure).join(', ')}`,
    max: 40,
    example: 'luot',
  })
  unitOfMeasure!: string;

  @ChoiceField({ description: 'What its values are', of: ['count', 'ratio'], example: 'count' })
  kind!: MeasureKind;

  @OneIdField({ description: 'Unit that reports it', example: '018c0a5e-7c00-7000-8000-000000000001' })
  owner!: UnitId;

  @IdField({ description: 'Plan it belongs to', optional: true })
  planId?: PlanId | null;

  @IdField({ description: 'Measure that this one is a part of', optional: true })
  partOf?: MeasureId | null;

  @PartField(() => MeasureValueBody, { description: 'Value to reach', optional: true })
  target?: MeasureValueBody | null;
}

export class ReportMeasureBody extends ActBody {
  @PartField(() => PeriodBody, { description: 'The period reported on' })
  period!: PeriodBody;

  @DateField({ description: 'Day on which the data were cut off (ngày chốt số liệu)', example: '2023-05-24' })
  cutOff!: LocalDate;

  @PartField(() => MeasureValueBody, { description: 'The value', example: { kind: 'count', value: '1.901' } })
  value!: MeasureValueBody;
}

const partsOf = {
  count: ['value'],
  ratio: ['numerator', 'denominator'],
  bound: ['comparator', 'numerator', 'denominator'],
} as const;
const members = ['value', 'numerator', 'denominator', 'comparator'] as const;

/** @throws InputRefused naming a member that is missing, does not belong, or holds no number that can be read in one way only */
export const valueOf = (body: MeasureValueBody, path: string): MeasureValue => {
  const belonging: readonly string[] = partsOf[body.kind];
  const strangers = members.filter((member) => (body[member] ?? null) !== null && !belonging.includes(member));
  if (strangers.length > 0) {
    throw new InputRefused(strangers.map((member) => ({ field: `${path}/${member}`, code: 'field.unknown' })));
  }
  const count = (member: 'value' | 'numerator' | 'denominator'): number =>
    countOf(required(body[member], `${path}/${member}`), `${path}/${member}`);
  switch (body.kind) {
    case 'count':
      return { kind: 'count', value: count('value') };
    case 'ratio':
      return { kind: 'ratio', numerator: count('numerator'), denominator: count('denominator') };
    case 'bound': {
      const comparator = required(body.comparator, `${path}/comparator`);
      return { kind: 'bound', comparator, numerator: count('numerator'), denominator: count('denominator') };
    }
  }
};

/** A number stands for itself, whatever a rule will say to it; text is read as documents write it. */
const countOf = (given: number | string, field: string): number => {
  if (typeof given === 'number') return given;
  const read = parseCount(given);
  if ('value' in read) return read.value;
  throw new InputRefused([{ field, code: `number.${read.problem}`, data: { text: given } }]);
};

export const reportOf = ({ period, cutOff, value }: ReportMeasureBody): Report => ({
  period: { label: period.label, from: period.from, to: period.to },
  cutOff,
  value: valueOf(value, '/value'),
});
