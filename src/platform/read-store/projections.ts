import { accountRegister, type AccountRow } from '../../../projections/account-register.projection.ts';
import { auditTrail } from '../../../projections/audit-trail.projection.ts';
import { measureRegister, type MeasureRow } from '../../../projections/measure-register.projection.ts';
import { planRegister, type PlanRow } from '../../../projections/plan-register.projection.ts';
import type { AnyFact, Register } from '../../../projections/projection.ts';
import { reportRegister, type ReportRow } from '../../../projections/report-register.projection.ts';
import { taskRegister } from '../../../projections/task-register.projection.ts';
import { unitRegister, type UnitRow } from '../../../projections/unit-register.projection.ts';
import type { AccountEvent } from '../../domain/account/account.events.ts';
import type { MeasureEvent } from '../../domain/measure/measure.events.ts';
import type { PlanEvent } from '../../domain/plan/plan.events.ts';
import type { ReportEvent } from '../../domain/report/report.events.ts';
import type { TaskFacts } from '../../domain/shared/facts-at.ts';
import type { TaskEvent } from '../../domain/task/task.events.ts';
import type { UnitEvent } from '../../domain/unit/unit.events.ts';
import type { EventStore } from '../event-store/event-store.ts';
import type { RegisterTable } from './register-table.ts';
import { accountTable } from './registers/account.table.ts';
import { measureTable } from './registers/measure.table.ts';
import { planTable } from './registers/plan.table.ts';
import { reportTable } from './registers/report.table.ts';
import { taskTable } from './registers/task.table.ts';
import { unitTable } from './registers/unit.table.ts';
import { AuditTrailWriter } from './runner/audit-trail-writer.ts';
import type { ProjectionWriter } from './runner/projection-writer.ts';
import { RegisterWriter } from './runner/register-writer.ts';

/** Every projection of the service, with the version of its rows. */
export const projections = [
  taskRegister,
  planRegister,
  unitRegister,
  measureRegister,
  accountRegister,
  reportRegister,
  auditTrail,
] as const;

/** A register and the table that it is drawn in, whatever its facts are. */
export type DrawnRegister = Readonly<{ register: Register<object>; table: RegisterTable<object> }>;

const inTable = <Facts extends object, Event extends AnyFact>(
  register: Register<Facts, Event>,
  table: RegisterTable<Facts>,
): DrawnRegister => ({ register, table }) as unknown as DrawnRegister;

export const drawnRegisters: readonly DrawnRegister[] = [
  inTable<TaskFacts, TaskEvent>(taskRegister, taskTable),
  inTable<PlanRow, PlanEvent>(planRegister, planTable),
  inTable<UnitRow, UnitEvent>(unitRegister, unitTable),
  inTable<MeasureRow, MeasureEvent>(measureRegister, measureTable),
  inTable<AccountRow, AccountEvent>(accountRegister, accountTable),
  inTable<ReportRow, ReportEvent>(reportRegister, reportTable),
];

export const writersFor = (store: Pick<EventStore, 'readStream'>): readonly ProjectionWriter[] => [
  ...drawnRegisters.map(({ register, table }) => new RegisterWriter(register, table, store)),
  new AuditTrailWriter(auditTrail),
];
