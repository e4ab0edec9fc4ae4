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
import { targets2024 } from './measures.ts';
import { tuyenQuangSuccessors } from './successors.ts';
import { groups } from './tasks.ts';
import { tuyenQuangUnits, type TuyenQuangUnit } from './units.ts';

const book = new Logbook(sources.tuyenQuang, '2023-01-06');
const cast = new Cast(book, tuyenQuangUnits, 'tq');
const successors = new Cast(book, tuyenQuangSuccessors, 'tqm');
const focalPoints: readonly TuyenQuangUnit[] = ['vanPhong', 'thuongTruc'];

/** The 2023 programme: 12 groups with 35 items, all done by the meeting of 10/01/2024. */
const programme2023 = new PlanScript(book, cast, {
  name: 'chuong-trinh-2023',
  owner: 'thuongTruc',
  symbol: null,
  issuedOn: '2023-01-10',
  year: 2023,
  content: {
    name: 'Chương trình công tác năm 2023 của Thường trực HĐND tỉnh Tuyên Quang',
    coversFrom: localDate('2023-01-01'),
    coversTo: localDate('2023-12-31'),
    groups: groups.map(({ key, label }) => ({ key, label, kind: 'group' })),
    legalBases: [],
    countsOpenEnded: false,
    note: 'HĐND tỉnh khóa XIX, nhiệm kỳ 2021-2026. Tên nhóm, công việc và các ngày là minh hoạ; số nhóm, số công việc và kết quả theo bài viết',
  },
  focalPoints,
});

/** The 2024 programme as the article announces it: targets, no list of tasks. */
const programme2024 = new PlanScript(book, cast, {
  name: 'chuong-trinh-2024',
  owner: 'thuongTruc',
  symbol: null,
  issuedOn: '2024-01-10',
  year: 2024,
  content: {
    name: 'Chương trình công tác năm 2024 của Thường trực HĐND tỉnh Tuyên Quang',
    coversFrom: localDate('2024-01-01'),
    coversTo: localDate('2024-12-31'),
    groups: [],
    legalBases: [],
    countsOpenEnded: false,
    note: 'Chỉ có các chỉ tiêu nêu trong bài viết; ngày ban hành là ngày hội nghị triển khai',
  },
  focalPoints,
});

enterUnits(book, cast, 'tinh', '2023-01-06');
programme2023.issued({ on: '2023-01-10' });
for (const { key, lines } of groups) {
  programme2023.assigned(lines, { days: { on: '2023-01-11' }, group: key, illustrative: true });
}
programme2023.closed({ on: '2024-01-10' }, 'Tổng kết chương trình công tác năm 2023');
programme2024.issued({ on: '2024-01-10', entered: '2024-01-11' });
enterMeasures(book, cast, targets2024(programme2024.planId), { on: '2024-01-11' });
merge({
  ...{ book, old: cast, successors: tuyenQuangSuccessors, cast: successors, head: 'tinhMoi' },
  ...{ on: '2025-07-01', at: '09:30', authority: mergersOf2025, reason: 'Sắp xếp đơn vị hành chính cấp tỉnh' },
  openTasks: [],
});

export const tuyenQuang2023To2024: History = book.history();

/** What a reader of the history asks for by identity. */
export const tuyenQuang = {
  planId2023: programme2023.planId,
  planId2024: programme2024.planId,
  measureId: (code: string) => measureId(book, code),
  unit: cast,
  successor: successors,
};
