import { localDate } from '../shared/local-date.ts';
import type { ReportRegime, Ruled, RuleSet } from './rule-set.ts';

/** The rule sets that come with the service, oldest first, without gaps. Numbers that no source settles are not verified. */

const verified = <Value>(value: Value, citation: string): Ruled<Value> => ({ value, citation, verified: true });
const unverified = <Value>(value: Value, citation: string): Ruled<Value> => ({ value, citation, verified: false });

const ownDefault = 'Mặc định của phần mềm, chưa đối chiếu văn bản gốc';

const quarters = [
  { key: 'Q1', label: 'Quý I', firstMonth: 1, lastMonth: 3 },
  { key: 'Q2', label: 'Quý II', firstMonth: 4, lastMonth: 6 },
  { key: 'Q3', label: 'Quý III', firstMonth: 7, lastMonth: 9 },
  { key: 'Q4', label: 'Quý IV', firstMonth: 10, lastMonth: 12 },
];
const months = Array.from({ length: 12 }, (_, index) => ({
  key: `M${String(index + 1).padStart(2, '0')}`,
  label: `Tháng ${index + 1}`,
  firstMonth: index + 1,
  lastMonth: index + 1,
}));
const firstHalf = { key: 'H1', label: '6 tháng đầu năm', firstMonth: 1, lastMonth: 6 };
const secondHalf = { key: 'H2', label: '6 tháng cuối năm', firstMonth: 7, lastMonth: 12 };
const wholeYear = { key: 'Y', label: 'Năm', firstMonth: 1, lastMonth: 12 };

const governmentReports: ReportRegime = {
  code: 'ND09',
  name: 'Chế độ báo cáo định kỳ của cơ quan hành chính nhà nước',
  periods: [...months, ...quarters, firstHalf, secondHalf, wholeYear],
  cutOffDay: 14,
  dueDay: 25,
};

const nineMonths: ReportRegime = {
  ...governmentReports,
  code: 'ND09-9T',
  name: 'Báo cáo 9 tháng, theo thời gian chốt số liệu của chế độ báo cáo định kỳ',
  periods: [{ key: 'N9', label: '9 tháng đầu năm', firstMonth: 1, lastMonth: 9 }],
};

/** Four reports a year; the third quarter is not cumulative. */
const reformReports: ReportRegime = {
  code: 'CCHC',
  name: 'Báo cáo cải cách hành chính định kỳ',
  periods: [
    { key: 'Q1', label: 'Quý I', firstMonth: 1, lastMonth: 3 },
    firstHalf,
    { key: 'Q3', label: 'Quý III', firstMonth: 7, lastMonth: 9 },
    wholeYear,
  ],
  cutOffDay: 14,
  dueDay: 20,
};

const decree09 = 'Nghị định 09/2019/NĐ-CP, Điều 12, Điều 13';
const letter581 = 'Công văn 581/BNV-CCHC';

const completionScore = (citation: string) =>
  unverified(
    { criterion: 'Mức độ hoàn thành kế hoạch CCHC', maxPoints: { numerator: 1, denominator: 1 }, floorPercent: 80 },
    `${citation}; thang điểm chưa đối chiếu văn bản gốc`,
  );

const first: RuleSet = {
  version: '2012.1',
  validFrom: localDate('1900-01-01'),
  validTo: localDate('2019-03-12'),
  extensions: {
    maxExtensions: unverified(1, ownDefault),
    minDaysBeforeDeadline: unverified(0, ownDefault),
    askAfterDeadlineAllowed: unverified(false, ownDefault),
  },
  dueSoonDays: unverified(7, ownDefault),
  percentDecimals: unverified(1, ownDefault),
  planCompletionScore: completionScore('Quyết định 1294/QĐ-BNV ngày 03/12/2012 và các quyết định thay thế'),
  fixedDatesShiftOnHolidays: unverified(
    false,
    'Bộ luật Dân sự 2015, Điều 148 chỉ nói về thời hạn; chưa có nguồn cho ngày cố định',
  ),
  ageingBands: unverified(
    [
      { key: '1-30', from: 1, to: 30 },
      { key: '31-90', from: 31, to: 90 },
      { key: '91-120', from: 91, to: 120 },
      { key: '>120', from: 121, to: null },
    ],
    ownDefault,
  ),
  reports: [unverified(governmentReports, ownDefault), unverified(nineMonths, ownDefault)],
};

/** Decree 09/2019 in force: data windows and the 25th are law. */
const withDecree09: RuleSet = {
  ...first,
  version: '2019.1',
  validFrom: localDate('2019-03-12'),
  validTo: localDate('2021-01-01'),
  reports: [verified(governmentReports, decree09), unverified(nineMonths, `${decree09}, suy ra`)],
};

/** Letter 581 sets the four reform reports; the day it was signed is not known, so the year after its number's is used. */
const withReformReports: RuleSet = {
  ...withDecree09,
  version: '2021.1',
  validFrom: localDate('2021-01-01'),
  validTo: localDate('2022-11-10'),
  planCompletionScore: completionScore('Quyết định 1149/QĐ-BNV ngày 30/12/2020'),
  reports: [...withDecree09.reports, verified(reformReports, letter581)],
};

const withIndex2022: RuleSet = {
  ...withReformReports,
  version: '2022.1',
  validFrom: localDate('2022-11-10'),
  validTo: localDate('2025-10-15'),
  planCompletionScore: completionScore('Quyết định 876/QĐ-BNV ngày 10/11/2022'),
};

const withIndex2025: RuleSet = {
  ...withIndex2022,
  version: '2025.1',
  validFrom: localDate('2025-10-15'),
  validTo: null,
  planCompletionScore: completionScore('Quyết định 1187/QĐ-BNV ngày 15/10/2025'),
};

export const shippedRuleSets: readonly RuleSet[] = [
  first,
  withDecree09,
  withReformReports,
  withIndex2022,
  withIndex2025,
];
