import type { Role } from '../../src/domain/shared/fact.ts';
import { later, type MadeThings } from '../support/made-things.ts';

type Members = Readonly<Record<string, unknown>>;
type Body = Members | ((own: MadeThings, id: string) => Members | Promise<Members>);

/** A route: who passes, and with which status, once there is a real thing to ask about. */
export type Row = Readonly<{
  /** Who passes the door. */
  who: 'anybody' | 'signedIn' | 'readers' | readonly Role[];
  status: number;
  /** Whether the unit acted for must be one that was granted. */
  acts?: true;
  /** What is made for each case: its id, or more of the path; `unit` for the unit itself. */
  on?: ((things: MadeThings) => Promise<string>) | 'unit';
  /** Whether a thing of a unit elsewhere is not found rather than shown. */
  hidden?: true;
  /** What must stand behind the question mark. */
  query?: string | ((own: MadeThings) => Promise<string>);
  body?: Body;
  /** Nothing is recorded in history, also when it is done. */
  plain?: true;
  /** Asked by a page with its cookie. */
  page?: true;
  /** Only a grant for the whole installation will do. */
  everywhere?: true;
  /** Answered without end: only its beginning is asked for. */
  endless?: true;
}>;

type On = NonNullable<Row['on']>;
type Rest = Partial<Row>;

const anybody: Row = { who: 'anybody', status: 200 };
const signedIn: Row = { who: 'signedIn', status: 200 };
const reads: Row = { who: 'readers', status: 200 };
const readsOne = (on: On): Row => ({ ...reads, on, hidden: true });
const oneOf = (...who: readonly Role[]): Row => ({ who, status: 200 });
/** 200 for what happens to a thing, 201 where there was none before. */
const acts =
  (...who: readonly Role[]) =>
  (on: On, body: Body = {}, rest: Rest = {}): Row => ({ who, acts: true, status: 200, on, body, ...rest });
const makes =
  (...who: readonly Role[]) =>
  (body: Body, rest: Rest = {}): Row => ({ who, acts: true, status: 201, body, ...rest });

const assigning: readonly Role[] = ['planner', 'leader'];
const assigns = acts(...assigning);
const works = acts('officer', 'leader');
const judges = acts('focalPoint', 'planner', 'leader');
const everybodyInvolved: readonly Role[] = ['officer', 'leader', 'focalPoint', 'planner'];
const involved = acts(...everybodyInvolved);
const arranging: readonly Role[] = ['administrator', 'planner', 'leader'];
const arranges = acts(...arranging);
const administers = acts('administrator');

const effectiveOn = '2026-03-01';
const authority = { symbol: '12/QĐ-UBND', issuedOn: '2026-01-10', issuer: 'UBND tỉnh' };
const reason = 'Theo kết luận giao ban';
const act = { effectiveOn, authority, reason };
const content = { name: 'Kế hoạch năm 2026, bổ sung', coversFrom: '2026-01-01', coversTo: '2026-12-31' };
const entry = { number: '2', title: 'Cắt giảm thủ tục', deadline: { kind: 'date', date: '2026-06-30' } };
const identity = { name: 'Phòng Tiếp dân', kind: 'department' };
const measure = { code: 'don', name: 'Số đơn', unitOfMeasure: 'don', kind: 'count' };
const reported = (month: string, to: string) => ({
  ...act,
  ...{ period: { label: `Tháng ${month}`, from: `2026-${month}-01`, to }, cutOff: to },
  value: { kind: 'count', value: 7 },
});

