import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import pg from 'pg';
import { EventFeed } from '../../features/ports/event-feed.ts';
import { LedgerImport } from '../../features/ports/ledger-import.ts';
import { RawHistory } from '../../features/ports/recounting.ts';
import { Revisions } from '../../features/ports/revisions.ts';
import type { Access, Database } from '../database/database.ts';
import { sessionLimits } from '../database/session-limits.ts';
import { EventImport, EventStore } from './event-store.ts';
import { Driver } from './eventstoredb/driver.ts';
import { EventStoreDbEventImport } from './eventstoredb/eventstoredb-event-import.ts';
import { EventStoreDbEventStore } from './eventstoredb/eventstoredb-event-store.ts';
import { PostgresEventImport } from './postgres/postgres-event-import.ts';
import { PostgresEventStore } from './postgres/postgres-event-store.ts';
import { StoreEventFeed } from './store-event-feed.ts';
import { StoreLedgerImport } from './store-ledger-import.ts';
import { StoreRawHistory } from './store-raw-history.ts';
import { StoreRevisions } from './store-revisions.ts';

const poolSize = 8;

const connect = async (access: Access): Promise<pg.Client> => {
  const client = new pg.Client({ ...access, ...sessionLimits });
  await client.connect();
  return client;
};

/** Connections of the store; a server that goes away shows in the next query, not as an unhandled error. */
export class StorePool extends pg.Pool {
  constructor(access: Access) {
    super({ ...access, ...sessionLimits, max: poolSize, application_name: 'tiendo-events' });
    this.on('error', () => undefined);
  }
}

/** Bindings of the store and its import in the service's own PostgreSQL. */
const inPostgres = ({ app, owner }: Database): Provider[] => [
  {
    provide: EventStore,
    inject: [StorePool],
    useFactory: (pool: StorePool) => new PostgresEventStore({ pool, listen: () => connect(app) }),
  },
  { provide: EventImport, useFactory: () => new PostgresEventImport(() => connect(owner)) },
];

/** The same in EventStoreDB; both on one connection, which closing the store closes. */
const inEventStoreDb = (address: string): Provider[] => [
  { provide: Driver, useFactory: () => Driver.to(address) },
  { provide: EventStore, inject: [Driver], useFactory: (driver: Driver) => new EventStoreDbEventStore(driver) },
  { provide: EventImport, inject: [Driver], useFactory: (driver: Driver) => new EventStoreDbEventImport(driver) },
];

/** The event store, and what the features see of it. */
@Global()
@Module({})
export class EventStoreModule {
  /** @param eventStore `postgres`, or the `esdb://` address of another store */
  static of(database: Database, eventStore: string): DynamicModule {
    return {
      module: EventStoreModule,
      providers: [
        { provide: StorePool, useFactory: () => new StorePool(database.app) },
        ...(eventStore === 'postgres' ? inPostgres(database) : inEventStoreDb(eventStore)),
        { provide: EventFeed, useClass: StoreEventFeed },
        { provide: RawHistory, inject: [EventStore], useFactory: (store: EventStore) => new StoreRawHistory(store) },
        { provide: Revisions, useClass: StoreRevisions },
        {
          provide: LedgerImport,
          inject: [EventStore, EventImport],
          useFactory: (store: EventStore, imports: EventImport) => new StoreLedgerImport(store, imports),
        },
      ],
      exports: [EventStore, EventImport, EventFeed, RawHistory, Revisions, LedgerImport, StorePool],
    };
  }
}
