import { localDate } from '../../../../domain/shared/local-date.ts';
import { Cast } from '../../script/cast.ts';
import type { History } from '../../script/history.ts';
import { Logbook } from '../../script/logbook.ts';
import { enterMeasures, measureId } from '../../script/measure-script.ts';
import { enterUnits } from '../../script/opening.ts';
import { PlanScript } from '../../script/plan-script.ts';
import { document } from '../decisions.ts';
import { sources } from '../sources.ts';
import { measures } from './measures.ts';
import { groups, linesByGroup } from './tasks.ts';
import { provinceOfficeUnits } from './units.ts';

const book = new Logbook(sources.provinceOffice, '2023-01-05');
const cast = new Cast(book, provinceOfficeUnits, 'vp');

/** The two decisions that assigned the year's tasks, before the plan was issued. */
const byHeadOfDelegation = document('01/QĐ-ĐĐBQH', '2023-01-03', 'Trưởng Đoàn ĐBQH tỉnh');
const byStandingCommittee = document('04/QĐ-HĐND', '2023-01-31', 'Thường trực HĐND tỉnh');

const plan = new PlanScript(book, cast, {
  name: 'dan-van-2023',
  owner: 'vanPhong',
  symbol: '152/KH-VP.ĐBQH-HĐND',
  issuedOn: '2023-04-20',
  year: 2023,
  content: {
    name: 'Kế hoạch thực hiện công tác dân vận năm 2023 của Văn phòng Đoàn ĐBQH và HĐND tỉnh',
    coversFrom: localDate('2023-01-01'),
    coversTo: localDate('2023-12-31'),
    groups,
    legalBases: [byHeadOfDelegation, byStandingCommittee].map((basis) => ({
      ...basis,
      title: 'Giao nhiệm vụ năm 2023',
      validTo: localDate('2023-12-31'),
    })),
    countsOpenEnded: false,
    note: 'Tên tỉnh không nêu trong bài viết; thời hạn và diễn biến từng nhiệm vụ là minh hoạ',
  },
  focalPoints: ['vanPhong'],
});

enterUnits(book, cast, 'tinh', '2023-01-05');
plan.issued({ on: '2023-04-20' });
linesByGroup.forEach((lines, index) => {
  const last = index === linesByGroup.length - 1;
  plan.assigned(lines, {
    // Work went on since the decisions; it was entered with the plan.
    ...{ days: { on: '2023-02-01', entered: '2023-04-20' }, illustrative: false },
    ...{ group: groups[index]?.key ?? '', authority: last ? byHeadOfDelegation : byStandingCommittee },
  });
});
plan
  .story({ number: '4', lead: 'phongQuocHoi' })
  .withdrawn(
    { on: '2023-05-10' },
    'Ghi trùng với nhiệm vụ số 3 (minh hoạ)',
    plan.taskId('3'),
    document('168/VP-TH', '2023-05-10', 'Văn phòng Đoàn ĐBQH và HĐND tỉnh'),
  );
enterMeasures(book, cast, measures(plan.planId), { on: '2023-05-24' });

export const provinceOffice2023: History = book.history();

/** What a reader of the history asks for by identity. */
export const provinceOffice = {
  planId: plan.planId,
  taskId: (number: string) => plan.taskId(number),
  measureId: (code: string) => measureId(book, code),
  unit: cast,
};
