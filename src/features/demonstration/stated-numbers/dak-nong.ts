import { dakNong } from '../documents/dak-nong-2023/history.ts';
import { sources } from '../documents/sources.ts';
import { compared, counted, inPercent, named, ofAll, shares, sum } from '../figures.ts';
import { totalOf, type Fraction } from '../../../domain/shared/rates.ts';
import { numbersOf, type Line } from './stated-number.ts';

const { planId, measureId } = dakNong;

const count = (what: string, stated: string, value: number, code: string): Line => [
  what,
  { text: stated, value },
  async (ask) => counted(await ask.count(measureId(code))),
];
const ratio = (what: string, numerator: number, denominator: number, code: string): Line => [
  what,
  { text: `${numerator}/${denominator}`, value: { numerator, denominator } },
  async (ask) => ofAll(await ask.ratio(measureId(code))),
];
const percent = (what: string, text: string, value: Fraction, code: string): Line => [
  what,
  { text, value },
  async (ask) => inPercent(await ask.ratio(measureId(code))),
];
/** Solved and still open make the whole. */
const whole = (what: string, text: string, value: number, solved: string, open: string): Line => [
  what,
  { text, value },
  async (ask) => sum([(await ask.ratio(measureId(solved))).numerator, await ask.count(measureId(open))]),
];
const atLeast = (what: string, text: string, larger: readonly string[], smaller: string): Line => [
  what,
  text,
  async (ask) => {
    const parts = await Promise.all(larger.map((code) => ask.count(measureId(code))));
    return compared(
      parts.reduce((total, part) => total + part, 0),
      await ask.count(measureId(smaller)),
    );
  },
];
/** A term in the name of the measure of the open questioning: it identifies, it does not count. */
const term = (what: string, stated: string, form: RegExp): Line => [
  what,
  stated,
  async (ask) => named(form.exec((await ask.measure(measureId('hdnd.chat-van-mo'))).name)?.[0] ?? '—'),
];

const solved = {
  khieuNai: 'khieu-nai.da-giai-quyet',
  toCao: 'to-cao.da-giai-quyet',
  tonDong: 'ton-dong.da-giai-quyet',
};
const open = {
  khieuNai: 'khieu-nai.dang-giai-quyet',
  toCao: 'to-cao.dang-giai-quyet',
  tonDong: 'ton-dong.dang-giai-quyet',
};

