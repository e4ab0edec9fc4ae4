import { Logger, Module, type Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountRegister } from '../../features/ports/account-register.ts';
import { Clock } from '../../features/ports/clock.ts';
import { Comparisons, Timelines } from '../../features/ports/comparisons.ts';
import { LateEvents, ReportRegister } from '../../features/ports/report-register.ts';
import { PlansWorkedOn } from '../../features/ports/plans-worked-on.ts';
import { RecountBook, RegisteredTasks } from '../../features/ports/recounting.ts';
import { ProjectionStatus } from '../../features/ports/projection-status.ts';
import {
  AuditTrail,
  Ledger,
  MeasureRegister,
  PlanRegister,
  TaskRegister,
  UnitRegister,
} from '../../features/ports/registers.ts';
import { TaskDocuments } from '../../features/ports/task-documents.ts';
import { WaitingWork } from '../../features/ports/waiting-work.ts';
import { EventStore } from '../event-store/event-store.ts';
import { LedgerOfRegisters } from './ledger-of-registers.ts';
import { ProjectionStatusOfCheckpoints } from './projection-status-of-checkpoints.ts';
import { projections, writersFor } from './projections.ts';
import { RecountBookInPostgres } from './recounts/postgres-recount-book.ts';
import { RegisteredTasksInPostgres } from './recounts/registered-tasks.queries.ts';
import { ReadPositions } from './read-positions.ts';
import { AccountRegisterInPostgres } from './registers/account-register.queries.ts';
import { AuditTrailInPostgres } from './registers/audit-trail.queries.ts';
import { LateEventsInPostgres } from './registers/late-events.queries.ts';
import { ComparisonsInPostgres } from './registers/comparison.queries.ts';
import { MeasureRegisterInPostgres } from './registers/measure-register.queries.ts';
import { PlansWorkedOnInPostgres } from './registers/plans-worked-on.queries.ts';
import { PlanRegisterInPostgres } from './registers/plan-register.queries.ts';
import { ReportRegisterInPostgres } from './registers/report-register.queries.ts';
import { TaskDocumentsInPostgres } from './registers/task-documents.queries.ts';
import { TaskRegisterInPostgres } from './registers/task-register.queries.ts';
import { TimelinesInPostgres } from './registers/timeline.queries.ts';
import { UnitKin } from './registers/unit-kin.ts';
import { UnitRegisterInPostgres } from './registers/unit-register.queries.ts';
import { WaitingWorkInPostgres } from './registers/waiting-work.queries.ts';
import { RegisterRunner } from './runner/register-runner.ts';
import { ShownPositions } from './runner/shown-positions.ts';

/** What the read store offers, for a module that has DataSource (application's role), EventStore and Clock. */
export const readStoreProviders: readonly Provider[] = [
  { provide: ShownPositions, useFactory: () => new ShownPositions(projections.map(({ name }) => name)) },
  {
    provide: ReadPositions,
    inject: [DataSource, ShownPositions],
    useFactory: (source: DataSource, shown: ShownPositions) => new ReadPositions(source, shown),
  },
  {
    provide: RegisterRunner,
    inject: [DataSource, EventStore, ShownPositions],
    useFactory: (source: DataSource, store: EventStore, shown: ShownPositions) => {
      const logger = new Logger('Registers');
      return new RegisterRunner({ writers: writersFor(store), source, store, shown, log: (line) => logger.warn(line) });
    },
  },
  {
    provide: Ledger,
    inject: [EventStore, ReadPositions, Clock],
    useFactory: (store: EventStore, positions: ReadPositions, clock: Clock) =>
      new LedgerOfRegisters(store, positions, clock),
  },
  {
    provide: ProjectionStatus,
    inject: [DataSource, EventStore, Clock],
    useFactory: (source: DataSource, store: EventStore, clock: Clock) =>
      new ProjectionStatusOfCheckpoints(source, store, clock, projections),
  },
  { provide: UnitKin, inject: [DataSource], useFactory: (source: DataSource) => new UnitKin(source) },
  ...(
    [
      [TaskRegister, TaskRegisterInPostgres],
      [PlanRegister, PlanRegisterInPostgres],
      [UnitRegister, UnitRegisterInPostgres],
      [MeasureRegister, MeasureRegisterInPostgres],
      [AccountRegister, AccountRegisterInPostgres],
      [ReportRegister, ReportRegisterInPostgres],
      [LateEvents, LateEventsInPostgres],
      [AuditTrail, AuditTrailInPostgres],
      [TaskDocuments, TaskDocumentsInPostgres],
      [Comparisons, ComparisonsInPostgres],
      [Timelines, TimelinesInPostgres],
      [RegisteredTasks, RegisteredTasksInPostgres],
      [RecountBook, RecountBookInPostgres],
      [PlansWorkedOn, PlansWorkedOnInPostgres],
      [WaitingWork, WaitingWorkInPostgres],
    ] as const
  ).map(([port, Adapter]) => ({
    provide: port,
    inject: [DataSource],
    useFactory: (source: DataSource) => new Adapter(source),
  })),
];

/** The ports that questions are asked through, and the runner; it draws once somebody calls `start`. */
@Module({
  providers: [...readStoreProviders],
  exports: [
    RegisterRunner,
    ReadPositions,
    Ledger,
    ProjectionStatus,
    TaskRegister,
    PlanRegister,
    UnitRegister,
    MeasureRegister,
    AccountRegister,
    ReportRegister,
    LateEvents,
    AuditTrail,
    TaskDocuments,
    Comparisons,
    Timelines,
    RegisteredTasks,
    RecountBook,
    PlansWorkedOn,
    WaitingWork,
    UnitKin,
  ],
})
export class ReadStoreModule {}
