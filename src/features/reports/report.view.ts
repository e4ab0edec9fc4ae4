import { ApiProperty } from '@nestjs/swagger';
import { completionOf, complianceOf, totalCount } from '../../domain/report/report-figures.ts';
import type { EnteredCell, ReportFigures, ReportForm } from '../../domain/report/report.events.ts';
import type { DocumentRef } from '../../domain/shared/fact.ts';
import { CornerView } from '../ports/reading/corner.view.ts';
import { FractionView, fractionView } from '../ports/reading/fraction.view.ts';
import { UnitLabel } from '../ports/reading/unit-labels.ts';
import { DueDayView } from './due-day.ts';
import { roundStates, unitReportStates, type RoundState, type UnitReportState } from './report-state.ts';

export class ReportFiguresView implements ReportFigures {
  @ApiProperty({ description: 'Completed on time.', example: 5 })
  H1!: number;

  @ApiProperty({ description: 'Completed late.', example: 1 })
  H2!: number;

  @ApiProperty({ description: 'Not completed, in time.', example: 3 })
  T1!: number;

  @ApiProperty({ description: 'Not completed, overdue.', example: 1 })
  T2!: number;

  @ApiProperty({ description: 'Without a deadline.', example: 0 })
  N!: number;

  @ApiProperty({ description: 'Outside the statistics.', example: 0 })
  X!: number;

  @ApiProperty({ description: 'Of H1 and H2: by the original deadline.', example: 4 })
  onTimeByOriginal!: number;

  @ApiProperty({ description: 'Numerator of completion.', example: 6 })
  completed!: number;

  @ApiProperty({ description: 'Denominator of completion, as each plan counts open-ended tasks.', example: 10 })
  counted!: number;

  @ApiProperty({ description: 'Completed on a day of the window.', example: 2 })
  completedInWindow!: number;

  @ApiProperty({ description: 'Sum of H1, H2, T1, T2 and N.', example: 10 })
  total!: number;

  @ApiProperty({ description: 'Tỷ lệ hoàn thành.', type: FractionView })
  completion!: FractionView;

  @ApiProperty({ description: 'Tỷ lệ đúng hạn, trong số đến hạn.', type: FractionView })
  compliance!: FractionView;
}

export const reportFiguresView = (figures: ReportFigures, decimals: number): ReportFiguresView => ({
  ...figures,
  total: totalCount(figures),
  completion: fractionView(completionOf(figures), decimals),
  compliance: fractionView(complianceOf(figures), decimals),
});

export class EnteredCellView implements EnteredCell {
  @ApiProperty({ example: 'ho-so.tong' })
  code!: string;

  @ApiProperty({ example: 45 })
  value!: number;
}

export class FormCellView {
  @ApiProperty({ example: 'ho-so.tong' })
  code!: string;

  @ApiProperty({ example: 'Tổng số hồ sơ đã giải quyết' })
  label!: string;

  @ApiProperty({ example: 'ho-so' })
  unitOfMeasure!: string;
}

export class FormSumView {
  @ApiProperty({ example: 'ho-so.tong' })
  total!: string;

  @ApiProperty({ type: [String], example: ['ho-so.dung-han', 'ho-so.qua-han'] })
  parts!: readonly string[];
}

export class FormView implements ReportForm {
  @ApiProperty({ type: [FormCellView] })
  cells!: readonly FormCellView[];

  @ApiProperty({ type: [FormSumView] })
  sums!: readonly FormSumView[];
}

export class CoveredWindowView {
  @ApiProperty({ example: 'H1' })
  key!: string;

  @ApiProperty({ example: '6 tháng đầu năm' })
  label!: string;

  @ApiProperty({ format: 'date', example: '2025-12-15' })
  from!: string;

  @ApiProperty({ description: 'Cut-off day.', format: 'date', example: '2026-06-14' })
  to!: string;
}

export class UnitReportView {
  @ApiProperty({ type: UnitLabel })
  unit!: UnitLabel;

  @ApiProperty({ format: 'uuid' })
  reportId!: string;

  @ApiProperty({ enum: unitReportStates, example: 'aggregated' })
  state!: UnitReportState;

  @ApiProperty({ example: 'Đã tổng hợp' })
  stateLabel!: string;