/** Article 002: the reform plan of Đắk Nông and its citizens' affairs, as told on 21/12/2023. */
export const dakNongNumbers = numbersOf(sources.dakNong, '2023-12-21', [
  count('Nghị quyết HĐND tỉnh', '83', 83, 'hdnd.nghi-quyet'),
  count('Đợt giám sát chuyên đề', '5', 5, 'hdnd.giam-sat-chuyen-de'),
  term('Kỳ họp có phiên chất vấn “mở”', 'Kỳ họp thứ 7', /Kỳ họp thứ \d+/),
  term('Khóa của HĐND tỉnh', 'khóa IV, nhiệm kỳ 2021-2026', /khóa [IVX]+, nhiệm kỳ \d{4}-\d{4}/),
  count('Dịch vụ công mức độ 3', '402', 402, 'dich-vu-cong.muc-do-3'),
  count('Dịch vụ công mức độ 4', '694', 694, 'dich-vu-cong.muc-do-4'),
  count('Thủ tục hành chính trên Cổng Dịch vụ công quốc gia', '526', 526, 'tthc.cong-quoc-gia'),
  atLeast(
    'K27 Dịch vụ công so với thủ tục kết nối',
    '1.096 ≥ 526',
    ['dich-vu-cong.muc-do-3', 'dich-vu-cong.muc-do-4'],
    'tthc.cong-quoc-gia',
  ),
  [
    'Hồ sơ giải quyết trước và đúng hạn (ngưỡng)',
    { text: '> 98/100', value: { numerator: 98, denominator: 100 } },
    async (ask) => {
      const value = await ask.value(measureId('tthc.truoc-va-dung-han'));
      if (value.kind !== 'bound') return named('không phải ngưỡng');
      const { comparator, numerator, denominator } = value;
      return { text: `${comparator} ${numerator}/${denominator}`, value: { numerator, denominator } };
    },
  ],
  ['Lĩnh vực của kế hoạch', counted(7), async (ask) => counted((await ask.plan(planId)).content.groups.length)],
  ['Hoạt động của kế hoạch', counted(55), async (ask) => counted(totalOf(await ask.tally(planId)))],
  [
    'Nhiệm vụ hoàn thành',
    { text: '53/55', value: { numerator: 53, denominator: 55 } },
    async (ask) => ofAll(await ask.completion(planId)),
  ],
  [
    'K21 Tỷ lệ hoàn thành kế hoạch',
    { text: '96,4%', value: { numerator: 53, denominator: 55 } },
    async (ask) => inPercent(await ask.completion(planId)),
  ],
  count('Lượt tiếp công dân', '2.107', 2107, 'tiep-cong-dan.luot'),
  count('Công dân được tiếp', '3.107', 3107, 'tiep-cong-dan.nguoi'),
  ratio('Vụ khiếu nại giải quyết xong', 43, 63, solved.khieuNai),
  ratio('Vụ tố cáo giải quyết xong', 6, 9, solved.toCao),
  count('Vụ khiếu nại tiếp tục giải quyết', '20', 20, open.khieuNai),
  count('Vụ tố cáo tiếp tục giải quyết', '3', 3, open.toCao),
  whole('K22 Vụ khiếu nại: đã và đang giải quyết', '43 + 20 = 63', 63, solved.khieuNai, open.khieuNai),
  whole('K23 Vụ tố cáo: đã và đang giải quyết', '6 + 3 = 9', 9, solved.toCao, open.toCao),
  percent('K26 Tỷ lệ giải quyết khiếu nại', '68,3%', { numerator: 43, denominator: 63 }, solved.khieuNai),
  percent('K26 Tỷ lệ giải quyết tố cáo', '66,7%', { numerator: 6, denominator: 9 }, solved.toCao),
  ratio('Vụ việc tồn đọng, phức tạp, đông người giải quyết xong', 14, 18, solved.tonDong),
  ratio('Vụ việc tồn đọng, phức tạp, đông người đang giải quyết', 4, 18, open.tonDong),
  [
    'K24 Vụ việc tồn đọng: đã và đang giải quyết',
    { text: '14 + 4 = 18', value: 18 },
    async (ask) => sum(await numerators(ask, [solved.tonDong, open.tonDong])),
  ],
  [
    'K25 Vụ việc tồn đọng: tỷ trọng',
    { text: '77,8% + 22,2% = 100,0%', value: { numerator: 18, denominator: 18 } },
    async (ask) => shares(await numerators(ask, [solved.tonDong, open.tonDong])),
  ],
  count('Lượt tiếp công dân của lãnh đạo', '538', 538, 'lanh-dao-tiep-dan.luot'),
  count('Công dân được lãnh đạo tiếp', '846', 846, 'lanh-dao-tiep-dan.nguoi'),
  atLeast('K28 Lượt tiếp: tất cả so với lãnh đạo', '2.107 ≥ 538', ['tiep-cong-dan.luot'], 'lanh-dao-tiep-dan.luot'),
  atLeast(
    'K28 Người được tiếp: tất cả so với lãnh đạo',
    '3.107 ≥ 846',
    ['tiep-cong-dan.nguoi'],
    'lanh-dao-tiep-dan.nguoi',
  ),
  atLeast('K29 Người so với lượt', '3.107 ≥ 2.107', ['tiep-cong-dan.nguoi'], 'tiep-cong-dan.luot'),
  atLeast('K29 Người so với lượt, lãnh đạo tiếp', '846 ≥ 538', ['lanh-dao-tiep-dan.nguoi'], 'lanh-dao-tiep-dan.luot'),
]);

function numerators(ask: Parameters<Line[2]>[0], codes: readonly string[]): Promise<readonly number[]> {
  return Promise.all(codes.map(async (code) => (await ask.ratio(measureId(code))).numerator));
}
