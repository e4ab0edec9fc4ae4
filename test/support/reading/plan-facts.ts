import type { Deadline } from '../../../src/domain/shared/deadline.ts';
import type { TaskFacts } from '../../../src/domain/shared/facts-at.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import type { PlanFacts } from '../../../src/features/ports/registers.ts';
import { ids, taskId } from './unit-facts.ts';

export const plan = (planId: string, more: Partial<PlanFacts> = {}, countsOpenEnded = false): PlanFacts => ({
  planId,
  symbol: null,
  issuedOn: localDate('2023-01-10'),
  year: 2023,
  owner: ids.dakNong,
  coSigners: [],
  parentPlanId: null,
  standing: 'inForce',
  successor: null,
  content: {
    name: 'Kế hoạch cải cách hành chính năm 2023',
    coversFrom: localDate('2023-01-01'),
    coversTo: localDate('2023-12-31'),
    groups: [
      { key: 'the-che', label: 'Cải cách thể chế', kind: 'field' },
      { key: 'thu-tuc', label: 'Cải cách thủ tục hành chính', kind: 'field' },
      { key: 'nhom-1', label: 'Nhóm 1', kind: 'group' },
      { key: 'nhom-2', label: 'Nhóm 2', kind: 'group' },
    ],
    legalBases: [],
    countsOpenEnded,
    note: null,
  },
  ...more,
});

export const dueOn = (day: string | null): Deadline =>
  day === null
    ? { given: { kind: 'openEnded' }, words: 'Thường xuyên', due: null }
    : { given: { kind: 'date', date: localDate(day) }, words: day, due: localDate(day) };

type Told = Readonly<{
  due?: string | null;
  originally?: string;
  done?: string;
  more?: Partial<TaskFacts>;
}>;

/** A task of `ids.plan`, led by the department, with what the test tells of it. */
export const task = (number: number, { due = '2023-12-31', originally, done, more = {} }: Told = {}): TaskFacts => ({
  taskId: taskId(number),
  planId: ids.plan,
  number: String(number),
  title: `Nhiệm vụ ${number}`,
  field: 'the-che',
  group: 'nhom-1',
  product: null,
  leadUnit: ids.department,
  cooperatingUnits: [],
  assignedBy: ids.dakNong,
  parentTaskId: null,
  illustrative: true,
  assignedOn: localDate('2023-01-10'),
  originalDeadline: dueOn(originally ?? due),
  deadline: dueOn(due),
  extensionsGranted: originally === undefined ? 0 : 1,
  extensionAsked: null,
  stage: done === undefined ? 'assigned' : 'completed',
  suspension: null,
  withdrawn: false,
  percent: null,
  sentOn: done === undefined ? null : localDate(done),
  completedOn: done === undefined ? null : localDate(done),
  objectiveCause: false,
  evidenceCount: 0,
  placedBy: {
    eventId: taskId(number + 500),
    type: done === undefined ? 'TaskAssigned' : 'TaskCompletionConfirmed',
    position: String(number),
    effectiveOn: localDate('2023-01-10'),
  },
  ...more,
});
