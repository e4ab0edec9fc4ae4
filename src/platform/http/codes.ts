import type { ActRefusalCode } from '../../domain/shared/act.errors.ts';
import type { AccountRefusalCode } from '../../domain/account/account.errors.ts';
import type { MeasureRefusalCode } from '../../domain/measure/measure.errors.ts';
import type { PlanRefusalCode } from '../../domain/plan/plan.errors.ts';
import type { ReportRefusalCode } from '../../domain/report/report.errors.ts';
import type { TaskRefusalCode } from '../../domain/task/task.errors.ts';
import type { UnitRefusalCode } from '../../domain/unit/unit.errors.ts';
import type { AccessRefusalCode } from '../../features/ports/access.errors.ts';
import type { InputRefused } from '../../features/ports/input-refused.ts';
import type {
  PartsRefused,
  ReferenceUnknown,
  TaskNotLedByUnit,
  TooManyAtOnce,
} from '../../features/ports/references.errors.ts';
import type { KnownAtRefusalCode } from '../../features/ports/known-at.errors.ts';
import type { RecountQueueFull } from '../../features/ports/recounting.errors.ts';
import type { ReadingRefusalCode } from '../../features/ports/reading/reading.errors.ts';
import type { Contended, KeyReused, NotRecorded, StaleRevision } from '../../features/ports/streams.errors.ts';
import type { SessionRefusalCode } from '../../features/ports/session.errors.ts';
import type { SignOnRefusalCode } from '../../features/ports/sign-on.errors.ts';
import type { RequestCode } from './request.errors.ts';

type PortCode = (
  | InputRefused
  | PartsRefused
  | TooManyAtOnce
  | ReferenceUnknown
  | RecountQueueFull
  | TaskNotLedByUnit
  | Contended
  | KeyReused
  | NotRecorded
  | StaleRevision
)['code'];

/** Every `code` that a problem may bear. Statuses and texts are tables over this type, so none can be forgotten. */
export type ProblemCode =
  | RequestCode
  | KnownAtRefusalCode
  | ReadingRefusalCode
  | AccessRefusalCode
  | SessionRefusalCode
  | SignOnRefusalCode
  | PortCode
  | ActRefusalCode
  | AccountRefusalCode
  | PlanRefusalCode
  | MeasureRefusalCode
  | ReportRefusalCode
  | TaskRefusalCode
  | UnitRefusalCode;

/** What may be wrong with one member of a request. */
export type FaultCode =
  | 'field.missing'
  | 'field.unknown'
  | 'field.unreadable'
  | 'field.unreadable-name'
  | 'header.missing'
  | 'header.unreadable'
  | 'text.expected'
  | 'text.blank'
  | 'text.too-long'
  | 'text.nul'
  | 'text.lone-surrogate'
  | 'text.control-character'
  | 'text.markup'
  | 'text.statement'
  | 'text.other-form'
  | 'date.unreadable'
  | 'date.does-not-exist'
  | 'id.unreadable'
  | 'number.expected'
  | 'number.integer-expected'
  | 'number.out-of-range'
  | 'value.not-offered'
  | 'flag.expected'
  | 'list.expected'
  | 'list.too-short'
  | 'list.too-long'
  | 'object.expected'
  | 'unit.exactly-one'
  | 'position.unreadable'
  | 'page.unreadable'
  | 'page.of-another-corner'
  | 'tree.too-large'
  | 'feed.last-event-id-unreadable'
  | 'feed.ahead-of-log'
  | 'explain.one-figure'
  | 'period.backwards'
  | 'timeline.too-many-points'
  | 'measure.no-value'
  | 'deadline.unreadable'
  | 'number.ambiguous'
  | 'number.unreadable';
