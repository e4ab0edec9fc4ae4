import type { ReportRegime } from '../../domain/rule-set/rule-set.ts';
import type { AgeingBand } from '../../domain/shared/ageing.ts';
import { decimalText } from '../../domain/shared/numbers.ts';
import type { Language } from '../ports/language.ts';
import type { NamedRule, NameOfRule, SingleRules } from './named-rules.ts';

type Words = Readonly<{
  labels: Readonly<Record<NameOfRule, string>>;
  yes: string;
  no: string;
  times: (count: number) => string;
  days: (count: number) => string;
  digits: (count: number) => string;
  score: (points: string, floorPercent: number) => string;
  band: (band: AgeingBand) => string;
  regime: (regime: ReportRegime) => string;
  regimeDays: (regime: ReportRegime) => string;
}>;

const vi: Words = {
  labels: {
    maxExtensions: 'Số lần gia hạn nhiều nhất',
    minDaysBeforeDeadline: 'Xin gia hạn trước hạn ít nhất',
    askAfterDeadlineAllowed: 'Được xin gia hạn sau khi đã quá hạn',
    dueSoonDays: 'Sắp đến hạn khi còn nhiều nhất',
    percentDecimals: 'Số chữ số thập phân của tỷ lệ',
    planCompletionScore: 'Điểm mức độ hoàn thành kế hoạch',
    fixedDatesShiftOnHolidays: 'Hạn là ngày cố định rơi vào ngày nghỉ thì lùi sang ngày làm việc kế tiếp',
    ageingBands: 'Các mức số ngày quá hạn',
  },
  yes: 'Có',
  no: 'Không',
  times: (count) => `${count} lần`,
  days: (count) => `${count} ngày`,
  digits: (count) => `${count} chữ số`,
  score: (points, floor) => `${points} điểm khi đạt 100%; theo tỷ lệ từ ${floor}%; dưới ${floor}% không có điểm`,
  band: ({ from, to }) => (to === null ? `từ ${from} ngày` : `${from}–${to} ngày`),
  regime: ({ name }) => name,
  regimeDays: ({ cutOffDay, dueDay, periods }) =>
    `Chốt số liệu ngày ${cutOffDay}, gửi chậm nhất ngày ${dueDay}; ${periods.length} kỳ`,
};

const en: Words = {
  labels: {
    maxExtensions: 'Most extensions of a task',
    minDaysBeforeDeadline: 'Extension asked for before the deadline by at least',
    askAfterDeadlineAllowed: 'An extension may be asked for after the deadline',
    dueSoonDays: 'About to be due with at most',
    percentDecimals: 'Decimals of a percentage',
    planCompletionScore: 'Points for plan completion',
    fixedDatesShiftOnHolidays: 'A deadline given as a date moves from a day of rest to the next working day',
    ageingBands: 'Bands of days late',
  },
  yes: 'Yes',
  no: 'No',
  times: (count) => `${count} times`,
  days: (count) => `${count} days`,
  digits: (count) => `${count} digits`,
  score: (points, floor) => `${points} points at 100%; a share from ${floor}% on; none below ${floor}%`,
  band: ({ from, to }) => (to === null ? `from ${from} days` : `${from}–${to} days`),
  regime: ({ code }) => `Report regime ${code}`,
  regimeDays: ({ cutOffDay, dueDay, periods }) =>
    `Data cut off on day ${cutOffDay}, due on day ${dueDay}; ${periods.length} periods`,
};

/** What rules are called and say, in both languages. */
const words: Readonly<Record<Language, Words>> = { vi, en };

const texts: {
  readonly [Name in NameOfRule]: (value: SingleRules[Name]['value'], words: Words) => string;
} = {
  maxExtensions: (value, { times }) => times(value),
  minDaysBeforeDeadline: (value, { days }) => days(value),
  askAfterDeadlineAllowed: (value, { yes, no }) => (value ? yes : no),
  dueSoonDays: (value, { days }) => days(value),
  percentDecimals: (value, { digits }) => digits(value),
  planCompletionScore: ({ maxPoints, floorPercent }, { score }) => score(decimalText(maxPoints, 2), floorPercent),
  fixedDatesShiftOnHolidays: (value, { yes, no }) => (value ? yes : no),
  ageingBands: (bands, { band }) => bands.map(band).join('; '),
};

type Told = Readonly<{ label: string; text: string }>;

export const tellRule = ({ name, ruled }: NamedRule, language: Language): Told => ({
  label: words[language].labels[name],
  text: (texts[name] as (value: unknown, told: Words) => string)(ruled.value, words[language]),
});

export const tellRegime = (regime: ReportRegime, language: Language): Told => ({
  label: words[language].regime(regime),
  text: words[language].regimeDays(regime),
});
