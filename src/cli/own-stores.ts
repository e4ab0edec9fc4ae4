import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';

import { PostgresAccessRecords } from '../platform/access/postgres-access-records.ts';
import { dataSourceOptions } from '../platform/database/data-source.ts';
import { openDatabase, embeddedAccess, type Access } from '../platform/database/database.ts';
import { DataFolder, DataFolderInUse } from '../platform/database/embedded/data-folder.ts';
import { migrate } from '../platform/database/migrate.ts';
import { appRole } from '../platform/database/roles.ts';
import { sessionLimits } from '../platform/database/session-limits.ts';
import type { CopyTarget } from '../platform/event-store/copy/copy-events.ts';
import { Driver } from '../platform/event-store/eventstoredb/driver.ts';
import { EventStoreDbEventImport } from '../platform/event-store/eventstoredb/eventstoredb-event-import.ts';
import { EventStoreDbEventStore } from '../platform/event-store/eventstoredb/eventstoredb-event-store.ts';
import { StorePool } from '../platform/event-store/event-store.module.ts';
import type { EventStore } from '../platform/event-store/event-store.ts';
import { PostgresEventImport } from '../platform/event-store/postgres/postgres-event-import.ts';
import { PostgresEventStore } from '../platform/event-store/postgres/postgres-event-store.ts';
import { allMigrations } from '../platform/migrations.ts';
import { exportRecord } from './export-record.ts';
import { exitCodes, Failure } from './failure.ts';
import { withoutPassword, type StoreAddress } from './store-address.ts';
import type { Terminal } from './terminal.ts';

/** Matters to forgetting only, and nothing is forgotten here. */
const keptMonths = 12;

type OpenedStore = CopyTarget & Readonly<{ close: () => Promise<void> }>;
type Ends = Readonly<{ from: StoreAddress; to: StoreAddress }>;

/**
 * Opens two stores for a copy. The log of the source is only read; it may be the folder of a running service. A PostgreSQL
 * source notes the export in its access records; for EventStoreDB they are in a database that is not named here. A PostgreSQL
 * target gets the schema of the service.
 *
 * @throws Failure when one cannot be had, or both are the same
 */
export const withStores = async <T>(
  { from, to }: Ends,
  terminal: Terminal,
  work: (source: EventStore, target: CopyTarget) => Promise<T>,
): Promise<T> => {
  if (nameOf(from) === nameOf(to)) throw new Failure(exitCodes.usage, terminal.texts.sameStore);
  const source = await opening(from, openSource, terminal);
  try {
    const target = await opening(to, openTarget, terminal);
    try {
      return await work(source.store, target);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
};

const nameOf = (address: StoreAddress): string => (address.is === 'folder' ? address.folder : address.url);

type Opening = (address: StoreAddress, terminal: Terminal) => Promise<OpenedStore>;

const opening = (address: StoreAddress, open: Opening, terminal: Terminal): Promise<OpenedStore> =>
  open(address, terminal).catch((cause: unknown) => {
    if (cause instanceof Failure) throw cause;
    if (cause instanceof DataFolderInUse) {
      throw new Failure(exitCodes.unreachable, terminal.texts.folderInUse, { cause });
    }
    const said = cause instanceof Error ? cause.message || cause.name : String(cause);
    throw new Failure(exitCodes.unreachable, terminal.texts.cannotOpen(withoutPassword(nameOf(address)), said), {
      cause,
    });
  });

const openSource: Opening = async (address, terminal) => {
  if (address.is === 'eventstoredb') return openEventStoreDb(address.url);
  if (address.is === 'postgres') return recorded({ connectionString: address.url }, address, terminal);
  const holdsData = await stat(join(address.folder, 'postgres', 'PG_VERSION')).catch(() => null);
  if (holdsData === null) throw new Failure(exitCodes.refused, terminal.texts.noStoreThere(address.folder));
  const running = await (await DataFolder.open(address.folder)).runningService();
  if (running !== null) return recorded(embeddedAccess(running.socketDir, appRole), address, terminal);
  const database = await openDatabase({ dataDir: address.folder }, () => undefined, lost(terminal));
  return recorded(database.app, address, terminal, database.close);
};

/** A PostgreSQL source, once it has noted in its own access records that its history is taken. */
const recorded = async (
  access: Access,
  address: StoreAddress,
  terminal: Terminal,
  close?: () => Promise<void>,
): Promise<OpenedStore> => {
  const opened = await readable(over(access, access, close), nameOf(address), terminal);
  const source = new DataSource(dataSourceOptions(access, 1));
  try {
    await source.initialize();
    await new PostgresAccessRecords(source, keptMonths).keep(exportRecord(await opened.store.lastPosition()));
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  } finally {
    if (source.isInitialized) await source.destroy();
  }
};

const openTarget: Opening = async (address, terminal) => {
  if (address.is === 'eventstoredb') return openEventStoreDb(address.url);
  if (address.is === 'folder') await stopped(address.folder, terminal);
  const dataDir = address.is === 'folder' ? address.folder : '';
  const settings = address.is === 'folder' ? { dataDir } : { dataDir, databaseUrl: address.url };
  const database = await openDatabase(settings, () => undefined, lost(terminal));
  try {
    await migrate(database.owner, allMigrations);
    return over(database.app, database.owner, database.close);
  } catch (error) {
    await database.close();
    throw error;
  }
};

const openEventStoreDb = async (url: string): Promise<OpenedStore> => {
  const driver = Driver.to(url);
  const store = new EventStoreDbEventStore(driver);
  try {
    await store.lastPosition();
    return { store, imports: new EventStoreDbEventImport(driver), close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
};

const stopped = async (folder: string, { texts }: Terminal): Promise<void> => {
  const running = await (await DataFolder.open(folder)).runningService();
  if (running !== null) throw new Failure(exitCodes.unreachable, texts.stopServiceFirst(running.pid));
};

const lost =
  ({ err }: Terminal) =>
  (why: Error): void => {
    err(`${why.message}\n`);
    process.exit(exitCodes.fault);
  };

const over = (app: Access, owner: Access = app, close: () => Promise<void> = async () => undefined): OpenedStore => {
  const pool = new StorePool(app);
  const store = new PostgresEventStore({ pool, listen: () => connect(app) });
  return {
    store,
    imports: new PostgresEventImport(() => connect(owner)),
    close: async () => {
      await store.close();
      await pool.end();
      await close();
    },
  };
};

/** @throws Failure when the database holds no log */
const readable = async (opened: OpenedStore, name: string, { texts }: Terminal): Promise<OpenedStore> => {
  try {
    await opened.store.lastPosition();
    return opened;
  } catch (error) {
    await opened.close();
    const noTable = error instanceof pg.DatabaseError && /^(42P01|3F000)$/.test(error.code ?? '');
    throw noTable ? new Failure(exitCodes.refused, texts.noStoreThere(withoutPassword(name)), { cause: error }) : error;
  }
};

const connect = async (access: Access): Promise<pg.Client> => {
  const client = new pg.Client({ ...access, ...sessionLimits });
  await client.connect();
  return client;
};
