import { exampleCorner, exampleIds, exampleLeadUnit, exampleOwner } from '../ports/reading/example-corner.ts';

const ids = {
  round: '018c0a5e-7c00-7000-8000-000000000200',
  report: '018c0a5e-7c00-7000-8000-000000000201',
};
const corner = { ...exampleCorner, at: '2026-06-24' };
const window = { key: 'H1', label: '6 tháng đầu năm', from: '2025-12-15', to: '2026-06-14' };
const due = {
  ...{ date: '2026-06-20', weekday: 'Thứ Bảy', advice: '2026-06-22' },
  text: '20/6/2026 (Thứ Bảy); ngày làm việc kế tiếp: 22/6/2026 (Thứ Hai)',
};
const counts = {
  ...{ H1: 5, H2: 1, T1: 3, T2: 1, N: 0, X: 0 },
  ...{ onTimeByOriginal: 4, completed: 6, counted: 10, completedInWindow: 6 },
};
const figures = {
  ...counts,
  total: 10,
  completion: { numerator: 6, denominator: 10, text: '60,0%' },
  compliance: { numerator: 5, denominator: 7, text: '71,4%' },
};
const form = {
  cells: [{ code: 'ho-so.tong', label: 'Tổng số hồ sơ đã giải quyết', unitOfMeasure: 'ho-so' }],
  sums: [],
};
const cells = [{ code: 'ho-so.tong', value: 45 }];
const unitReport = {
  ...{ unit: exampleLeadUnit, reportId: ids.report, state: 'aggregated', stateLabel: 'Đã tổng hợp', submission: 1 },
  ...{ sentOn: '2026-06-16', onTime: true, empty: false, reason: null, figures, cells },
  explain: `/api/v1/progress/explain?leadUnit=${exampleIds.leadUnit}&year=2026&at=2026-06-14&knownAt=1180`,
};
const version = {
  ...{ version: 1, at: '2026-06-14', knownAt: '1204', ruleSet: '2025.1', sha256: '0'.repeat(64) },
  ...{ madeOn: '2026-06-24', authority: null, reason: null, eventId: exampleIds.event },
};
const round = {
  ...{ id: ids.round, reportType: 'CCHC', name: 'Báo cáo cải cách hành chính định kỳ', year: 2026, window, due },
  ...{ receiver: exampleOwner, planId: null, state: 'completed', stateLabel: 'Hoàn thành' },
};

export const roundPageExample = {
  ...corner,
  items: [{ ...round, versions: 1, expected: 1, received: 1, approved: 1, notApplicable: 0 }],
  next: null,
};

export const roundExample = {
  ...corner,
  ...round,
  ...{ ruleSet: '2025.1', openedOn: '2026-06-15', form, units: [unitReport] },
  ...{ total: { figures, cells, units: 1 }, notAddedUp: [], versions: [version], revision: '1' },
};

export const reportExample = {
  ...corner,
  ...{ roundId: ids.round, reportType: 'CCHC', year: 2026, window, due, receiver: exampleOwner, form },
  ...{ report: unitReport, computed: figures, revision: '1' },
};

export const timelinessExample = {
  ...corner,
  items: [
    {
      ...{ unit: exampleLeadUnit, expected: 4, received: 3, onTime: 2, late: 1, empty: 0 },
      ...{ missing: 1, notYetDue: 0, notApplicable: 0 },
      reportingRate: { numerator: 3, denominator: 4, text: '75,0%' },
      onTimeRate: { numerator: 2, denominator: 4, text: '50,0%' },
    },
  ],
  next: null,
};

const figureNames = Object.keys(counts);
const list = Object.values(counts);

export const versionExample = {
  report: {
    ...{ id: ids.round, type: 'CCHC', year: 2026, period: 'H1', label: window.label, from: window.from },
    ...{ to: window.to, due: due.date, receiver: exampleIds.owner, planId: null },
  },
  ...{ version: 1, at: window.to, knownAt: '1204', ruleSet: '2025.1', form, figureNames },
  units: [
    {
      ...{ unit: exampleIds.leadUnit, report: ids.report, submission: 1, sentOn: '2026-06-16', knownAt: '1180' },
      ...{ empty: false, figures: list, cells: [45] },
    },
  ],
  ...{ total: { figures: list, cells: [45] }, missing: [], excluded: [] },
};

const difference = { ...Object.fromEntries(figureNames.map((name) => [name, 0])), H1: 1, T1: -1, completed: 1 };

export const lateEventsExample = {
  ...{ ...corner, at: '2026-06-14', version: 1, frozen: counts, now: { ...counts, H1: 6, T1: 2, completed: 7 } },
  difference,
  belongsTo: {
    ...{ reportType: 'CCHC', year: 2026 },
    window: { key: 'Q3', label: 'Quý III', from: '2026-06-15', to: '2026-09-14' },
  },
  items: [
    {
      ...{ eventId: exampleIds.event, type: 'TaskCompletionConfirmed', position: '1190' },
      ...{ recordedAt: '2026-07-01T02:00:00.000000Z', effectiveOn: '2026-06-12' },
      sentence: 'Xác nhận hoàn thành theo kết quả lần 1, ngày hoàn thành 10/6/2026; có hiệu lực 12/6/2026.',
      ...{ unit: exampleLeadUnit, taskId: exampleIds.task, number: '12', title: 'Rà soát thủ tục hành chính' },
      ...{ then: 'T1', now: 'H1', effect: { T1: -1, H1: 1 } },
    },
  ],
  next: null,
};

export const reportTypesExample = {
  year: 2026,
  items: [
    {
      code: 'CCHC',
      fields: [
        {
          ...{ field: 'deadline', label: 'Thời hạn gửi', value: 'Ngày 20/3, 20/6, 20/9 và 20/12' },
          ...{ citation: 'Công văn 581/BNV-CCHC', verified: true },
        },
      ],
      periods: [{ ...window, due, ruleSet: '2025.1', citation: 'Công văn 581/BNV-CCHC', verified: true }],
    },
  ],
};
