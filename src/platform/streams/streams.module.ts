import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountRegister } from '../../features/ports/account-register.ts';
import { AdministratorsTurn } from '../../features/ports/administrators-turn.ts';
import { Clock } from '../../features/ports/clock.ts';
import { CommandJournal } from '../../features/ports/command-journal.ts';
import { Ledger } from '../../features/ports/registers.ts';
import { TakenNames } from '../../features/ports/taken-names.ts';
import {
  AccountStreams,
  MeasureStreams,
  PlanStreams,
  ReportStreams,
  TaskStreams,
  UnitStreams,
} from '../../features/ports/streams.ts';
import { EventStore } from '../event-store/event-store.ts';
import { accountKind, measureKind, planKind, reportKind, taskKind, unitKind } from './kinds.ts';
import { PostgresAdministratorsTurn } from './postgres-administrators-turn.ts';
import { PostgresCommandJournal } from './postgres-command-journal.ts';
import { PostgresTakenNames } from './postgres-taken-names.ts';
import { StoreStreams } from './store-streams.ts';

/** The write side on its stores. Needs EventStore, and the application role's DataSource. */
@Global()
@Module({
  providers: [
    {
      provide: PlanStreams,
      inject: [EventStore],
      useFactory: (store: EventStore) => new StoreStreams(store, planKind),
    },
    {
      provide: TaskStreams,
      inject: [EventStore],
      useFactory: (store: EventStore) => new StoreStreams(store, taskKind),
    },
    {
      provide: UnitStreams,
      inject: [EventStore],
      useFactory: (store: EventStore) => new StoreStreams(store, unitKind),
    },
    {
      provide: MeasureStreams,
      inject: [EventStore],
      useFactory: (store: EventStore) => new StoreStreams(store, measureKind),
    },
    {
      provide: AccountStreams,
      inject: [EventStore],
      useFactory: (store: EventStore) => new StoreStreams(store, accountKind),
    },
    {
      provide: ReportStreams,
      inject: [EventStore],
      useFactory: (store: EventStore) => new StoreStreams(store, reportKind),
    },
    {
      provide: CommandJournal,
      inject: [DataSource],
      useFactory: (database: DataSource) => new PostgresCommandJournal(database),
    },
    {
      provide: TakenNames,
      inject: [DataSource, EventStore],
      useFactory: (database: DataSource, store: EventStore) => new PostgresTakenNames(database, store),
    },
    {
      provide: AdministratorsTurn,
      inject: [DataSource, EventStore, Ledger, AccountRegister, Clock],
      useFactory: (database: DataSource, store: EventStore, ledger: Ledger, accounts: AccountRegister, clock: Clock) =>
        new PostgresAdministratorsTurn({ database, store, ledger, accounts, clock }),
    },
  ],
  exports: [
    AdministratorsTurn,
    PlanStreams,
    TaskStreams,
    UnitStreams,
    MeasureStreams,
    AccountStreams,
    ReportStreams,
    CommandJournal,
    TakenNames,
  ],
})
export class StreamsModule {}
