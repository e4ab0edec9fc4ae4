import { exampleCorner, exampleIds } from '../ports/reading/example-corner.ts';
import { exampleTask } from '../ports/reading/example-task.ts';

const ruleSet = {
  version: '2018-07',
  validFrom: '2018-07-11',
  validTo: null,
  rules: [
    {
      name: 'percentDecimals',
      value: 1,
      citation: 'Mặc định của phần mềm, chưa đối chiếu văn bản gốc',
      verified: false,
    },
  ],
};

const fraction = (numerator: number, denominator: number, text: string) => ({ numerator, denominator, text });
const none = fraction(0, 0, '—');
const noRates = {
  planCompletion: none,
  dueCompletion: none,
  onTimeCompliance: none,
  onTimeAmongCompleted: none,
  onTimeByOriginalDeadline: none,
};
const nothing = { ruleSet, counts: { H1: 0, H2: 0, T1: 0, T2: 0, N: 0, X: 0, total: 0 }, rates: noRates };

const then = {
  ruleSet,
  counts: { H1: 20, H2: 0, T1: 34, T2: 1, N: 0, X: 0, total: 55 },
  rates: {
    planCompletion: fraction(20, 55, '36,4%'),
    dueCompletion: fraction(20, 21, '95,2%'),
    onTimeCompliance: fraction(20, 21, '95,2%'),
    onTimeAmongCompleted: fraction(20, 20, '100,0%'),
    onTimeByOriginalDeadline: fraction(20, 20, '100,0%'),
  },
};
const now = {
  ruleSet,
  counts: { H1: 50, H2: 3, T1: 1, T2: 1, N: 0, X: 0, total: 55 },
  rates: {
    planCompletion: fraction(53, 55, '96,4%'),
    dueCompletion: fraction(53, 54, '98,1%'),
    onTimeCompliance: fraction(50, 54, '92,6%'),
    onTimeAmongCompleted: fraction(50, 53, '94,3%'),
    onTimeByOriginalDeadline: fraction(48, 53, '90,6%'),
  },
};

const moved = {
  id: exampleIds.task,
  from: 'T1',
  to: 'H1',
  fromLabel: 'Chưa hoàn thành, trong hạn',
  toLabel: 'Hoàn thành đúng hạn',
  cause: 'events',
  causeLabel: 'Do sự kiện của nhiệm vụ',
  before: null,
  after: exampleTask,
  events: [
    {
      position: '1100',
      eventId: exampleIds.event,
      type: 'TaskCompletionConfirmed',
      recordedAt: '2023-12-14T03:00:00.000000Z',
      effectiveOn: '2023-12-14',
      actor: { account: 'demo-focal-point', name: null, label: 'đầu mối, Sở Nội vụ tỉnh Đắk Nông' },
      actingUnit: exampleTask.leadUnit,
      role: 'focalPoint',
      sentence: 'Xác nhận hoàn thành nhiệm vụ 1.2',
      side: 'gained',
    },
  ],
  eventCount: 1,
};

export const diffExample = {
  ...exampleCorner,
  first: { at: '2023-06-14', knownAt: { position: '640', recordedAt: '2023-06-14T09:00:00.000000Z' }, ...then },
  second: { at: exampleCorner.at, knownAt: exampleCorner.knownAt, ...now },
  cohorts: { both: { first: then, second: now }, joined: nothing, left: nothing },
  transitions: [{ from: 'T1', to: 'H1', count: 30, moved: 30 }],
  items: [moved],
  next: null,
};

const explain = `/api/v1/progress/explain?plan=${exampleIds.plan}`;

export const timelineExample = {
  ...exampleCorner,
  step: 'month',
  known: 'then',
  ruleSets: [ruleSet],
  points: [
    {
      at: '2023-06-14',
      position: '640',
      ruleSet: '2018-07',
      counts: then.counts,
      due: 21,
      rates: then.rates,
      explain: `${explain}&at=2023-06-14&knownAt=640`,
    },
    {
      at: '2023-12-21',
      position: '1204',
      ruleSet: '2018-07',
      counts: now.counts,
      due: 54,
      rates: now.rates,
      explain: `${explain}&at=2023-12-21&knownAt=1204`,
    },
  ],
};
