import type { AccountEvent } from '../../domain/account/account.events.ts';
import { evolveAccount, initialAccount, type Account } from '../../domain/account/account.state.ts';
import type { MeasureEvent } from '../../domain/measure/measure.events.ts';
import { evolveMeasure, initialMeasure, type Measure } from '../../domain/measure/measure.state.ts';
import type { PlanEvent } from '../../domain/plan/plan.events.ts';
import { evolvePlan, initialPlan, type Plan } from '../../domain/plan/plan.state.ts';
import type { ReportEvent } from '../../domain/report/report.events.ts';
import { evolveReport, initialReport, type Report } from '../../domain/report/report.state.ts';
import type { TaskEvent } from '../../domain/task/task.events.ts';
import { evolveTask, initialTask, type Task } from '../../domain/task/task.state.ts';
import type { UnitEvent } from '../../domain/unit/unit.events.ts';
import { evolveUnit, initialUnit, type Unit } from '../../domain/unit/unit.state.ts';
import type { StreamKind } from './store-streams.ts';

export const planKind: StreamKind<Plan, PlanEvent> = { category: 'plan', initial: initialPlan, evolve: evolvePlan };
export const taskKind: StreamKind<Task, TaskEvent> = { category: 'task', initial: initialTask, evolve: evolveTask };
export const unitKind: StreamKind<Unit, UnitEvent> = { category: 'unit', initial: initialUnit, evolve: evolveUnit };
export const measureKind: StreamKind<Measure, MeasureEvent> = {
  category: 'measure',
  initial: initialMeasure,
  evolve: evolveMeasure,
};
export const accountKind: StreamKind<Account, AccountEvent> = {
  category: 'account',
  initial: initialAccount,
  evolve: evolveAccount,
};
export const reportKind: StreamKind<Report, ReportEvent> = {
  category: 'report',
  initial: initialReport,
  evolve: evolveReport,
};