  @ApiProperty({ description: 'null until it is sent.', type: Number, nullable: true, example: 1 })
  submission!: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-06-16' })
  sentOn!: string | null;

  @ApiProperty({ description: 'Sent by the official day.', type: Boolean, nullable: true, example: true })
  onTime!: boolean | null;

  @ApiProperty({ description: 'Nothing to report was declared.', example: false })
  empty!: boolean;

  @ApiProperty({ description: 'Reason of the return or exclusion.', type: String, nullable: true, example: null })
  reason!: string | null;

  @ApiProperty({ description: 'As pinned when it was sent.', type: ReportFiguresView, nullable: true })
  figures!: ReportFiguresView | null;

  @ApiProperty({ type: [EnteredCellView] })
  cells!: readonly EnteredCellView[];

  @ApiProperty({
    description: 'The tasks behind the figures: add `count=T2` and the like.',
    type: String,
    nullable: true,
    example: '/api/v1/progress/explain?leadUnit=018c0a5e-7c00-7000-8000-000000000002&at=2026-06-14&knownAt=120',
  })
  explain!: string | null;
}

export class DocumentView implements DocumentRef {
  @ApiProperty({ example: '120/BC-UBND' })
  symbol!: string;

  @ApiProperty({ type: String, format: 'date', example: '2026-06-24' })
  issuedOn!: DocumentRef['issuedOn'];

  @ApiProperty({ example: 'UBND tỉnh' })
  issuer!: string;
}

export class VersionView {
  @ApiProperty({ example: 1 })
  version!: number;

  @ApiProperty({ format: 'date', example: '2026-06-14' })
  at!: string;

  @ApiProperty({ description: 'Position whose knowledge of the reports it shows.', example: '140' })
  knownAt!: string;

  @ApiProperty({ example: '2025.1' })
  ruleSet!: string;

  @ApiProperty({ description: 'SHA-256 of the bytes that the version hands out.', example: '0'.repeat(64) })
  sha256!: string;

  @ApiProperty({ format: 'date', example: '2026-06-24' })
  madeOn!: string;

  @ApiProperty({ type: DocumentView, nullable: true })
  authority!: DocumentView | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  reason!: string | null;

  @ApiProperty({ format: 'uuid' })
  eventId!: string;
}

export class FormTotalView {
  @ApiProperty({ description: 'Approved reports added up.', type: ReportFiguresView })
  figures!: ReportFiguresView;

  @ApiProperty({ type: [EnteredCellView] })
  cells!: readonly EnteredCellView[];

  @ApiProperty({ description: 'Units in the total.', example: 12 })
  units!: number;
}

export class RoundView extends CornerView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'CCHC' })
  reportType!: string;

  @ApiProperty({ example: 'Báo cáo cải cách hành chính định kỳ' })
  name!: string;

  @ApiProperty({ example: 2026 })
  year!: number;

  @ApiProperty({ type: CoveredWindowView })
  window!: CoveredWindowView;

  @ApiProperty({ type: DueDayView })
  due!: DueDayView;

  @ApiProperty({ example: '2025.1' })
  ruleSet!: string;

  @ApiProperty({ type: UnitLabel })
  receiver!: UnitLabel;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  planId!: string | null;

  @ApiProperty({ format: 'date', example: '2026-06-15' })
  openedOn!: string;

  @ApiProperty({ enum: roundStates, example: 'open' })
  state!: RoundState;

  @ApiProperty({ example: 'Đang tổng hợp' })
  stateLabel!: string;

  @ApiProperty({ type: FormView })
  form!: FormView;

  @ApiProperty({ description: 'Units that are due, in sight.', type: [UnitReportView] })
  units!: readonly UnitReportView[];

  @ApiProperty({ type: FormTotalView })
  total!: FormTotalView;

  @ApiProperty({ description: 'Chưa tổng hợp: units that are not in the total.', type: [UnitLabel] })
  notAddedUp!: readonly UnitLabel[];

  @ApiProperty({ description: 'Frozen once there is one.', type: [VersionView] })
  versions!: readonly VersionView[];

  @ApiProperty({ description: 'For If-Match.', example: '0' })
  revision!: string;
}
