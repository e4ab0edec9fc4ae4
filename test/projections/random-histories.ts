import fc from 'fast-check';
import type { AnyFact, Told } from '../../projections/projection.ts';
import type { AccountEvent } from '../../src/domain/account/account.events.ts';
import type { MeasureEvent } from '../../src/domain/measure/measure.events.ts';
import type { PlanEvent } from '../../src/domain/plan/plan.events.ts';
import type { Deadline } from '../../src/domain/shared/deadline.ts';
import { roles, type Circumstances } from '../../src/domain/shared/fact.ts';
import { addDays, localDate, type LocalDate } from '../../src/domain/shared/local-date.ts';
import type { ReportEvent } from '../../src/domain/report/report.events.ts';
import type { TaskEvent } from '../../src/domain/task/task.events.ts';
import type { UnitEvent } from '../../src/domain/unit/unit.events.ts';

const uuid = (kind: number, n: number) =>
  `0190${kind.toString(16).padStart(4, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const taskId = (n: number) => uuid(1, n);
export const planId = (n: number) => uuid(2, n);
export const unitId = (n: number) => uuid(3, n);
export const measureId = (n: number) => uuid(4, n);
export const eventId = (n: number) => uuid(5, n);
export const accountId = (n: number) => uuid(6, n);
export const grantId = (n: number) => uuid(7, n);
export const reportId = (n: number) => uuid(8, n);

const firstDay = localDate('2023-01-01');
/** Few days, so that equal and late ones are frequent. */
export const day = fc.integer({ min: 0, max: 11 }).map((n) => addDays(firstDay, n));
const unit = fc.integer({ min: 1, max: 4 }).map(unitId);
const task = taskId(1);

export const deadlineOn = (due: LocalDate | null): Deadline =>
  due === null
    ? { given: { kind: 'openEnded' }, words: 'thường xuyên', due }
    : { given: { kind: 'date', date: due }, words: due, due };
const deadline = fc.option(day, { freq: 4 }).map(deadlineOn);

const circumstances = (effectiveOn: LocalDate): Circumstances => ({
  effectiveOn,
  by: { account: 'demo', unit: unitId(1), role: 'planner' },
  authority: null,
  reason: null,
});

type Content = Readonly<{ type: string; content: Readonly<Record<string, unknown>> }>;
const say = (type: string, content: Record<string, fc.Arbitrary<unknown>> = {}): fc.Arbitrary<Content> =>
  fc.record(content).map((made) => ({ type, content: made }));

const entry = fc.record({
  number: fc.constantFrom('1', '2', '10', '1.2', 'IV'),
  title: fc.constantFrom('Rà soát thủ tục hành chính', 'Báo cáo quý', 'Đề án "A" \\ {1,2}'),
  field: fc.constantFrom(null, 'cai-cach-the-che', 'tai-chinh-cong'),
  group: fc.constantFrom(null, 'I', 'II'),
  product: fc.constantFrom(null, 'Báo cáo'),
  deadline,
});

const assigned = say('TaskAssigned', {
  entry,
  leadUnit: unit,
  cooperatingUnits: fc.uniqueArray(unit, { maxLength: 2 }),
  assignedBy: unit,
  parentTaskId: fc.constant(null),
  illustrative: fc.boolean(),
});

const correction = fc
  .record({ title: fc.constantFrom('Sửa', 'Đổi'), deadline, leadUnit: unit, completedOn: day }, { requiredKeys: [] })
  .map((is) => is as Readonly<Record<string, unknown>>);

const taskStep = fc.oneof(
  say('TaskReassigned', { from: unit, to: unit, handedOverBy: fc.constantFrom(null, eventId(9)) }),
  say('TaskStarted'),
  say('TaskProgressReported', { percent: fc.integer({ min: 0, max: 100 }), note: fc.constant('') }),
  say('TaskResultSubmitted', { submission: fc.constant(1), summary: fc.constant('xong'), product: fc.constant(null) }),
  say('TaskCompletionConfirmed', { submission: fc.constant(1), completedOn: day }),
  say('TaskResultReturned', { submission: fc.constant(1) }),
  say('TaskReopened'),
  say('TaskSuspended', { until: fc.constant(null) }),
  say('TaskResumed'),
  say('TaskWithdrawn', { mergedInto: fc.constant(null) }),
  say('TaskExtensionRequested', { request: fc.constant(1), deadline }),
  say('TaskExtensionGranted', { request: fc.constant(null), deadline }),
  say('TaskExtensionRefused', { request: fc.constant(1) }),
  say('TaskEvidenceAttached', {
    document: fc.constant({ symbol: '1/BC', issuedOn: firstDay, issuer: 'Sở Nội vụ' }),
    title: fc.constant('t'),
    sha256: fc.constant(null),
  }),
  say('TaskObjectiveCauseConfirmed', { cause: fc.constant('lũ') }),
  say('TaskEntryCorrected', { was: fc.constant({}), is: correction }),
  say('TaskSomethingOfTomorrow'),
);

const planContent = fc.constantFrom('Kế hoạch cải cách hành chính', 'Kế hoạch dân vận').map((name) => ({
  name,
  coversFrom: firstDay,
  coversTo: addDays(firstDay, 364),
  groups: [],
  legalBases: [],
  countsOpenEnded: false,
  note: null,
}));
const issued = say('PlanIssued', {
  symbol: fc.constantFrom(null, '82/KH-UBND'),
  issuedOn: day,
  year: fc.constantFrom(2022, 2023),
  owner: unit,
  coSigners: fc.uniqueArray(unit, { maxLength: 2 }),
  parentPlanId: fc.constant(null),
  content: planContent,
});
const planStep = fc.oneof(
  say('PlanAmended', { content: planContent }),
  say('PlanClosed'),
  say('PlanSuperseded', { successor: fc.constant(planId(2)) }),
  say('PlanRevoked'),
);

const identity = fc.record({
  name: fc.constantFrom('Tỉnh Đắk Nông', 'Tỉnh Lâm Đồng', 'Tỉnh Quảng Trị'),
  kind: fc.constant('province'),
  code: fc.constantFrom(null, '44', '67'),
});
const established = say('UnitEstablished', { identity, parent: fc.option(unit) });
const unitStep = fc.oneof(
  say('UnitRenamed', { identity }),
  say('UnitsMerged', { predecessors: fc.uniqueArray(unit, { maxLength: 2 }) }),
  say('UnitSplit', { into: fc.uniqueArray(unit, { maxLength: 2 }), survives: fc.boolean() }),
  say('UnitDissolved', { successors: fc.uniqueArray(unit, { maxLength: 2 }) }),
  say('UnitReparented', { parent: fc.option(unit) }),
  say('TasksHandedOver', { to: unit, taskIds: fc.constant([task]) }),
);

const value = fc.integer({ min: 0, max: 3 }).map((n) => ({ kind: 'count', value: n }));
const period = fc.constantFrom(1, 2, 3).map((month) => ({
  label: `tháng ${month}`,
  from: localDate(`2023-0${month}-01`),
  to: localDate(`2023-0${month}-28`),
}));
const defined = say('MeasureDefined', {
  code: fc.constant('tiep-cong-dan'),
  name: fc.constant('Số lượt tiếp công dân'),
  unitOfMeasure: fc.constant('lượt'),
  kind: fc.constant('count'),
  owner: unit,
  planId: fc.constantFrom(null, planId(1)),
  partOf: fc.constant(null),
  target: fc.constant(null),
});
const measureStep = fc.oneof(
  say('MeasureReported', { period, cutOff: day, value }),
  say('MeasureRestated', { period, cutOff: day, was: value, is: value }),
);

const grant = fc.integer({ min: 1, max: 3 }).map(grantId);
const opened = say('AccountOpened', { unit });
const accountStep = fc.oneof(
  say('RoleGranted', { grantId: grant, role: fc.constantFrom(...roles), unit: fc.option(unit), until: fc.option(day) }),
  say('RoleRevoked', { grantId: grant }),
  say('AccountSuspended'),
  say('AccountReinstated'),
  say('PersonErased'),
);

const reportedFigures = fc.integer({ min: 0, max: 3 }).map((n) => ({
  ...{ H1: n, H2: 1, T1: 0, T2: n, N: 0, X: 0, onTimeByOriginal: 1, completed: n + 1, counted: 2 * n + 1 },
  completedInWindow: n,
}));
const periodOpened = say('ReportPeriodOpened', {
  reportType: fc.constantFrom('CCHC', 'ND09'),
  year: fc.constantFrom(2022, 2023),
  window: day.map((to) => ({ key: 'H1', label: '6 tháng đầu năm', from: firstDay, to })),
  due: day,
  dueAdvice: fc.option(day),
  ruleSet: fc.constant('2025.1'),
  receiver: unit,
  planId: fc.constantFrom(null, planId(1)),
  expected: fc
    .uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 })
    .map((units) => units.map((n) => ({ unit: unitId(n), reportId: reportId(10 + n) }))),
  form: fc.constant({ cells: [{ code: 'ho-so', label: 'Hồ sơ', unitOfMeasure: 'ho-so' }], sums: [] }),
});
const madeVersion = {
  receiver: unit,
  planId: fc.constant(null),
  version: fc.integer({ min: 1, max: 3 }),
  at: day,
  knownAt: fc.constantFrom('7', '12'),
  ruleSet: fc.constant('2025.1'),
  document: fc.constant('{}'),
  sha256: fc.constant('0'.repeat(64)),
};
const judgedReport = { roundId: fc.constant(reportId(9)), unit, submission: fc.integer({ min: 1, max: 2 }) };
const submittedReport = say('ReportSubmitted', {
  ...judgedReport,
  at: day,
  knownAt: fc.constantFrom('7', '12'),
  ruleSet: fc.constant('2025.1'),
  figures: reportedFigures,
  cells: fc.constantFrom([], [{ code: 'ho-so', value: 3 }]),
  empty: fc.boolean(),
});
const reportStep = fc.oneof(
  submittedReport,
  say('UnitExcludedFromReport', { unit }),
  say('UnitReadmittedToReport', { unit }),
  say('ReportReturned', judgedReport),
  say('ReportApproved', judgedReport),
  say('ReportFrozen', madeVersion),
  say('ReportVersioned', madeVersion),
);

/** A thing's content without its place: mostly opened by its first event, sometimes opened late or never. */
const lifeOf = (opening: fc.Arbitrary<Content>, step: fc.Arbitrary<Content>) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.oneof({ arbitrary: step, weight: 9 }, { arbitrary: opening, weight: 1 }), day), {
        minLength: 1,
        maxLength: 14,
      }),
      fc.oneof(
        { arbitrary: fc.tuple(opening, day).map((first) => [first]), weight: 9 },
        { arbitrary: fc.constant([]), weight: 1 },
      ),
    )
    .map(([rest, first]) => [...first, ...rest]);

const kinds = {
  task: { key: 'taskId', id: taskId, also: { planId: planId(1) }, life: lifeOf(assigned, taskStep) },
  plan: { key: 'planId', id: planId, also: {}, life: lifeOf(issued, planStep) },
  unit: { key: 'unitId', id: unitId, also: {}, life: lifeOf(established, unitStep) },
  measure: { key: 'measureId', id: measureId, also: {}, life: lifeOf(defined, measureStep) },
  account: { key: 'accountId', id: accountId, also: {}, life: lifeOf(opened, accountStep) },
  report: {
    key: 'reportId',
    id: reportId,
    also: {},
    life: lifeOf(fc.oneof(periodOpened, submittedReport), reportStep),
  },
} as const;

export type Kind = keyof typeof kinds;

/** Facts of several things of one kind, in the order in which they were recorded, each with its thing's id. */
export type RandomFact = Readonly<{ id: string; fact: AnyFact }>;

/** Histories of 1 to 3 things, interleaved. Days are random: equal, late and backdated ones abound. */
export const historyOf = (kind: Kind): fc.Arbitrary<readonly RandomFact[]> => {
  const { key, id, also, life } = kinds[kind];
  return fc.array(life, { minLength: 1, maxLength: 3 }).chain((lives) => {
    const facts = lives.map((made, n) =>
      made.map(([{ type, content }, effectiveOn]): RandomFact => ({
        id: id(n + 1),
        fact: { type, data: { [key]: id(n + 1), ...also, ...content, ...circumstances(effectiveOn) } },
      })),
    );
    const turns = facts.flatMap((list, n) => list.map(() => n));
    return fc.shuffledSubarray(turns, { minLength: turns.length }).map((order) => {
      const next = facts.map(() => 0);
      return order.map((n) => facts[n]![next[n]!++]!);
    });
  });
};

/** Gives facts their places: dense positions and revisions. */
export const told = <Event extends AnyFact>(
  history: readonly RandomFact[],
): readonly (Told<Event> & { id: string })[] => {
  const revisions = new Map<string, bigint>();
  return history.map(({ id, fact }, index) => {
    const revision = revisions.get(id) ?? 0n;
    revisions.set(id, revision + 1n);
    const position = BigInt(index + 1);
    const recordedAt = `2023-02-01T00:00:00.${position.toString().padStart(6, '0')}Z`;
    return { id, event: fact as Event, recorded: { id: eventId(index + 1), position, revision, recordedAt } };
  });
};

export type AnyDomainEvent = TaskEvent | PlanEvent | UnitEvent | MeasureEvent | AccountEvent | ReportEvent;
