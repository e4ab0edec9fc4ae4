import { dateText } from '../../../domain/shared/date-text.ts';
import { provinceOffice } from '../documents/province-office-2023/history.ts';
import { sources } from '../documents/sources.ts';
import { counted, named, shares, sum } from '../figures.ts';
import type { Readings } from '../readings.ts';
import { numbersOf, type Line } from './stated-number.ts';

const { planId, measureId, unit } = provinceOffice;

const count = (what: string, stated: number, code: string): Line => [
  what,
  counted(stated),
  async (ask) => counted(await ask.count(measureId(code))),
];
const partsOf = (ask: Readings, code: string) => ask.parts(unit.unit('vanPhong'), measureId(code));
const basis =
  (symbol: string): Line[2] =>
  async (ask) => {
    const { content } = await ask.plan(planId);
    const found = content.legalBases.find((known) => known.symbol === symbol);
    return named(found === undefined ? '—' : `${found.symbol} ngày ${dateText(found.issuedOn)}`);
  };

/** Article 000: the first five months of 2023 of an office of a province that is not named. */
export const provinceOfficeNumbers = numbersOf(sources.provinceOffice, '2023-05-24', [
  ['Số, ký hiệu kế hoạch', '152/KH-VP.ĐBQH-HĐND', async (ask) => named((await ask.plan(planId)).symbol ?? '—')],
  ['Ngày ban hành kế hoạch', '20/4/2023', async (ask) => named(dateText((await ask.plan(planId)).issuedOn))],
  ['Quyết định giao nhiệm vụ của Trưởng Đoàn ĐBQH', '01/QĐ-ĐĐBQH ngày 03/01/2023', basis('01/QĐ-ĐĐBQH')],
  ['Quyết định giao nhiệm vụ của Thường trực HĐND', '04/QĐ-HĐND ngày 31/01/2023', basis('04/QĐ-HĐND')],
  [
    'Kỳ số liệu',
    '5 tháng đầu năm 2023',
    async (ask) => named((await ask.measure(measureId('nghi-quyet'))).series.at(-1)?.period.label ?? '—'),
  ],
  [
    'Ngày chốt số liệu (lưu, không suy ra)',
    '24/5/2023',
    async (ask) => {
      const point = (await ask.measure(measureId('nghi-quyet'))).series.at(-1);
      return named(point === undefined ? '—' : dateText(point.cutOff));
    },
  ],
  count('Nghị quyết HĐND tỉnh', 16, 'nghi-quyet'),
  count('Đơn thư khiếu nại, tố cáo', 236, 'don-thu'),
  count('Đơn thư: Đoàn ĐBQH tỉnh', 46, 'don-thu.doan-dbqh'),
  count('Đơn thư: Thường trực HĐND tỉnh', 190, 'don-thu.thuong-truc-hdnd'),
  [
    'K01 Đơn thư: các phần cộng lại',
    { text: '46 + 190 = 236', value: 236 },
    async (ask) => sum(await partsOf(ask, 'don-thu')),
  ],
  [
    'K03 Đơn thư: tỷ trọng các phần',
    { text: '19,5% + 80,5% = 100,0%', value: { numerator: 236, denominator: 236 } },
    async (ask) => shares(await partsOf(ask, 'don-thu')),
  ],
  count('Cuộc giám sát', 7, 'giam-sat'),
  count('Giám sát: HĐND tỉnh', 1, 'giam-sat.hdnd'),
  count('Giám sát: Đoàn ĐBQH tỉnh', 3, 'giam-sat.doan-dbqh'),
  count('Giám sát: Ban Văn hóa - Xã hội', 1, 'giam-sat.ban-van-hoa-xa-hoi'),
  count('Giám sát: Ban Dân tộc', 2, 'giam-sat.ban-dan-toc'),
  [
    'K02 Giám sát: các phần cộng lại',
    { text: '2 + 1 + 3 + 1 = 7', value: 7 },
    async (ask) => sum(await partsOf(ask, 'giam-sat')),
  ],
]);