/** Every route of the service. A new one is tried only once it stands here: without a row the test fails. */
export const table: Readonly<Record<string, Row>> = {
  'GET health/live': anybody,
  'GET health/ready': anybody,
  'GET metrics': anybody,
  'GET report-page.css': anybody,
  // Whoever passes here is looked at behind the door; test/e2e/sign-in and its siblings try what then succeeds.
  'POST session': { ...anybody, status: 401, body: { signInName: 'khongco.ai', password: 'x', as: 'api' } },
  'POST session/renewal': { ...anybody, status: 401, body: { renewal: 'tdr_x' } },
  'POST set-up': {
    ...{ ...anybody, status: 403 },
    body: {
      code: 'x',
      organisation: identity,
      signInName: 'quantri',
      displayName: 'Quản trị 01',
      password: '14 ký tự trở lên',
    },
  },
  'GET session/oidc': { ...anybody, status: 404 },
  'GET session/oidc/callback': { ...anybody, status: 401 },

  'GET session': signedIn,
  'DELETE session': { ...signedIn, status: 204 },
  'GET session/all': signedIn,
  'DELETE session/all': { ...signedIn, status: 204 },
  // These accounts have no password: behind the door there is none to change or to prove.
  'PUT session/password': { ...signedIn, status: 409, body: { current: 'x', next: 'năm cánh buồm đỏ trên sông' } },
  'POST session/second-factor': { ...signedIn, status: 409, body: { password: 'x' } },
  'PUT session/second-factor': { ...signedIn, status: 422, body: { offer: 'x', code: '123456' } },
  'DELETE session/second-factor': { ...signedIn, status: 409, body: { password: 'x' } },
  'POST session/oidc/sign-out': { ...signedIn, page: true },

  'GET audit': reads,
  'GET feed': { ...reads, endless: true },
  'GET measures': reads,
  'GET measures/sum': { ...reads, hidden: true, query: async (own) => `ids=${await own.measure(true)}` },
  'GET measures/:id': readsOne((own) => own.measure()),
  'GET measures/:id/series': readsOne((own) => own.measure(true)),
  'GET measures/:id/parts': readsOne((own) => own.measure()),
  'GET calendar': reads,
  'GET rule-sets': reads,
  'GET plans': reads,
  'GET plans/:id': readsOne((own) => own.plan()),
  'GET plans/:id/acts': readsOne((own) => own.plan()),
  'GET plans/:id/progress': readsOne((own) => own.plan()),
  'GET plans/:id/task-rows': readsOne((own) => own.plan()),
  'GET plans/:id/tasks': readsOne((own) => own.plan()),
  'GET progress': reads,
  'GET progress/explain': { ...reads, query: 'count=T1' },
  'GET tasks': reads,
  'GET tasks/:id': readsOne((own) => own.led()),
  'GET tasks/:id/acts': readsOne((own) => own.led()),
  'GET tasks/:id/history': readsOne((own) => own.led()),
  'GET diff': reads,
  'GET timeline': { ...reads, query: 'from=2026-01-01&to=2026-03-01&step=month' },
  'GET report-types': reads,
  'GET report-rounds': reads,
  'GET report-rounds/acts': { ...reads, query: 'reportType=CCHC&year=2026' },
  'GET report-rounds/:id': readsOne(async (own) => (await own.round()).id),
  'GET report-rounds/:id/acts': readsOne(async (own) => (await own.round()).id),
  'GET report-rounds/:id/versions/:version': readsOne(async (own) => `${await own.approvedRound(true)}/versions/1`),
  'GET report-rounds/:id/versions/:version/late-events': readsOne(
    async (own) => `${await own.approvedRound(true)}/versions/1/late-events`,
  ),
  'GET reports/timeliness': { ...reads, query: 'year=2026' },
  'GET reports/:id': readsOne(async (own) => (await own.round()).report),
  'GET reports/:id/acts': readsOne(async (own) => (await own.round()).report),
  'GET units': reads,
  'GET units/:id': { ...reads, on: 'unit' },
  'GET units/:id/tree': { ...reads, on: 'unit' },
  'GET units/:id/lineage': { ...reads, on: 'unit' },
  'GET work': reads,
  'GET work/:bucket': { ...reads, on: async () => 'overdue' },
  'POST recounts': { ...oneOf('auditor'), status: 202, plain: true, body: { at: '2026-03-01' } },
  'GET recounts/:id': { ...oneOf('auditor'), everywhere: true, on: (own) => own.recount() },
  'GET recounts/:id/progress': { ...oneOf('auditor'), everywhere: true, endless: true, on: (own) => own.recount() },

  'POST plans': makes(...assigning)(({ unit: owner }) => ({ ...act, issuedOn: effectiveOn, owner, content })),
  'POST plans/:id/amendments': assigns((own) => own.plan(), { ...act, content }),
  'POST plans/:id/closure': assigns((own) => own.plan(), act),
  'POST plans/:id/supersession': assigns(
    (own) => own.plan(),
    async (own) => ({ ...act, successor: await own.plan() }),
  ),
  'POST plans/:id/revocation': assigns((own) => own.plan(), act),
  'POST plans/:id/tasks': assigns(
    (own) => own.plan(),
    ({ under }) => ({ ...act, ...entry, leadUnit: under }),
    { status: 201 },
  ),
  'POST plans/:id/tasks/batch': assigns(
    (own) => own.plan(),
    ({ under }) => ({ ...act, tasks: [{ ...entry, leadUnit: under }] }),
    { status: 201 },
  ),
  'POST tasks/:id/extension-requests': works((own) => own.led(), { ...act, deadline: later }),
  'POST tasks/:id/extension-grants': assigns((own) => own.given('asked'), { ...act, deadline: later }),
  'POST tasks/:id/extension-refusals': assigns((own) => own.given('asked'), act),
  'POST tasks/:id/start': works((own) => own.led(), act),
  'POST tasks/:id/progress': works((own) => own.led(), { ...act, percent: 60, note: 'Đã lấy ý kiến' }),
  'POST tasks/:id/results': works((own) => own.led(), { ...act, summary: 'Đã ban hành' }),
  'POST tasks/:id/confirmation': judges((own) => own.given('sent'), act),
  'POST tasks/:id/return': judges((own) => own.given('sent'), act),
  'POST tasks/:id/reopening': judges((own) => own.given('completed'), act),
  'POST tasks/:id/suspension': assigns((own) => own.given(), act),
  'POST tasks/:id/resumption': assigns((own) => own.given('suspended'), act),
  'POST tasks/:id/withdrawal': assigns((own) => own.given(), act),
  'POST tasks/:id/reassignment': assigns(
    (own) => own.given(),
    ({ unit }) => ({ ...act, to: unit }),
  ),
  'POST tasks/:id/evidence': involved((own) => own.given(), { ...act, document: authority, title: 'Quyết định' }),
  'POST tasks/:id/objective-cause': judges((own) => own.given(), { ...act, cause: 'Chờ hướng dẫn của bộ' }),
  'POST tasks/:id/corrections': acts(
    'focalPoint',
    'planner',
    'leader',
    'administrator',
  )((own) => own.given(), {
    ...act,
    is: { title: 'Rà soát quy trình' },
  }),
  'POST measures': makes(...everybodyInvolved)((own) => ({ ...act, ...measure, code: own.word(), owner: own.unit })),
  'POST measures/:id/reports': involved((own) => own.measure(), reported('02', '2026-02-28')),
  'POST measures/:id/restatements': involved((own) => own.measure(true), reported('01', '2026-01-31')),
  'POST report-rounds': makes(
    'focalPoint',
    'planner',
    'leader',
  )(async (own) => ({
    ...{ authority, reason, reportType: 'CCHC', year: 2026, period: 'Q1' },
    ...{ receiver: own.unit, planId: await own.plan() },
  })),
  'POST report-rounds/:id/exclusions': judges(
    async (own) => (await own.round()).id,
    ({ under }) => ({ ...act, unit: under }),
  ),
  'POST report-rounds/:id/readmissions': judges(
    async (own) => (await own.round({ excluded: true })).id,
    ({ under }) => ({ ...act, unit: under }),
  ),
  'POST report-rounds/:id/freeze': judges((own) => own.approvedRound(), act),
  // Nothing changed since it was frozen: there is no new version to record.
  'POST report-rounds/:id/versions': judges((own) => own.approvedRound(true), { authority, reason }, { plain: true }),
  'POST reports/:id/submissions': works(
    async (own) => (await own.round({ receiver: own.under, reporting: own.unit })).report,
    { authority, reason, empty: true },
  ),
  'POST reports/:id/return': judges((own) => own.sentReport(), act),
  'POST reports/:id/approval': judges((own) => own.sentReport(), act),
  'POST units': makes(...arranging)(({ unit: parent }) => ({ ...act, identity, parent })),
  'POST units/mergers': makes(...arranging)(async (own) => ({
    ...{ ...act, identity, parent: own.unit },
    predecessors: [await own.child(), await own.child()],
  })),
  'POST units/:id/merger': arranges(
    (own) => own.child(),
    async (own) => ({ ...act, predecessors: [await own.child()] }),
  ),
  'POST units/:id/split': arranges(
    (own) => own.child(),
    ({ unit: parent }) => ({
      ...act,
      into: [
        { identity, parent },
        { identity: { ...identity, name: 'Phòng B' }, parent },
      ],
    }),
  ),
  'POST units/:id/renaming': arranges((own) => own.child(), { ...act, identity }),
  'POST units/:id/dissolution': arranges((own) => own.child(), act),
  'POST units/:id/reparenting': arranges(
    (own) => own.child(),
    ({ under: parent }) => ({ ...act, parent }),
  ),
  'POST units/:id/handover': arranges(
    (own) => own.divided(),
    async (own, id) => ({ ...act, to: own.under, taskIds: [await own.led('assigned', id)] }),
  ),

  'GET accounts': oneOf('administrator', 'auditor'),
  'GET accounts/:id/acts': {
    ...oneOf('administrator', 'auditor'),
    on: (own) => own.account(),
    hidden: true,
  },
  'GET accounts/:id': { ...oneOf('administrator', 'auditor'), on: (own) => own.account(), hidden: true },
  'POST accounts': makes('administrator')(({ unit }) => ({ ...act, unit })),
  'POST accounts/:id/grants': administers(
    (own) => own.account(),
    ({ unit }) => ({ ...act, role: 'officer', unit }),
  ),
  'POST accounts/:id/grants/:grantId/revocation': administers(async (own) => `${await own.grant()}/revocation`, act),
  'POST accounts/:id/suspension': administers((own) => own.account(), act),
  'POST accounts/:id/reinstatement': administers((own) => own.suspendedAccount(), act),
  'POST accounts/:id/erasure': administers((own) => own.account(), act),
  'PUT accounts/:id/person': administers(
    (own) => own.account(),
    { displayName: 'Chuyên viên 01' },
    { status: 204, plain: true },
  ),
  'POST accounts/:id/initial-password': {
    ...{ who: ['administrator'], acts: true, status: 201, plain: true },
    on: (own) => own.localAccount(),
  },
  'DELETE accounts/:id/second-factor': {
    ...{ who: ['administrator'], acts: true, status: 204, plain: true },
    on: (own) => own.localAccount(),
  },
  'GET access-records': { ...oneOf('auditor'), everywhere: true },
  'GET access-records/verification': { ...oneOf('auditor'), everywhere: true },
  'GET api-keys': { ...oneOf('administrator', 'auditor'), acts: true, plain: true },
  'POST api-keys': makes('administrator')(({ unit, soon }) => ({ label: 'Bảng', units: [unit], endsOn: soon }), {
    plain: true,
  }),
  'POST api-keys/:id/revocation': {
    ...{ who: ['administrator'], acts: true, status: 200, plain: true },
    on: (own) => own.key(),
  },
};
