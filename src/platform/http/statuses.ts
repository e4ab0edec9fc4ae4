import type { ProblemCode } from './codes.ts';

/** `id` is the thing in the path, `by` who asks: what stands in the way where no member of the body does. */
type Answer = 400 | 401 | 403 | 404 | 405 | 408 | 409 | 412 | 413 | 415 | 422 | 429 | 431 | 500 | 503;
type Entry =
  | Answer
  | readonly [
      Answer,
      (
        | '/id'
        | '/knownAt'
        | '/notBefore'
        | '/by/unit'
        | '/by/role'
        | 'If-Match'
        | 'Idempotency-Key'
        | 'Content-Length'
        | 'Content-Type'
      ),
    ];

/**
 * The answer to every refusal, and what it is about when the refusal itself names no member. 400 cannot be read; 401 who
 * you are; 403 not yours to do; 404 no such id; 409 the thing is not in the state that the act needs, or somebody was first; 412 stale
 * `If-Match`; 422 a rule says no.
 */
const entries: Readonly<Record<ProblemCode, Entry>> = {
  'body.malformed': 400,
  'body.not-utf8': 400,
  'body.not-members': 400,
  'body.repeated-member': 400,
  'body.reserved-member': 400,
  'body.too-deep': 400,
  'body.too-large': [413, 'Content-Length'],
  'content-type.unsupported': [415, 'Content-Type'],
  'request.unreadable': 400,
  'request.refused': 400,
  'request.headers-too-large': 431,
  'request.too-slow': 408,
  'request.too-many': 429,
  'request.timed-out': 503,
  'route.unknown': 404,
  'method.not-allowed': 405,
  'outcome.unknown': 503,
  'store.unavailable': 503,
  internal: 500,

  'input.unreadable': 400,
  'stream.contended': [409, '/id'],
  'idempotency.key-reused': [422, 'Idempotency-Key'],
  'parts.refused': 422,
  'parts.too-many': 413,
  'reference.unknown': 422,
  'recount.queue-full': 503,
  'task.not-led-by-unit': 422,
  'id.not-recorded': [404, '/id'],
  'revision.stale': [412, 'If-Match'],
  'knownAt.unreadable': [400, '/knownAt'],
  'knownAt.in-the-future': [400, '/knownAt'],
  'position.not-yet-shown': [503, '/notBefore'],

  'act.effective-in-the-future': 422,
  'act.unit-ended': [403, '/by/unit'],
  'act.nothing-to-do': [409, '/id'],
  'act.reason-required': 422,
  'act.authority-required': 422,
  'act.role-may-not': [403, '/by/role'],
  'document.secret': 422,
  'document.malformed-symbol': 422,
  'document.from-the-future': 422,
  'text.blank': 422,
  'text.unsafe': 400,

  'task.unknown': [404, '/id'],
  'task.withdrawn': [409, '/id'],
  'task.completed': [409, '/id'],
  'task.suspended': [409, '/id'],
  'task.already-assigned': [409, '/id'],
  'task.already-started': [409, '/id'],
  'task.result-already-waiting': [409, '/id'],
  'task.no-result-waiting': [409, '/id'],
  'task.other-result-waiting': 409,
  'task.not-completed': [409, '/id'],
  'task.act-before-assignment': 422,
  'task.act-before-last-act': 422,
  'task.correction-before-later-change': 422,
  'task.plan-takes-none': 422,
  'task.unknown-plan-group': 422,
  'task.lead-unit-also-cooperates': 422,
  'task.deadline-before-assignment': 422,
  'task.parent-unfit': 422,
  'task.deadline-after-parents': 422,
  'task.only-plan-owner-assigns': [403, '/by/unit'],
  'task.only-assigner-decides': [403, '/by/unit'],
  'task.only-lead-unit-reports': [403, '/by/unit'],
  'task.only-involved-units-attach-evidence': [403, '/by/unit'],
  'task.doer-never-judges': [403, '/by/unit'],
  'task.only-assigning-side-judges': [403, '/by/unit'],
  'task.only-assigner-grants-extension': [403, '/by/unit'],
  'task.requester-never-decides': [403, '/by/unit'],
  'task.no-extension-left': [422, '/id'],
  'task.extension-already-asked': [409, '/id'],
  'task.no-extension-asked': [409, '/id'],
  'task.nothing-to-extend': [409, '/id'],
  'task.new-deadline-not-later': 422,
  'task.extension-asked-too-late': 422,
  'task.percent-out-of-range': 422,
  'task.suspension-ends-before-it-begins': 422,
  'task.merged-into-itself': 422,
  'task.completion-day-impossible': 422,
  'task.malformed-hash': 422,
  'task.original-deadline-not-earlier': 422,

  'unit.unknown': [404, '/id'],
  'unit.not-living': 422,
  'unit.already-established': [409, '/id'],
  'unit.dissolved': [409, '/id'],
  'unit.act-before-last-act': 422,
  'unit.malformed-code': 422,
  'unit.too-few': 422,
  'unit.names-itself': 422,
  'unit.only-itself-or-parent-arranges': [403, '/by/unit'],
  'unit.only-parents-side-places': [403, '/by/unit'],
  'unit.only-successor-takes-over': 422,
  'unit.under-itself': 422,
  'unit.no-task-handed-over': 422,

  'plan.unknown': [404, '/id'],
  'plan.already-issued': [409, '/id'],
  'plan.symbol-taken': 409,
  'plan.not-in-force': [409, '/id'],
  'plan.only-owner-acts': [403, '/by/unit'],
  'plan.act-before-last-act': 422,
  'plan.period-backwards': 422,
  'plan.group-twice': 422,
  'plan.co-signer-is-owner': 422,
  'plan.related-plan-unfit': 422,

  'report.unknown': [404, '/id'],
  'report.type-unknown': 422,
  'report.period-unknown': 422,
  'report.period-already-opened': [409, '/id'],
  'report.window-not-over': 422,
  'report.plan-unknown': 422,
  'report.nobody-due': 422,
  'report.too-large': 422,
  'report.malformed-form': 422,
  'report.only-receiver-decides': [403, '/by/unit'],
  'report.only-reporting-unit-sends': [403, '/by/unit'],
  'report.sender-never-judges': [403, '/id'],
  'report.unit-not-due': 422,
  'report.already-frozen': [409, '/id'],
  'report.not-frozen': [409, '/id'],
  'report.nothing-approved': [409, '/id'],
  'report.locked': [409, '/id'],
  'report.not-waiting': [409, '/id'],
  'report.other-submission': 409,
  'report.cell-unknown': 422,
  'report.cell-missing': 422,
  'report.cell-not-a-count': 422,
  'report.sums-disagree': 422,
  'report.not-empty': 422,
  'report.act-before-last-act': 422,
  'account.unknown': [404, '/id'],
  'account.already-opened': [409, '/id'],
  'account.erased': [409, '/id'],
  'account.outside-administered-units': [403, '/by/unit'],
  'account.only-administrator-of-all': [403, '/by/role'],
  'account.nobody-grants-to-himself': [403, '/id'],
  'account.role-needs-unit': 422,
  'account.grant-ends-before-it-begins': 422,
  'account.grant-outlasts-granter': 422,
  'account.grant-already-made': [409, '/id'],
  'account.grant-unknown': 404,
  'account.last-administrator-stays': [409, '/id'],
  'account.act-too-early': 422,

  'measure.unknown': [404, '/id'],
  'measure.already-defined': [409, '/id'],
  'measure.code-taken': 409,
  'measure.malformed-code': 422,
  'measure.unknown-unit-of-measure': 422,
  'measure.only-owner-reports': [403, '/by/unit'],
  'measure.plan-unknown': 422,
  'measure.whole-unfit': 422,
  'measure.kinds-differ': 422,
  'measure.not-a-count': 422,
  'measure.numerator-over-denominator': 422,
  'measure.period-backwards': 422,
  'measure.cut-off-impossible': 422,
  'measure.period-already-reported': 409,
  'measure.period-not-reported': 422,
  'measure.act-before-last-act': 422,
  'quantity.unlike-units': 422,

  'access.not-signed-in': 401,
  'access.role-not-held': [403, '/by/role'],
  'access.unit-not-covered': [403, '/by/unit'],
  'access.key-only-reads': 403,
  'access.password-must-change': 403,
  'access.cross-site': 403,
  'session.sign-in-refused': 401,
  'session.second-factor-needed': 401,
  'session.throttled': 429,
  'session.busy': 429,
  'session.account-suspended': 403,
  'session.account-idle': 403,
  'session.renewal-refused': 401,
  'password.none': 409,
  'password.current-wrong': 422,
  'password.too-short': 422,
  'password.too-long': 422,
  'password.is-the-name': 422,
  'password.too-common': 422,
  'password.unchanged': 422,
  'second-factor.code-wrong': 422,
  'second-factor.offer-ended': 422,
  'set-up.refused': 403,
  'person.sign-in-name-taken': 409,
  'api-key.unknown': [404, '/id'],
  'api-key.term-unfit': 422,
  'sign-on.not-offered': 404,
  'sign-on.provider-unreachable': 503,
  'sign-on.provider-refused': 403,
  'sign-on.attempt-ended': 401,
  'sign-on.token-refused': 401,
  'sign-on.claims-unfit': 403,
  'sign-on.unit-unknown': 403,
  'sign-on.no-role': 403,
  'sign-on.account-closed': 403,
};

