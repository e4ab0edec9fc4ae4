import type { AccountEvent } from '../../../src/domain/account/account.events.ts';
import { evolveAccount, initialAccount, type Account } from '../../../src/domain/account/account.state.ts';
import { evolveMeasure, initialMeasure, type Measure } from '../../../src/domain/measure/measure.state.ts';
import type { MeasureEvent } from '../../../src/domain/measure/measure.events.ts';
import type { PlanContent, PlanEvent } from '../../../src/domain/plan/plan.events.ts';
import { evolvePlan, initialPlan, type Plan } from '../../../src/domain/plan/plan.state.ts';
import { fact } from '../../../src/domain/shared/fact.ts';
import { toDeadline } from '../../../src/domain/shared/deadline.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import type { ReportEvent } from '../../../src/domain/report/report.events.ts';
import { evolveReport, initialReport, type Report } from '../../../src/domain/report/report.state.ts';
import type { Assignment } from '../../../src/domain/task/task.decide.ts';
import type { TaskEntry, TaskEvent } from '../../../src/domain/task/task.events.ts';
import type { AssigningSide } from '../../../src/domain/task/task.rules.ts';
import { evolveTask, initialTask, type Task } from '../../../src/domain/task/task.state.ts';
import type { UnitEvent } from '../../../src/domain/unit/unit.events.ts';
import { evolveUnit, initialUnit, type Unit } from '../../../src/domain/unit/unit.state.ts';
import type { Thing } from './given.ts';
import { asLead, asOffice, asPlanner, department, office, otherDepartment, province } from './people.ts';

export const aTask: Thing<Task, TaskEvent> = { initial: initialTask, evolve: evolveTask };
export const aPlan: Thing<Plan, PlanEvent> = { initial: initialPlan, evolve: evolvePlan };
export const aUnit: Thing<Unit, UnitEvent> = { initial: initialUnit, evolve: evolveUnit };
export const aMeasure: Thing<Measure, MeasureEvent> = { initial: initialMeasure, evolve: evolveMeasure };
export const anAccount: Thing<Account, AccountEvent> = { initial: initialAccount, evolve: evolveAccount };
export const aReport: Thing<Report, ReportEvent> = { initial: initialReport, evolve: evolveReport };

export const planContent: PlanContent = {
  name: 'Kế hoạch cải cách hành chính năm 2023',
  coversFrom: localDate('2023-01-01'),
  coversTo: localDate('2023-12-31'),
  groups: [
    { key: 'the-che', label: 'Cải cách thể chế', kind: 'field' },
    { key: 'nhom-1', label: 'Nhóm 1', kind: 'group' },
  ],
  legalBases: [],
  countsOpenEnded: false,
  note: null,
};

const key = { planId: 'plan-1' };

export const issued = (): PlanEvent =>
  fact(
    'PlanIssued',
    {
      ...{ ...key, symbol: '82/KH-UBND', issuedOn: localDate('2023-01-03'), year: 2023, owner: province },
      ...{ coSigners: [], parentPlanId: null, content: planContent },
    },
    asPlanner('2023-01-03'),
  );

export const thePlan: Plan = evolvePlan(initialPlan, issued());

/** A unit that lives from a day on, until another one. */
export const living = (unitId: string, from = '2000-01-01', until: string | null = null): Unit => {
  const identity = { name: unitId, kind: 'department' as const, code: null };
  const born = evolveUnit(initialUnit, fact('UnitEstablished', { unitId, identity, parent: null }, asPlanner(from)));
  return until === null ? born : evolveUnit(born, fact('UnitDissolved', { unitId, successors: [] }, asPlanner(until)));
};

/** Who acts when the province does, and when its office does: a unit directly under it. */
export const under = (parent: string, unitId: string): Unit =>
  evolveUnit(living(unitId), fact('UnitReparented', { unitId, parent }, asPlanner('2000-01-01')));
export const side = (acting: Unit = living(province), assigner: Unit = living(province)): AssigningSide => ({
  assigner,
  acting,
});
export const officeSide = side(under(province, office));

export const until = (day: string) => toDeadline({ kind: 'date', date: localDate(day) });

export const entry = (deadline = until('2023-06-30')): TaskEntry => ({
  ...{ number: '1', title: 'Rà soát văn bản', field: 'the-che', group: null, product: null, deadline },
});

const taskKey = { taskId: 'task-1', ...key };

export const assignment = (changes: Partial<Assignment> = {}): Assignment => ({
  ...{ ...taskKey, entry: entry(), leadUnit: department, cooperatingUnits: [otherDepartment] },
  ...{ parentTaskId: null, illustrative: false, ...changes },
});

/** Facts of one task, in the order they usually come. */
export const assigned = (
  day = '2023-01-10',
  given: TaskEntry = entry(),
  parentTaskId: string | null = null,
): TaskEvent =>
  fact(
    'TaskAssigned',
    {
      ...{ ...taskKey, entry: given, leadUnit: department, cooperatingUnits: [otherDepartment] },
      ...{ assignedBy: province, parentTaskId, illustrative: false },
    },
    asPlanner(day),
  );
export const started = (day: string): TaskEvent => fact('TaskStarted', taskKey, asLead(day));
export const submitted = (day: string, submission = 1): TaskEvent =>
  fact('TaskResultSubmitted', { ...taskKey, submission, summary: 'Đã xong', product: null }, asLead(day));
export const confirmed = (day: string, completedOn: string, submission = 1): TaskEvent =>
  fact('TaskCompletionConfirmed', { ...taskKey, submission, completedOn: localDate(completedOn) }, asOffice(day));
export const returned = (day: string, submission = 1): TaskEvent =>
  fact('TaskResultReturned', { ...taskKey, submission }, asOffice(day));
export const suspended = (day: string, until: string | null = null): TaskEvent =>
  fact('TaskSuspended', { ...taskKey, until: until === null ? null : localDate(until) }, asPlanner(day));
export const withdrawn = (day: string): TaskEvent =>
  fact('TaskWithdrawn', { ...taskKey, mergedInto: null }, asPlanner(day));
export const extensionRequested = (day: string, to: string): TaskEvent =>
  fact('TaskExtensionRequested', { ...taskKey, request: 1, deadline: until(to) }, asLead(day));
export const extensionGranted = (day: string, to: string): TaskEvent =>
  fact('TaskExtensionGranted', { ...taskKey, request: 1, deadline: until(to) }, asPlanner(day));

export const taskOf = (...history: readonly TaskEvent[]): Task => history.reduce(evolveTask, initialTask);
