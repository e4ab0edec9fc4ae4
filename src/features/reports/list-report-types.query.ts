import { ApiProperty } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  reportTypeFields,
  reportTypes,
  ruledWindows,
  type ReportType,
  type ReportTypeField,
  type RuledWindow,
} from '../../domain/rule-set/report-types.ts';
import { fixedDate } from '../../domain/rule-set/report-windows.ts';
import { workingCalendar } from '../../domain/rule-set/working-calendar.ts';
import { yearOf, type LocalDate } from '../../domain/shared/local-date.ts';
import { Clock } from '../ports/clock.ts';
import { WholeNumberField } from '../ports/reading/question-fields.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { DueDayView, dueDayView } from './due-day.ts';
import { CoveredWindowView } from './report.view.ts';

export class ReportTypesQuestion {
  @WholeNumberField({ description: 'Year; this one when absent.', optional: true, min: 1900, max: 2200, example: 2026 })
  year?: number;
}

const fieldLabels: Readonly<Record<ReportTypeField, string>> = {
  name: 'Tên báo cáo',
  content: 'Nội dung yêu cầu báo cáo',
  reporters: 'Đối tượng thực hiện',
  receiver: 'Cơ quan nhận',
  method: 'Phương thức gửi, nhận',
  deadline: 'Thời hạn gửi',
  frequency: 'Tần suất',
  cutOff: 'Thời gian chốt số liệu',
  outline: 'Đề cương',
  form: 'Biểu mẫu',
};

export class TypeFieldView {
  @ApiProperty({ enum: reportTypeFields, example: 'deadline' })
  field!: ReportTypeField;

  @ApiProperty({ example: 'Thời hạn gửi' })
  label!: string;

  @ApiProperty({ example: 'Ngày 20/3, 20/6, 20/9 và 20/12' })
  value!: string;

  @ApiProperty({ example: 'Công văn 581/BNV-CCHC' })
  citation!: string;

  @ApiProperty({ description: 'Whether the source text was compared.', example: true })
  verified!: boolean;
}

export class TypePeriodView extends CoveredWindowView {
  @ApiProperty({ type: DueDayView })
  due!: DueDayView;

  @ApiProperty({ example: '2025.1' })
  ruleSet!: string;

  @ApiProperty({ example: 'Công văn 581/BNV-CCHC' })
  citation!: string;

  @ApiProperty({ example: true })
  verified!: boolean;
}

export class ReportTypeView {
  @ApiProperty({ example: 'CCHC' })
  code!: string;

  @ApiProperty({ description: 'The ten things that a regime states.', type: [TypeFieldView] })
  fields!: readonly TypeFieldView[];

  @ApiProperty({ description: 'Its periods in the year.', type: [TypePeriodView] })
  periods!: readonly TypePeriodView[];
}

export class ReportTypesView {
  @ApiProperty({ example: 2026 })
  year!: number;

  @ApiProperty({ type: [ReportTypeView] })
  items!: readonly ReportTypeView[];
}

export class ListReportTypes extends Query<ReportTypesView> {
  constructor(readonly question: ReportTypesQuestion) {
    super();
  }
}

@QueryHandler(ListReportTypes)
export class ListReportTypesHandler implements IQueryHandler<ListReportTypes> {
  constructor(
    private readonly rules: RulesInForce,
    private readonly clock: Clock,
  ) {}

  async execute({ question }: ListReportTypes): Promise<ReportTypesView> {
    const today = this.clock.today();
    const { year = yearOf(today) } = question;
    const periodsOf = (type: ReportType) =>
      ruledWindows(type, year, (day) => this.rules.inForceOn(day)).map((ruled) => periodView(ruled, today));
    return {
      year,
      items: reportTypes.map((type) => ({
        code: type.code,
        fields: reportTypeFields.map((field) => ({ field, label: fieldLabels[field], ...type[field] })),
        periods: periodsOf(type),
      })),
    };
  }
}

const periodView = ({ window, rules, regime }: RuledWindow, today: LocalDate): TypePeriodView => {
  const { key, label, from, to } = window;
  const due = fixedDate(window.due, workingCalendar(today), rules.fixedDatesShiftOnHolidays.value);
  return {
    ...{ key, label, from, to, due: dueDayView(due.official, due.advice) },
    ...{ ruleSet: rules.version, citation: regime.citation, verified: regime.verified },
  };
};
