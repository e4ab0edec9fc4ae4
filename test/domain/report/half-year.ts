import { noFigures } from '../../../src/domain/report/report-figures.ts';
import type { ReportEvent, ReportFigures, ReportForm } from '../../../src/domain/report/report.events.ts';
import { evolveReport, initialReport, type Round } from '../../../src/domain/report/report.state.ts';
import { openPeriod, type Opening, type OpeningSurroundings } from '../../../src/domain/report/round.decide.ts';
import { submitReport, type Submission } from '../../../src/domain/report/unit-report.decide.ts';
import type { Context } from '../../../src/domain/shared/fact.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import { acting, department, otherDepartment, province } from '../support/people.ts';
import { living } from '../support/things.ts';

/** The reform report of the first half of 2026, received by the province from two departments. */
export const form: ReportForm = {
  cells: [
    { code: 'dung-han', label: 'Đúng hạn', unitOfMeasure: 'ho-so' },
    { code: 'qua-han', label: 'Quá hạn', unitOfMeasure: 'ho-so' },
    { code: 'tong', label: 'Tổng số', unitOfMeasure: 'ho-so' },
  ],
  sums: [{ total: 'tong', parts: ['dung-han', 'qua-han'] }],
};

export const opening: Opening = {
  ...{ reportId: 'round', reportType: 'CCHC', year: 2026, receiver: province, planId: null, form },
};

export const around: OpeningSurroundings = {
  schedule: {
    window: { key: 'H1', label: '6 tháng đầu năm', from: localDate('2025-12-15'), to: localDate('2026-06-14') },
    due: localDate('2026-06-20'),
    dueAdvice: localDate('2026-06-22'),
    ruleSet: '2025.1',
  },
  receiver: living(province),
  plan: null,
  expected: [
    { unit: department, reportId: 'report-1' },
    { unit: otherDepartment, reportId: 'report-2' },
  ],
  openedAs: null,
};

export const atReceiver = (day: string, ways: Parameters<typeof acting>[3] = {}): Context =>
  acting(province, 'focalPoint', day, ways);
export const atDepartment = (day: string, ways: Parameters<typeof acting>[3] = {}): Context =>
  acting(department, 'officer', day, ways);

export const opened: readonly ReportEvent[] = openPeriod(initialReport, opening, around, atReceiver('2026-06-15'));

export const roundOf = (...events: readonly ReportEvent[]): Round => {
  const state = events.reduce(evolveReport, initialReport);
  if (state.kind !== 'round') throw new Error('no round');
  return state;
};

export const figures = (changes: Partial<ReportFigures> = {}): ReportFigures => ({ ...noFigures, ...changes });

export const some = figures({ H1: 5, H2: 1, T1: 2, T2: 1, completed: 6, counted: 9 });

export const cells = (onTime: number, late: number, total = onTime + late) => [
  { code: 'dung-han', value: onTime },
  { code: 'qua-han', value: late },
  { code: 'tong', value: total },
];

export const computed = (of: ReportFigures = some, knownAt = '120') => ({
  ...{ at: localDate('2026-06-14'), knownAt, ruleSet: '2025.1', figures: of },
});

export const filled: Submission = { cells: cells(40, 2), empty: false };

export const sent: readonly ReportEvent[] = submitReport(
  initialReport,
  'report-1',
  filled,
  { round: roundOf(...opened), unit: living(department), computed: computed() },
  atDepartment('2026-06-16'),
);
