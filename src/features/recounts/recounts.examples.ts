import { exampleCorner, exampleIds } from '../ports/reading/example-corner.ts';

const rate = (numerator: number, denominator: number, text: string) => ({ numerator, denominator, text });
const counted = {
  taskId: exampleIds.task,
  planId: exampleIds.plan,
  leadUnit: exampleIds.leadUnit,
  field: 'the-che',
  group: null,
  status: 'H1',
  dueSoon: false,
  completed: true,
  onTimeByOriginal: true,
};

const progress = {
  id: '018c0a5e-7c00-7000-8000-000000000060',
  state: 'done',
  perMille: 1000,
  differences: 1,
  verdict: 'different',
};

export const recountExample = {
  ...progress,
  at: exampleCorner.at,
  knownAt: exampleCorner.knownAt,
  scope: 'all',
  plan: exampleIds.plan,
  unit: null,
  askedBy: '018c0a5e-7c00-7000-8000-000000000070',
  askedAt: '2023-12-21T02:20:00.000000Z',
  report: {
    events: 1204,
    passes: 1,
    tasks: 55,
    plans: 1,
    counts: { H1: 50, H2: 3, T1: 1, T2: 1, N: 0, X: 0, total: 55 },
    rates: {
      planCompletion: rate(53, 55, '96,4%'),
      dueCompletion: rate(53, 54, '98,1%'),
      onTimeCompliance: rate(50, 54, '92,6%'),
      onTimeAmongCompleted: rate(50, 53, '94,3%'),
      onTimeByOriginalDeadline: rate(48, 53, '90,6%'),
    },
    dueSoon: 0,
  },
  items: [
    {
      about: 'task',
      taskId: exampleIds.task,
      planId: null,
      figure: null,
      recountedTask: counted,
      shownTask: { ...counted, status: 'T2', completed: false, onTimeByOriginal: false },
      recounted: null,
      shown: null,
      events: [{ id: exampleIds.event, type: 'TaskCompletionConfirmed', position: '1100', effectiveOn: '2023-12-14' }],
    },
  ],
  next: null,
};

export const progressEvents = [
  'event: progress',
  `data: ${JSON.stringify({ ...progress, state: 'running', perMille: 420, differences: 0, verdict: null })}`,
  '',
  'event: finished',
  `data: ${JSON.stringify(progress)}`,
  '',
  '',
].join('\n');
