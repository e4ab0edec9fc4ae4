import type { Circumstances } from '../src/domain/shared/fact.ts';
import type { PlanId, TaskId, UnitId } from '../src/domain/shared/ids.ts';
import { sentenceOf } from './audit-sentences.ts';
import type { AnyFact, Trail } from './projection.ts';

export type AuditRow = Circumstances &
  Readonly<{
    planId: PlanId | null;
    taskId: TaskId | null;
    /** The unit that the fact is about: itself, or whom it makes responsible. */
    unitId: UnitId | null;
    sentence: string;
  }>;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Unit, new lead unit, lead unit, owner, the unit of an account, a role or a report, and who receives reports: the first that the fact names. */
const unitOf = (data: Readonly<Record<string, unknown>>): string | null =>
  ['unitId', 'to', 'leadUnit', 'owner', 'unit', 'receiver'].reduce<string | null>(
    (found, key) => found ?? textOrNull(data[key]),
    null,
  );

const rowOf = ({ type, data }: AnyFact): AuditRow => {
  const content: Circumstances & Readonly<Record<string, unknown>> = { ...data };
  const { effectiveOn, by, authority, reason } = content;
  return {
    planId: textOrNull(content.planId),
    taskId: textOrNull(content.taskId),
    unitId: unitOf(content),
    effectiveOn,
    by,
    authority,
    reason,
    sentence: sentenceOf({ type, data }),
  };
};

/** Who did what, for which unit, under which document: one sentence an event. */
export const auditTrail: Trail<AuditRow> = {
  name: 'audit-trail',
  version: 2,
  entryOf: ({ event }) => rowOf(event),
};
