import { compareCounts } from '../../../domain/shared/comparison.ts';
import { dateText } from '../../../domain/shared/date-text.ts';
import { totalOf } from '../../../domain/shared/rates.ts';
import { quangBinh } from '../documents/quang-binh-2023/history.ts';
import { sources } from '../documents/sources.ts';
import { counted, named } from '../figures.ts';
import { countOf, NotInTheLedger, type Readings } from '../readings.ts';
import { numbersOf, type Line } from './stated-number.ts';

const { planId, taskId, measureId } = quangBinh;

const visits = async (ask: Readings): Promise<readonly [earlier: number, later: number]> => {
  const { series } = await ask.measure(measureId('tiep-cong-dan.luot'));
  const [earlier, later] = series.map(({ value }) => countOf(value));
  if (earlier === undefined || later === undefined) throw new NotInTheLedger('visits of two years');
  return [earlier, later];
};

/** Districts of the model task whose name begins with the word. */
const districts = (word: string, stated: number): Line => [
  `Đơn vị cấp huyện thực hiện mô hình “Dân vận khéo”: ${word}`,
  counted(stated),
  async (ask) => {
    const task = (await ask.tasks(planId)).find((known) => known.taskId === taskId('2'));
    const units = await Promise.all((task?.cooperatingUnits ?? []).map((unit) => ask.unit(unit)));
    return counted(units.filter(({ identity }) => identity.name.startsWith(`${word} `)).length);
  },
];

const signatories = async (ask: Readings) => {
  const { owner, coSigners } = await ask.plan(planId);
  return Promise.all([owner, ...coSigners].map((unit) => ask.unit(unit)));
};

/** Article 001: the joint plan of Quảng Bình for 2023 and the visits of 2022. */
export const quangBinhNumbers = numbersOf(sources.quangBinh, '2023-03-10', [
  ['Ngày ký kế hoạch phối hợp', '10/3/2023', async (ask) => named(dateText((await ask.plan(planId)).issuedOn))],
  ['Cơ quan ký kế hoạch', counted(2), async (ask) => counted((await signatories(ask)).length)],
  ['Nội dung phối hợp', counted(15), async (ask) => counted(totalOf(await ask.tally(planId)))],
  ['Nội dung phối hợp (nêu lần thứ hai)', counted(15), async (ask) => counted((await ask.tasks(planId)).length)],
  ['Lượt công dân được tiếp năm 2022', { text: '1.901', value: 1901 }, async (ask) => counted((await visits(ask))[1])],
  ['K11 Lượt công dân được tiếp năm 2021', counted(751), async (ask) => counted((await visits(ask))[0])],
  [
    'Tăng so với năm 2021 (lượt)',
    { text: '+1.150', value: 1150 },
    async (ask) => compareCounts(...(await visits(ask)), 1).absolute,
  ],
  [
    'K12 Tăng so với năm 2021 (%)',
    { text: '+153,1%', value: { numerator: 1150, denominator: 751 } },
    async (ask) => {
      const { numerator, denominator, text } = compareCounts(...(await visits(ask)), 1).growth;
      return { text, value: { numerator, denominator } };
    },
  ],
  [
    'Vụ việc đông người, phức tạp, kéo dài tồn đọng',
    counted(0),
    async (ask) => counted(await ask.count(measureId('vu-viec.ton-dong'))),
  ],
  districts('Huyện', 4),
  districts('Thị xã', 1),
  districts('Thành phố', 1),
  [
    'Cơ quan ký kế hoạch còn tồn tại từ ngày 01/7/2025',
    counted(0),
    async (ask) => counted((await signatories(ask)).filter(({ living }) => living).length),
    '2025-07-01',
  ],
]);
