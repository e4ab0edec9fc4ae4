import { schemaOf } from '../../dist/src/platform/streams/codec.js';

const uuid = (kind, n) => `0190000${kind}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const owner = uuid(3, 1);
const lead = (n) => uuid(3, 2 + (n % 20));
export const planOf = (n) => uuid(2, Math.floor(n / 55));
export const taskId = (n) => uuid(1, n);

/** Tasks that live side by side: their events stand interleaved in the log. */
const together = 1_000;
const firstDay = Date.UTC(2024, 0, 2);
const dayOf = (n) => new Date(firstDay + n * 86_400_000).toISOString().slice(0, 10);

const act = (unit, role, day) => ({
  effectiveOn: dayOf(day),
  by: { account: role, unit, role },
  authority: null,
  reason: null,
});
const deadline = (day) => ({ given: { kind: 'date', date: dayOf(day) }, words: dayOf(day), due: dayOf(day) });
const entry = (n) => ({
  number: String((n % 55) + 1),
  title: `Nhiệm vụ thử nghiệm số ${n}: rà soát, đơn giản hóa thủ tục hành chính`,
  field: ['cai-cach-the-che', 'thu-tuc-hanh-chinh', 'tai-chinh-cong'][n % 3],
  group: null,
  product: 'Báo cáo',
  deadline: deadline(180),
});

const reported = (percent) => [
  'TaskProgressReported',
  () => ({ percent, note: 'đang phối hợp với các đơn vị liên quan' }),
];
const submitted = (submission) => [
  'TaskResultSubmitted',
  () => ({ submission, summary: 'đã hoàn thành', product: null }),
];

/** The usual course of a task, 20 events; two of them are entered late. `[type, content, days after the start]` */
const course = [
  [
    'TaskAssigned',
    (n) => ({
      entry: entry(n),
      leadUnit: lead(n),
      cooperatingUnits: [lead(n + 1)],
      assignedBy: owner,
      parentTaskId: null,
      illustrative: true,
    }),
    0,
  ],
  ['TaskStarted', () => ({}), 3],
  [...reported(10), 10],
  [...reported(20), 20],
  [...reported(15), 15],
  [...reported(30), 30],
  ['TaskExtensionRequested', () => ({ request: 1, deadline: deadline(210) }), 40],
  ['TaskExtensionGranted', () => ({ request: 1, deadline: deadline(210) }), 45],
  [...reported(40), 60],
  [...reported(50), 75],
  [...reported(60), 90],
  [...reported(45), 70],
  [...reported(70), 110],
  [...reported(80), 130],
  [...submitted(1), 150],
  ['TaskResultReturned', () => ({ submission: 1 }), 155],
  [...reported(90), 160],
  [...submitted(2), 170],
  [
    'TaskEvidenceAttached',
    () => ({ document: { symbol: '1/BC', issuedOn: dayOf(170), issuer: 'Sở' }, title: 'Báo cáo', sha256: null }),
    171,
  ],
  ['TaskCompletionConfirmed', () => ({ submission: 2, completedOn: dayOf(170) }), 175],
];

const opening = function* (tasks) {
  for (let n = 0; n < 22; n += 1) {
    const identity = { name: `Đơn vị thử nghiệm ${n}`, kind: n === 0 ? 'province' : 'department', code: null };
    const data = { unitId: uuid(3, n + 1), identity, parent: n === 0 ? null : owner, ...act(owner, 'planner', 0) };
    yield [`unit-${uuid(3, n + 1)}`, 'UnitEstablished', data];
  }
  for (let n = 0; n * 55 < tasks; n += 1) {
    const content = {
      name: `Kế hoạch thử nghiệm ${n}`,
      coversFrom: dayOf(0),
      coversTo: dayOf(364),
      groups: [],
      legalBases: [],
      countsOpenEnded: false,
      note: null,
    };
    const issued = { symbol: `${n + 1}/KH-UBND`, issuedOn: dayOf(0), year: 2024, owner, coSigners: [] };
    const data = { planId: uuid(2, n), ...issued, parentPlanId: null, content, ...act(owner, 'planner', 0) };
    yield [`plan-${uuid(2, n)}`, 'PlanIssued', data];
  }
};

/** `[stream, type, data]` in the order of recording. */
const facts = function* (tasks) {
  yield* opening(tasks);
  for (let block = 0; block < tasks; block += together) {
    for (const [type, content, days] of course) {
      for (let n = block; n < Math.min(block + together, tasks); n += 1) {
        const data = {
          taskId: taskId(n),
          planId: planOf(n),
          ...content(n),
          ...act(lead(n), 'officer', days + (n % 90)),
        };
        yield [`task-${taskId(n)}`, type, data];
      }
    }
  }
};

export const tasksIn = (events) => Math.max(1, Math.round(events / course.length));

/** A history of about so many events, as an import takes it. */
export async function* importedHistory(events) {
  let count = 0;
  const start = Date.UTC(2025, 0, 1);
  for (const [stream, type, data] of facts(tasksIn(events))) {
    count += 1;
    const id = uuid(5, count);
    yield {
      stream,
      id,
      type,
      data: JSON.stringify(data),
      metadata: JSON.stringify({ $correlationId: id, $causationId: id, schema: schemaOf(type) }),
      recordedAt: new Date(start + count * 10).toISOString().replace('Z', '000Z'),
    };
  }
}

/** One more report on a task, as the load on the store writes it. */
export const anotherReport = (n, id) => ({
  id,
  type: 'TaskProgressReported',
  data: JSON.stringify({
    taskId: taskId(n),
    planId: planOf(n),
    percent: n % 101,
    note: 'ghi trong lúc dựng lại',
    ...act(lead(n), 'officer', 200 + (n % 60)),
  }),
  metadata: JSON.stringify({ $correlationId: id, $causationId: id, schema: schemaOf('TaskProgressReported') }),
});