const entryOf = (code: string): Entry => (Object.hasOwn(entries, code) ? entries[code as ProblemCode] : 422);

export const statusOf = (code: string, data: Readonly<Record<string, unknown>> = {}): number => {
  if (code === 'request.refused' && typeof data.httpStatus === 'number') return data.httpStatus;
  const entry = entryOf(code);
  return typeof entry === 'number' ? entry : entry[0];
};

/** What a refusal is about when it names no member of the body. */
export const subjectOf = (code: string): string | null => {
  const entry = entryOf(code);
  return typeof entry === 'number' ? null : entry[1];
};

/**
 * Whether the same request must get the same refusal again: a rule said no to it. What was in the way by chance (a stale
 * revision, a busy stream, a store out of reach) or cannot be read at all leaves the key free for another try.
 */
export const isFinal = (code: string): boolean => {
  if (code === 'stream.contended' || code === 'idempotency.key-reused') return false;
  return [403, 409, 422].includes(statusOf(code));
};

/** Whether the refusal says something of the thing it is about: that it is there, whose it is, or how it stands. */
export const tellsOfThing = (code: string): boolean => [403, 409, 412, 422].includes(statusOf(code));

/** Seconds to wait before trying again. */
export const retryAfter = (code: string): number | null =>
  statusOf(code) === 503 || code === 'stream.contended' ? 1 : null;
