import { localDate } from '../../../../domain/shared/local-date.ts';
import { Cast } from '../../script/cast.ts';
import type { History } from '../../script/history.ts';
import { Logbook } from '../../script/logbook.ts';
import { enterMeasures, measureId } from '../../script/measure-script.ts';
import { merge } from '../../script/merger.ts';
import { enterUnits } from '../../script/opening.ts';
import { PlanScript } from '../../script/plan-script.ts';
import { mergersOf2025 } from '../decisions.ts';
import { sources } from '../sources.ts';
import { fields } from './fields.ts';
import { tellIncidents } from './incidents.ts';
import { measures } from './measures.ts';
import { dakNongSuccessors } from './successors.ts';
import { lines } from './tasks.ts';
import { dakNongUnits } from './units.ts';

const book = new Logbook(sources.dakNong, '2023-01-03');
const cast = new Cast(book, dakNongUnits, 'dn');
const successors = new Cast(book, dakNongSuccessors, 'ld');
/** The units of after 01/7/2025, which live today. */
export const lamDongToday = successors;

/** The 2023 administrative reform plan: 7 fields, 55 activities. The article gives neither its number nor its day. */
const plan = new PlanScript(book, cast, {
  name: 'cchc-2023',
  owner: 'tinh',
  symbol: null,
  issuedOn: '2023-01-06',
  year: 2023,
  content: {
    name: 'Kế hoạch Cải cách hành chính tỉnh Đắk Nông năm 2023',
    coversFrom: localDate('2023-01-01'),
    coversTo: localDate('2023-12-31'),
    groups: fields,
    legalBases: [],
    countsOpenEnded: false,
    note: 'Tên nhiệm vụ, ngày ban hành và diễn biến từng nhiệm vụ là minh hoạ; số lĩnh vực, số hoạt động và kết quả theo bài viết',
  },
  focalPoints: ['soNoiVu', 'vanPhong', 'tinh'],
});

enterUnits(book, cast, 'tinh', '2023-01-04');
plan.issued({ on: '2023-01-06' });
fields.forEach(({ key }, index) =>
  plan.assigned(lines[index] ?? [], { days: { on: '2023-01-09' }, field: key, illustrative: true }),
);
tellIncidents(plan, cast);
enterMeasures(book, cast, measures(plan.planId), { on: '2023-01-10' });
merge({
  ...{ book, old: cast, successors: dakNongSuccessors, cast: successors, head: 'tinhMoi' },
  ...{ on: '2025-07-01', at: '08:00', authority: mergersOf2025 },
  reason: 'Sắp xếp đơn vị hành chính cấp tỉnh; danh sách tỉnh hợp nhất chưa đối chiếu văn bản gốc',
  openTasks: [
    { lead: 'soTaiChinh', taskIds: [plan.taskId('6.5')] },
    { lead: 'soThongTin', taskIds: [plan.taskId('7.10')] },
  ],
});

export const dakNong2023: History = book.history();

/** What a reader of the history asks for by identity. */
export const dakNong = {
  planId: plan.planId,
  taskId: (number: string) => plan.taskId(number),
  measureId: (code: string) => measureId(book, code),
  unit: cast,
  successor: successors,
};
