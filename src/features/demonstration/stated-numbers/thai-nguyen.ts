import { dateText } from '../../../domain/shared/date-text.ts';
import type { MeasureValue } from '../../../domain/measure/measure.events.ts';
import { thaiNguyen } from '../documents/thai-nguyen-2021/history.ts';
import { sources } from '../documents/sources.ts';
import { counted, named } from '../figures.ts';
import type { Readings } from '../readings.ts';
import { numbersOf, type Line } from './stated-number.ts';

const { planId, unit } = thaiNguyen;

const bases = async (ask: Readings) => (await ask.plan(planId)).content.legalBases;

const basis = (what: string, symbol: string, issuedOn?: string): Line => [
  what,
  issuedOn === undefined ? symbol : `${symbol} ngày ${issuedOn}`,
  async (ask) => {
    const found = (await bases(ask)).find((known) => known.symbol === symbol);
    if (found === undefined) return named('—');
    return named(issuedOn === undefined ? found.symbol : `${found.symbol} ngày ${dateText(found.issuedOn)}`);
  },
];

/** What is left of a symbol without its number, year and legislature: `-NQ/TW`, `/CT-UBND`, `/PL-UBTVQH`. */
const familyOf = (symbol: string): string =>
  symbol
    .replace(/^\d+/, '')
    .replace(/\/\d{4}/, '')
    .replace(/\d+$/, '');

/** Numbers on the page that are not the plan's: views, votes, a timeout. No measure of the province may carry them. */
const notData = (what: string, carries: (value: MeasureValue) => boolean): Line => [
  what,
  'không phải dữ liệu',
  async (ask) => {
    const measures = await ask.measuresOf(unit.unit('tinh'));
    const carriers = measures.filter(({ series }) => series.some(({ value }) => carries(value)));
    return named(carriers.length === 0 ? 'không phải dữ liệu' : `có ở ${carriers.map(({ code }) => code).join(', ')}`);
  },
];

/** Article 003: the plan of Thái Nguyên for 2021. */
export const thaiNguyenNumbers = numbersOf(sources.thaiNguyen, '2021-05-06', [
  ['Số, ký hiệu kế hoạch', '82/KH-UBND', async (ask) => named((await ask.plan(planId)).symbol ?? '—')],
  ['Ngày ban hành kế hoạch', '23/4/2021', async (ask) => named(dateText((await ask.plan(planId)).issuedOn))],
  ['Nhóm nhiệm vụ', counted(7), async (ask) => counted((await ask.plan(planId)).content.groups.length)],
  [
    'Nhiệm vụ có thời hạn (mọi nhiệm vụ thuộc loại không thời hạn)',
    counted(0),
    async (ask) => counted((await ask.tasks(planId)).filter(({ deadline }) => deadline.due !== null).length),
  ],
  ['Căn cứ pháp lý', counted(7), async (ask) => counted((await bases(ask)).length)],
  [
    'Họ số, ký hiệu của căn cứ pháp lý',
    counted(5),
    async (ask) => counted(new Set((await bases(ask)).map(({ symbol }) => familyOf(symbol))).size),
  ],
  basis('Nghị quyết của Ban Chấp hành Trung ương', '25-NQ/TW', '03/6/2013'),
  basis('Chỉ thị của Ban Thường vụ Tỉnh ủy', '09-CT/TU', '07/4/2016'),
  basis('Chỉ thị về tổ chức bầu cử', '04/CT-UBND', '22/01/2021'),
  basis('Chỉ thị về kỷ luật, kỷ cương', '20/CT-UBND', '09/9/2016'),
  basis('Pháp lệnh về dân chủ cơ sở', '34/2007/PL-UBTVQH11'),
  basis('Nghị định về dân chủ trong cơ quan', '04/2015/NĐ-CP', '09/01/2015'),
  basis('Nghị định về điều kiện lao động', '145/2020/NĐ-CP', '14/12/2020'),
  [
    'Chỉ số cần nâng hạng, không nêu mức',
    counted(4),
    async (ask) => {
      const ranks = (await ask.measuresOf(unit.unit('tinh'))).filter(
        ({ unitOfMeasure }) => unitOfMeasure === 'xep-hang',
      );
      return counted(ranks.filter(({ target, series }) => target === null && series.length === 0).length);
    },
  ],
  notData('1.999 (lượt xem trang)', (value) => value.kind === 'count' && value.value === 1999),
  notData('60 giây (thời gian chờ của trang)', (value) => value.kind === 'count' && value.value === 60),
  notData('0 trong 0 (đánh giá bài viết)', (value) => value.kind !== 'count' && value.denominator === 0),
]);
