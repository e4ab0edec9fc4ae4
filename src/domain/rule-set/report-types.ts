import { localDate, type LocalDate } from '../shared/local-date.ts';
import { reportWindow, reportWindows, type ReportWindow } from './report-windows.ts';
import type { ReportRegime, Ruled, RuleSet } from './rule-set.ts';

/**
 * What each report regime must state (mười nội dung của chế độ báo cáo), in the words of the regime; its windows and days are
 * computed from the regime of the rule set in force. Source: Decree 09/2019/NĐ-CP, as read in domain rules 3.1.
 */
export const reportTypeFields = [
  'name', // tên báo cáo
  'content', // nội dung yêu cầu báo cáo
  'reporters', // đối tượng thực hiện
  'receiver', // cơ quan nhận
  'method', // phương thức gửi, nhận
  'deadline', // thời hạn gửi
  'frequency', // tần suất
  'cutOff', // thời gian chốt số liệu
  'outline', // đề cương
  'form', // biểu mẫu số liệu
] as const;
export type ReportTypeField = (typeof reportTypeFields)[number];

export type ReportType = Readonly<
  Record<ReportTypeField, Ruled<string>> & {
    code: string;
    /** Code of the regime in the rule sets. */
    regime: string;
  }
>;

const verified = (value: string, citation: string): Ruled<string> => ({ value, citation, verified: true });
const unverified = (value: string, citation: string): Ruled<string> => ({ value, citation, verified: false });

const ownDefault = 'Mặc định của phần mềm, chưa đối chiếu văn bản gốc';
const decree09 = 'Nghị định 09/2019/NĐ-CP';
const letter581 = 'Công văn 581/BNV-CCHC';

const government: ReportType = {
  code: 'ND09',
  regime: 'ND09',
  name: unverified('Báo cáo định kỳ tình hình thực hiện kế hoạch, nhiệm vụ được giao', ownDefault),
  content: unverified(
    'Số nhiệm vụ được giao, đã hoàn thành, chưa hoàn thành, đúng hạn và quá hạn trong kỳ',
    ownDefault,
  ),
  reporters: unverified('Các cơ quan, đơn vị trực thuộc cơ quan nhận báo cáo', ownDefault),
  receiver: unverified('Cơ quan cấp trên trực tiếp; cấp cuối là Chính phủ, Thủ tướng Chính phủ', ownDefault),
  method: unverified('Nhập và gửi trên hệ thống; văn bản gửi qua trục liên thông văn bản', ownDefault),
  deadline: verified('Chậm nhất ngày 25 của tháng cuối kỳ báo cáo', `${decree09}, Điều 13`),
  frequency: verified('Tháng, quý, 6 tháng đầu năm, 6 tháng cuối năm, năm', `${decree09}, Điều 12`),
  cutOff: verified(
    'Từ ngày 15 của tháng trước kỳ báo cáo đến ngày 14 của tháng cuối kỳ báo cáo',
    `${decree09}, Điều 12`,
  ),
  outline: unverified('Kết quả thực hiện; tồn tại, nguyên nhân; kiến nghị', ownDefault),
  form: unverified('Bảng thống kê tình hình thực hiện nhiệm vụ theo cơ quan chủ trì', ownDefault),
};

const nineMonths: ReportType = {
  ...government,
  code: 'ND09-9T',
  regime: 'ND09-9T',
  name: unverified('Báo cáo 9 tháng tình hình thực hiện kế hoạch, nhiệm vụ được giao', ownDefault),
  deadline: unverified('Chậm nhất ngày 25 tháng 9', `${decree09}, Điều 13, suy ra`),
  frequency: unverified('Một lần một năm, 9 tháng đầu năm', `${decree09}, suy ra`),
  cutOff: unverified('Từ ngày 15 tháng 12 năm trước đến ngày 14 tháng 9', `${decree09}, Điều 12, suy ra`),
};

const reform: ReportType = {
  code: 'CCHC',
  regime: 'CCHC',
  name: verified('Báo cáo cải cách hành chính định kỳ', letter581),
  content: unverified('Tình hình, kết quả thực hiện kế hoạch cải cách hành chính theo các lĩnh vực', ownDefault),
  reporters: unverified('Các cơ quan, đơn vị trực thuộc cơ quan nhận báo cáo', ownDefault),
  receiver: verified('Bộ Nội vụ; trong tỉnh, Sở Nội vụ tổng hợp', letter581),
  method: verified('Gửi trên trục liên thông văn bản quốc gia và nhập vào phần mềm của Bộ Nội vụ', letter581),
  deadline: verified('Ngày 20/3, 20/6, 20/9 và 20/12', letter581),
  frequency: verified('Bốn báo cáo một năm: quý I, 6 tháng, quý III, năm', letter581),
  cutOff: verified(
    'Quý I, 6 tháng và năm: từ ngày 15/12 năm trước; quý III: từ ngày 15/6, không luỹ kế; đến ngày 14 của tháng cuối kỳ',
    letter581,
  ),
  outline: verified('02 đề cương kèm theo công văn', letter581),
  form: unverified('02 biểu phụ lục kèm theo công văn, chưa đọc được bản gốc', letter581),
};

export const reportTypes: readonly ReportType[] = [reform, government, nineMonths];

/** @returns `null` for a code that no type has */
export const reportTypeOf = (code: string): ReportType | null => reportTypes.find((type) => type.code === code) ?? null;

/** A window and the rules that made it. */
export type RuledWindow = Readonly<{ window: ReportWindow; rules: RuleSet; regime: Ruled<ReportRegime> }>;

type RulesOn = (day: LocalDate) => RuleSet;

const regimeIn = (rules: RuleSet, code: string): Ruled<ReportRegime> | undefined =>
  rules.reports.find(({ value }) => value.code === code);

/**
 * The windows of a type in a year. The rules in force on the cut-off day decide: a regime that changed within the year shows
 * its later windows only.
 *
 * @param rulesOn the rule set in force on a day
 */
export const ruledWindows = ({ regime: code }: ReportType, year: number, rulesOn: RulesOn): readonly RuledWindow[] => {
  const latest = regimeIn(rulesOn(localDate(`${year}-12-31`)), code);
  if (latest === undefined) return [];
  return reportWindows(latest.value, year).flatMap(({ key, to }) => {
    const rules = rulesOn(to);
    const regime = regimeIn(rules, code);
    const window = regime === undefined ? null : reportWindow(regime.value, year, key);
    return regime === undefined || window === null ? [] : [{ window, rules, regime }];
  });
};

/** @returns `null` when the type had no such period in that year */
export const ruledWindow = (type: ReportType, year: number, key: string, rulesOn: RulesOn): RuledWindow | null =>
  ruledWindows(type, year, rulesOn).find(({ window }) => window.key === key) ?? null;

/** The period of a type that a late entry falls into: the next to be cut off. */
export const periodAfter = (
  type: ReportType,
  cutOff: LocalDate,
  year: number,
  rulesOn: RulesOn,
): Readonly<{ year: number; window: ReportWindow }> | null => {
  const coming = [year, year + 1]
    .flatMap((of) => ruledWindows(type, of, rulesOn).map(({ window }) => ({ year: of, window })))
    .filter(({ window }) => window.to > cutOff)
    .sort((one, other) => (one.window.to < other.window.to ? -1 : one.window.to > other.window.to ? 1 : 0));
  return coming[0] ?? null;
};
