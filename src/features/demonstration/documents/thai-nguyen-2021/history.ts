import { localDate } from '../../../../domain/shared/local-date.ts';
import { Cast } from '../../script/cast.ts';
import type { History } from '../../script/history.ts';
import { Logbook } from '../../script/logbook.ts';
import { enterMeasures, measureId } from '../../script/measure-script.ts';
import { merge } from '../../script/merger.ts';
import { enterUnits } from '../../script/opening.ts';
import { amend } from '../../script/plan-acts.ts';
import { PlanScript } from '../../script/plan-script.ts';
import { document, mergersOf2025 } from '../decisions.ts';
import { sources } from '../sources.ts';
import { childPlans } from './child-plans.ts';
import { legalBases, replacing, withValidity } from './legal-bases.ts';
import { thaiNguyenSuccessors } from './successors.ts';
import { groups } from './tasks.ts';
import { thaiNguyenUnits } from './units.ts';

const book = new Logbook(sources.thaiNguyen, '2021-04-26');
const cast = new Cast(book, thaiNguyenUnits, 'tn');
const successors = new Cast(book, thaiNguyenSuccessors, 'tnm');
/** The units of after 01/7/2025, which live today. */
export const thaiNguyenToday = successors;

/** The province's plan of seven task groups, all of class N: it counts them, or it would count nothing. */
const plan = new PlanScript(book, cast, {
  name: 'dan-van-2021',
  owner: 'tinh',
  symbol: '82/KH-UBND',
  issuedOn: '2021-04-23',
  year: 2021,
  content: {
    name: 'Kế hoạch thực hiện công tác dân vận của cơ quan nhà nước trên địa bàn tỉnh Thái Nguyên năm 2021',
    coversFrom: localDate('2021-01-01'),
    coversTo: localDate('2021-12-31'),
    groups: groups.map(({ key, label }) => ({ key, label, kind: 'group' })),
    legalBases,
    countsOpenEnded: true,
    note: 'Nhóm nhiệm vụ theo bài viết; cơ quan chủ trì từng nhiệm vụ và diễn biến sau khi ban hành là minh hoạ',
  },
  focalPoints: ['soNoiVu', 'vanPhong', 'tinh'],
});

enterUnits(book, cast, 'tinh', '2021-04-26');
plan.issued({ on: '2021-04-23', entered: '2021-04-26' });
for (const { key, lines } of groups) {
  plan.assigned(lines, { days: { on: '2021-04-23', entered: '2021-04-27' }, group: key, illustrative: false });
}

// The article names four indices to rise in, without a rank.
const indices = ['Chỉ số CCHC (PAR Index)', 'Chỉ số PAPI', 'Chỉ số PCI', 'Chỉ số ICT Index'];
const indexCodes = ['par-index', 'papi', 'pci', 'ict-index'];
enterMeasures(
  book,
  cast,
  indices.map((name, index) => ({
    ...{ code: `xep-hang.${indexCodes[index] ?? ''}`, name: `Thứ hạng ${name} của tỉnh`, owner: 'tinh' },
    ...{ unit: 'xep-hang', planId: plan.planId, values: [] },
  })),
  { on: '2021-04-27' },
);

const ofProvince = { ...document('82/KH-UBND', '2021-04-23', 'UBND tỉnh Thái Nguyên'), title: null, validTo: null };

/** Units carry the plan out by plans of their own; their tasks come under the province's. */
const children = childPlans.map(({ owner, name, issuedOn, lines }) => {
  const child = new PlanScript(book, cast, {
    ...{ name: `dan-van-2021-${owner}`, owner, symbol: null, issuedOn, year: 2021, parent: plan.planId },
    content: {
      ...{ name, coversFrom: localDate('2021-05-01'), coversTo: localDate('2021-12-31') },
      ...{ groups: [], legalBases: [ofProvince], countsOpenEnded: false },
      note: 'Kế hoạch của đơn vị và các nhiệm vụ là minh hoạ',
    },
    focalPoints: [owner],
  });
  child.issued({ on: issuedOn });
  for (const line of lines) {
    child.assigned([line], { days: { on: issuedOn }, illustrative: true, parentOf: () => plan.taskId(line.under) });
  }
  return child;
});
children[0]
  ?.story({ number: '4', lead: 'phongXayDung' })
  .started({ on: '2021-07-05' })
  .withdrawn(
    { on: '2021-09-20' },
    'Lồng ghép vào đợt kiểm tra công tác dân vận chính quyền (minh hoạ)',
    children[0].taskId('2'),
    document('1102/SNV-XDCQ', '2021-09-17', 'Sở Nội vụ tỉnh Thái Nguyên'),
  );

plan
  .story({ number: '3.1', lead: 'soNoiVu' })
  .started({ on: '2021-06-07' })
  .progressed({ on: '2021-12-20' }, 60, 'Đã có kế hoạch nâng hạng từng chỉ số');
plan
  .story({ number: '3.3', lead: 'soThongTin' })
  .started({ on: '2021-06-14' })
  .progressed({ on: '2021-12-21' }, 70, 'Đã vận hành trung tâm điều hành');
plan.story({ number: '4.2', lead: 'soNoiVu' }).started({ on: '2021-05-10' });
plan.story({ number: '5.2', lead: 'thanhTra' }).started({ on: '2021-05-10' });
plan.story({ number: '7.2', lead: 'thanhTra' }).started({ on: '2021-05-17' });

// What later documents did to the legal bases, entered when it became known.
book.enter(
  amend(plan.planId, (content) => ({ ...content, legalBases: withValidity(content.legalBases) })),
  {
    ...{ on: '2023-08-14', entered: '2023-08-21', by: cast.actor('tinh', 'planner'), authority: replacing },
    reason: 'Ghi ngày hết hiệu lực của hai căn cứ pháp lý; chưa đối chiếu văn bản gốc',
  },
);
merge({
  ...{ book, old: cast, successors: thaiNguyenSuccessors, cast: successors, head: 'tinhMoi' },
  ...{ on: '2025-07-01', at: '09:00', authority: mergersOf2025, reason: 'Sắp xếp đơn vị hành chính cấp tỉnh' },
  openTasks: [
    { lead: 'soNoiVu', taskIds: [plan.taskId('3.1'), plan.taskId('4.2')] },
    { lead: 'soThongTin', taskIds: [plan.taskId('3.3')] },
    { lead: 'thanhTra', taskIds: [plan.taskId('5.2'), plan.taskId('7.2')] },
  ],
});

export const thaiNguyen2021: History = book.history();

/** What a reader of the history asks for by identity. */
export const thaiNguyen = {
  planId: plan.planId,
  childPlanIds: children.map((child) => child.planId),
  measureId: (code: string) => measureId(book, code),
  unit: cast,
  successor: successors,
};
