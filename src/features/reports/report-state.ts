import type { ReportDocument, Standing } from '../../domain/report/report-document.ts';
import type { ReportId } from '../../domain/shared/ids.ts';

/** How far a unit's report is. Source: domain rules 3.4. */
export const unitReportStates = [
  'drafting',
  'awaitingApproval',
  'returned',
  'approved',
  'aggregated',
  'notApplicable',
] as const;
export type UnitReportState = (typeof unitReportStates)[number];

export const unitReportLabels: Readonly<Record<UnitReportState, string>> = {
  drafting: 'Đang nhập liệu',
  awaitingApproval: 'Đã gửi chờ duyệt',
  returned: 'Yêu cầu chỉnh lý',
  approved: 'Đã duyệt chờ tổng hợp',
  aggregated: 'Đã tổng hợp',
  notApplicable: 'Không thuộc diện báo cáo',
};

export const roundStates = ['open', 'completed'] as const;
export type RoundState = (typeof roundStates)[number];

export const roundLabels: Readonly<Record<RoundState, string>> = { open: 'Đang tổng hợp', completed: 'Hoàn thành' };

/** What every unit counts for that is not in the total. */
export const notAddedUp = 'Chưa tổng hợp';

/** The submissions that a numbered version added up. */
export type AddedUp = ReadonlyMap<ReportId, number>;

export const addedUpIn = ({ units }: Pick<ReportDocument, 'units'>): AddedUp =>
  new Map(units.map(({ report, submission }) => [report, submission]));

/** An approved report waits to be added up until a numbered version has that very submission. */
export const stateOf = (
  standing: Standing,
  { reportId, submission }: Readonly<{ reportId: ReportId; submission: number | null }>,
  addedUp: AddedUp,
): UnitReportState => {
  if (standing === 'excluded') return 'notApplicable';
  return standing === 'approved' && submission !== null && addedUp.get(reportId) === submission
    ? 'aggregated'
    : standing;
};
