import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { AppModule } from '../app.module.ts';
import { CheckDemonstration, type CheckedNumber } from '../features/demonstration/check-demonstration.ts';
import { AccessRecords } from '../features/ports/access-records.ts';
import { LedgerImport, type ImportedEvent } from '../features/ports/ledger-import.ts';
import type { Config } from '../platform/config/config.ts';
import { embeddedAccess } from '../platform/database/database.ts';
import { DataFolderInUse, type RunningService } from '../platform/database/embedded/data-folder.ts';
import { appRole } from '../platform/database/roles.ts';
import { StoreNotEmpty } from '../platform/event-store/event-store.errors.ts';
import { EventStore } from '../platform/event-store/event-store.ts';
import { startService, type Service } from '../service.ts';
import { awaitRegisters } from './await-registers.ts';
import { exportRecord } from './export-record.ts';
import { exitCodes, Failure } from './failure.ts';
import type { Imported, OpenedLog } from './surroundings.ts';
import type { Terminal } from './terminal.ts';

type Work<From, T> = (from: From) => Promise<T>;

/** Only what went wrong, and on `err`: `out` belongs to the answer. */
const loggerOf = ({ err }: Terminal): LoggerService => {
  const silent = () => undefined;
  const tell = (message: unknown) => err(`${String(message)}\n`);
  return { log: silent, warn: silent, error: tell, fatal: tell };
};

/** Works with a service of this process alone: it listens on a port that nobody was told of. */
export const withOwnService = async <T>(config: Config, terminal: Terminal, work: Work<Service, T>): Promise<T> => {
  const own = { ...config, host: '127.0.0.1', port: 0, role: 'all' as const };
  const service = await startService(own, loggerOf(terminal)).catch((error: unknown) => {
    throw error instanceof DataFolderInUse
      ? new Failure(exitCodes.unreachable, terminal.texts.folderInUse, { cause: error })
      : error;
  });
  try {
    await awaitRegisters(service.app, terminal);
    return await work(service);
  } finally {
    await service.stop();
  }
};

/** Works with the objects of a service, over the database of the one that runs, else with one of this process. */
export const withObjects = async <T>(
  config: Config,
  running: RunningService | null,
  terminal: Terminal,
  work: Work<INestApplicationContext, T>,
): Promise<T> => {
  if (running === null) return withOwnService(config, terminal, ({ app }) => work(app));
  const access = embeddedAccess(running.socketDir, appRole);
  const quiet = async () => undefined;
  const shared = { app: access, owner: access, folder: config.dataDir, announce: quiet, close: quiet };
  const reader = AppModule.of({ ...config, role: 'api', demo: 'off' }, shared);
  const app = await NestFactory.createApplicationContext(reader, { logger: loggerOf(terminal), abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
};

export const workOnLog = async <T>(app: INestApplicationContext, work: Work<OpenedLog, T>): Promise<T> => {
  const store = app.get(EventStore);
  const end = await store.lastPosition();
  await app.get(AccessRecords).keep(exportRecord(end));
  return work({ end, events: () => store.history({ upTo: end }) });
};

/** @throws Failure when the store holds events */
export const bringIn = async (
  app: INestApplicationContext,
  events: AsyncIterable<ImportedEvent>,
  onProgress: (imported: number) => void,
  terminal: Terminal,
): Promise<Imported> => {
  const ledger = app.get(LedgerImport);
  if (!(await ledger.isEmpty())) throw new Failure(exitCodes.refused, terminal.texts.notEmpty);
  const imported = await ledger.importAll(events, onProgress).catch((cause: unknown) => {
    // An import that broke off takes no other file.
    throw cause instanceof StoreNotEmpty ? new Failure(exitCodes.refused, terminal.texts.notEmpty, { cause }) : cause;
  });
  await awaitRegisters(app, terminal);
  return imported;
};

export const checkNumbers = (app: INestApplicationContext): Promise<readonly CheckedNumber[]> =>
  app.get(CheckDemonstration).run();
