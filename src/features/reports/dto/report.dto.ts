import { OmitType } from '@nestjs/swagger';
import type { ReportForm } from '../../../domain/report/report.events.ts';
import { mostCells } from '../../../domain/report/report.rules.ts';
import type { Submission } from '../../../domain/report/unit-report.decide.ts';
import { parseCount } from '../../../domain/shared/numbers.ts';
import type { PlanId, UnitId } from '../../../domain/shared/ids.ts';
import { unitsOfMeasure } from '../../../domain/shared/units-of-measure.ts';
import { reportTypes } from '../../../domain/rule-set/report-types.ts';
import { ActBody } from '../../ports/act.dto.ts';
import {
  CountField,
  FlagField,
  IdField,
  IntegerField,
  OneIdField,
  PartField,
  PartsField,
  TextField,
  TextsField,
} from '../../ports/fields.ts';
import { InputRefused } from '../../ports/input-refused.ts';

export class FormCellBody {
  @TextField({ description: 'Code of the cell', max: 40, example: 'ho-so.tong' })
  code!: string;

  @TextField({ description: 'What stands beside it on paper', max: 300, example: 'Tổng số hồ sơ đã giải quyết' })
  label!: string;

  @TextField({
    description: `Code of the unit of measure: ${Object.keys(unitsOfMeasure).join(', ')}`,
    max: 40,
    example: 'ho-so',
  })
  unitOfMeasure!: string;
}

export class FormSumBody {
  @TextField({ description: 'Code of the cell that states the sum', max: 40, example: 'ho-so.tong' })
  total!: string;

  @TextsField({
    description: 'Codes of the cells that add up to it',
    min: 1,
    max: mostCells,
    maxLength: 40,
    example: ['ho-so.dung-han', 'ho-so.qua-han'],
  })
  parts!: string[];
}

export class FormBody {
  @PartsField(() => FormCellBody, { description: 'Numbers that reporting units type in', max: mostCells })
  cells!: FormCellBody[];

  @PartsField(() => FormSumBody, {
    description: 'Row and column sums, checked before a report is sent',
    optional: true,
    max: mostCells,
  })
  sums?: FormSumBody[] | null;
}

export class OpenPeriodBody extends ActBody {
  @TextField({
    description: `Code of the report type: ${reportTypes.map(({ code }) => code).join(', ')}`,
    max: 40,
    example: 'CCHC',
  })
  reportType!: string;

  @IntegerField({ description: 'Year of the report', min: 1900, max: 2200, example: 2026 })
  year!: number;

  @TextField({ description: 'Key of the period, as the report type lists them', max: 10, example: 'H1' })
  period!: string;

  @OneIdField({ description: 'Unit that receives the reports; all living units under it report' })
  receiver!: UnitId;

  @IdField({ description: 'Tasks of this plan; of all plans of the year when absent', optional: true })
  planId?: PlanId | null;

  @PartField(() => FormBody, {
    description: 'What units type in beside the figures that are computed; nothing when absent',
    optional: true,
  })
  form?: FormBody | null;
}

export class UnitOfRoundBody extends ActBody {
  @OneIdField({ description: 'One of the units that are due' })
  unit!: UnitId;
}

export class EnteredCellBody {
  @TextField({ description: 'Code of the cell', max: 40, example: 'ho-so.tong' })
  code!: string;

  @CountField({ description: '1901, "1.901", "01"; "1,901" is ambiguous', example: '1.901' })
  value!: number | string;
}

/** A report is sent when it is sent: there is no day to state. */
export class SubmitReportBody extends OmitType(ActBody, ['effectiveOn'] as const) {
  @PartsField(() => EnteredCellBody, {
    description: 'Every cell of the form; figures of tasks are computed and not sent',
    optional: true,
    max: mostCells,
  })
  cells?: EnteredCellBody[] | null;

  @FlagField({ description: 'Nothing to report (không phát sinh): no task counts and every cell is 0', optional: true })
  empty?: boolean | null;
}

export class JudgeReportBody extends ActBody {
  @IntegerField({
    description: 'Submission that was looked at; the latest when absent',
    optional: true,
    min: 1,
    max: 1_000_000,
  })
  submission?: number | null;
}

export const formOf = (form: FormBody | null | undefined): ReportForm => ({
  cells: (form?.cells ?? []).map(({ code, label, unitOfMeasure }) => ({ code, label, unitOfMeasure })),
  sums: (form?.sums ?? []).map(({ total, parts }) => ({ total, parts })),
});

/** @throws InputRefused naming each cell whose number cannot be read in one way only */
export const submissionOf = ({ cells, empty }: SubmitReportBody): Submission => ({
  cells: (cells ?? []).map(({ code, value }, index) => ({ code, value: countOf(value, `/cells/${index}/value`) })),
  empty: empty ?? false,
});

const countOf = (given: number | string, field: string): number => {
  if (typeof given === 'number') return given;
  const read = parseCount(given);
  if ('value' in read) return read.value;
  throw new InputRefused([{ field, code: `number.${read.problem}`, data: { text: given } }]);
};
