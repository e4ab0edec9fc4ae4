import { totalOf } from '../../../domain/shared/rates.ts';
import { tuyenQuang } from '../documents/tuyen-quang-2023-2024/history.ts';
import { sources } from '../documents/sources.ts';
import { compared, counted, inPercent, named, ofAll, sum } from '../figures.ts';
import { countOf, NotInTheLedger, type Readings } from '../readings.ts';
import { numbersOf, type Line } from './stated-number.ts';

const { planId2023, measureId } = tuyenQuang;

const codes = {
  sessions: 'ky-hop.thuong-le',
  supervisions: 'giam-sat',
  questioning: 'chat-van.phien-hop-thuong-truc',
  explanation: 'giai-trinh.phien-hop-thuong-truc',
  questioningInSession: 'chat-van.ky-hop',
};

const targetOf = async (ask: Readings, code: string): Promise<number> => {
  const { target } = await ask.measure(measureId(code));
  if (target === null) throw new NotInTheLedger(`target of ${code}`);
  return countOf(target);
};

/** The target of the year, and that nothing of it was done on the day of the article. */
const target = (what: string, stated: number, code: string): readonly Line[] => [
  [`Chỉ tiêu 2024: ${what}`, counted(stated), async (ask) => counted(await targetOf(ask, code))],
  [
    `Đã thực hiện tại 11/01/2024: ${what}`,
    { text: `0/${stated}`, value: { numerator: 0, denominator: stated } },
    async (ask) => ofAll({ numerator: await ask.count(measureId(code)), denominator: await targetOf(ask, code) }),
  ],
];

const done = (numerator: number, denominator: number) => ({
  text: `${numerator}/${denominator}`,
  value: { numerator, denominator },
});
const all = (value: number) => ({ text: '100,0%', value: { numerator: value, denominator: value } });

/** Article 004: the programmes of Tuyên Quang of 2023 and 2024, as told on 11/01/2024. */
export const tuyenQuangNumbers = numbersOf(sources.tuyenQuang, '2024-01-11', [
  ['Nhóm nhiệm vụ trọng tâm 2023', done(12, 12), async (ask) => ofAll(await ask.groupCompletion(planId2023))],
  ['K41 Tỷ lệ nhóm hoàn thành', all(12), async (ask) => inPercent(await ask.groupCompletion(planId2023))],
  ['Công việc cụ thể 2023', counted(35), async (ask) => counted(totalOf(await ask.tally(planId2023)))],
  [
    'Công việc hoàn thành (nhóm xong khi mọi việc xong)',
    done(35, 35),
    async (ask) => ofAll(await ask.completion(planId2023)),
  ],
  [
    'K42 Công việc so với nhóm',
    '35 ≥ 12',
    async (ask) => compared(totalOf(await ask.tally(planId2023)), (await ask.plan(planId2023)).content.groups.length),
  ],
  [
    'Khóa của HĐND tỉnh',
    'khóa XIX, nhiệm kỳ 2021-2026',
    async (ask) =>
      named(/khóa [IVX]+, nhiệm kỳ \d{4}-\d{4}/.exec((await ask.plan(planId2023)).content.note ?? '')?.[0] ?? '—'),
  ],
  [
    'Khóa của Quốc hội',
    'Quốc hội khóa XV',
    async (ask) => {
      const titles = (await ask.tasks(planId2023)).map(({ title }) => title);
      return named(titles.map((title) => /Quốc hội khóa [IVX]+/.exec(title)?.[0]).find((found) => found) ?? '—');
    },
  ],
  [
    'Chỉ tiêu 2024: nhiệm vụ trong chương trình công tác hoàn thành',
    all(100),
    async (ask) => {
      const { target: aim } = await ask.measure(measureId('chuong-trinh-2024.hoan-thanh'));
      return aim?.kind === 'ratio' ? inPercent({ numerator: aim.numerator, denominator: aim.denominator }) : named('—');
    },
  ],
  ...target('kỳ họp thường lệ', 2, codes.sessions),
  ...target('cuộc giám sát', 5, codes.supervisions),
  ...target('phiên chất vấn tại phiên họp Thường trực', 1, codes.questioning),
  ...target('phiên giải trình tại phiên họp Thường trực', 1, codes.explanation),
  ...target('phiên chất vấn tại kỳ họp', 1, codes.questioningInSession),
  [
    'K43 Phiên chất vấn và giải trình',
    { text: '1 + 1 + 1 = 3', value: 3 },
    async (ask) =>
      sum(
        await Promise.all(
          [codes.questioning, codes.questioningInSession, codes.explanation].map((code) => targetOf(ask, code)),
        ),
      ),
  ],
]);
