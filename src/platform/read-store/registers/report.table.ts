import type { ReportRow, RoundRow, UnitReportRow } from '../../../../projections/report-register.projection.ts';
import type { RegisterTable, StoredFacts } from '../register-table.ts';

const none = {
  ...{ receiver: null, report_type: null, year: null, period: null, plan_id: null, due: null },
  ...{ units: [], reports: [], excluded: [], frozen: false },
  ...{ round_id: null, unit: null, stage: null, sent_on: null, is_empty: false },
};

const columnsOfRound = ({ reportId: _key, receiver, reportType, year, planId, expected, ...details }: RoundRow) => ({
  ...none,
  receiver,
  report_type: reportType,
  year,
  period: details.window.key,
  plan_id: planId,
  due: details.due,
  units: expected.map(({ unit }) => unit),
  reports: expected.map(({ reportId }) => reportId),
  excluded: details.excluded.map(({ unit }) => unit),
  frozen: details.versions.length > 0,
  details,
});

const columnsOfUnitReport = ({ reportId: _key, roundId, unit, stage, ...details }: UnitReportRow) => ({
  ...none,
  round_id: roundId,
  unit,
  stage,
  sent_on: details.sentOn,
  is_empty: details.empty,
  details,
});

const roundOf = (row: StoredFacts): RoundRow => ({
  ...(row.details as RoundRow),
  reportId: row.key as string,
  receiver: row.receiver as string,
  reportType: row.report_type as string,
  year: row.year as number,
  planId: row.plan_id as string | null,
  expected: (row.units as readonly string[]).map((unit, index) => ({
    unit,
    reportId: (row.reports as readonly string[])[index] ?? '',
  })),
});

const unitReportOf = (row: StoredFacts): UnitReportRow => ({
  ...(row.details as UnitReportRow),
  reportId: row.key as string,
  roundId: row.round_id as string,
  unit: row.unit as string,
  stage: row.stage as UnitReportRow['stage'],
});

export const reportTable: RegisterTable<ReportRow> = {
  name: 'report_register',
  key: 'report_id',
  own: [
    'round_id',
    'receiver',
    'report_type',
    'year',
    'period',
    'plan_id',
    'due',
    'units',
    'reports',
    'excluded',
    'frozen',
    'unit',
    'stage',
    'sent_on',
    'is_empty',
  ],
  read: {
    round_id: 'plain',
    receiver: 'plain',
    report_type: 'plain',
    year: 'plain',
    plan_id: 'plain',
    units: 'plain',
    reports: 'plain',
    unit: 'plain',
    stage: 'plain',
  },
  columnsOf: (row) => (row.kind === 'round' ? columnsOfRound(row) : columnsOfUnitReport(row)),
  factsOf: (row): ReportRow => (row.round_id === null ? roundOf(row) : unitReportOf(row)),
};
