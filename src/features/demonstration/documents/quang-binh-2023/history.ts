import { localDate } from '../../../../domain/shared/local-date.ts';
import { Cast } from '../../script/cast.ts';
import type { History } from '../../script/history.ts';
import { Logbook } from '../../script/logbook.ts';
import { count, enterMeasures, measureId, period, type MeasureLine } from '../../script/measure-script.ts';
import { merge } from '../../script/merger.ts';
import { enterUnits } from '../../script/opening.ts';
import { PlanScript } from '../../script/plan-script.ts';
import { dissolve } from '../../script/unit-acts.ts';
import { mergersOf2025 } from '../decisions.ts';
import { sources } from '../sources.ts';
import { partySuccessors, quangBinhSuccessors } from './successors.ts';
import { countedContents, namedContents } from './tasks.ts';
import { quangBinhUnits, type QuangBinhUnit } from './units.ts';

const book = new Logbook(sources.quangBinh, '2023-03-06');
const cast = new Cast(book, quangBinhUnits, 'qb');
const partyCast = new Cast(book, partySuccessors, 'qbm');
const successors = new Cast(book, quangBinhSuccessors, 'qt');

/** The joint plan (kế hoạch phối hợp) of two signatories. The one that never leads assigns and confirms. */
const plan = new PlanScript(book, cast, {
  name: 'phoi-hop-2023',
  owner: 'banCanSu',
  coSigners: ['banDanVan'],
  symbol: null,
  issuedOn: '2023-03-10',
  year: 2023,
  content: {
    name: 'Kế hoạch phối hợp về công tác dân vận năm 2023',
    coversFrom: localDate('2023-01-01'),
    coversTo: localDate('2023-12-31'),
    groups: [],
    legalBases: [],
    countsOpenEnded: false,
    note: 'Bài viết nêu 15 nội dung và tên 4 nội dung; các nội dung còn lại, thời hạn và diễn biến là minh hoạ',
  },
  focalPoints: ['banCanSu'],
});

const year = (number: number) => period(`Năm ${number}`, `${number}-01-01`, `${number}-12-31`);
const measures: readonly MeasureLine<QuangBinhUnit>[] = [
  {
    ...{
      code: 'tiep-cong-dan.luot',
      name: 'Lượt công dân được cơ quan hành chính nhà nước tiếp',
      owner: 'tinh',
      unit: 'luot',
    },
    values: [
      { period: year(2021), cutOff: '2021-12-31', value: count(751), days: { on: '2023-03-08' } },
      { period: year(2022), cutOff: '2022-12-31', value: count(1901), days: { on: '2023-03-08' } },
    ],
  },
  {
    ...{
      code: 'vu-viec.ton-dong',
      name: 'Vụ việc đông người, phức tạp, kéo dài còn tồn đọng',
      owner: 'tinh',
      unit: 'vu-viec',
    },
    values: [
      {
        ...{ period: period('Đến tháng 3/2023', '2023-01-01', '2023-03-10'), cutOff: '2023-03-10' },
        ...{ value: count(0), days: { on: '2023-03-10' } },
      },
    ],
  },
];

enterUnits(book, cast, 'tinh', '2023-03-06');
enterMeasures(book, cast, measures, { on: '2023-03-07' });
plan.issued({ on: '2023-03-10' });
plan.assigned(namedContents, { days: { on: '2023-03-10' }, illustrative: false });
plan.assigned(countedContents, { days: { on: '2023-03-10' }, illustrative: true });
plan.closed({ on: '2023-12-31', entered: '2024-01-08' }, 'Hết năm kế hoạch');

// Both signatories ended before their province did.
merge(
  {
    ...{ book, old: cast, successors: partySuccessors, cast: partyCast, head: 'banTuyenGiao' },
    ...{ on: '2025-03-01', at: '08:30', authority: null },
    reason: 'Sắp xếp cơ quan tham mưu của Đảng; ngày cụ thể của Quảng Bình chưa đối chiếu văn bản gốc',
    openTasks: [],
  },
  cast.names.filter((unit) => unit !== 'banCanSu' && unit !== 'banDanVan'),
);
merge(
  {
    ...{ book, old: cast, successors: quangBinhSuccessors, cast: successors, head: 'tinhMoi' },
    ...{ on: '2025-07-01', at: '08:45', authority: mergersOf2025, reason: 'Sắp xếp đơn vị hành chính cấp tỉnh' },
    openTasks: [
      { lead: 'soNoiVu', taskIds: [plan.taskId('6')] },
      { lead: 'vanPhong', taskIds: [plan.taskId('7'), plan.taskId('8')] },
    ],
  },
  ['banCanSu', 'banDanVan'],
);
book.enter(dissolve(partyCast.unit('banTuyenGiao'), []), {
  ...{ on: '2025-07-01', at: '08:45', by: successors.actor('tinhMoi', 'administrator'), authority: mergersOf2025 },
  reason: 'Sắp xếp đơn vị hành chính cấp tỉnh; cơ quan kế tiếp chưa đối chiếu văn bản gốc',
});

export const quangBinh2023: History = book.history();

/** What a reader of the history asks for by identity. */
export const quangBinh = {
  planId: plan.planId,
  taskId: (number: string) => plan.taskId(number),
  measureId: (code: string) => measureId(book, code),
  unit: cast,
  successor: successors,
};
