import { once } from 'node:events';

import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { AppModule } from '../app.module.ts';
import { CheckDemonstration, type CheckedNumber } from '../features/demonstration/check-demonstration.ts';
import { LedgerImport, type ImportedEvent } from '../features/ports/ledger-import.ts';
import { ConfigRefused, readConfig, type Config } from '../platform/config/config.ts';
import { embeddedAccess } from '../platform/database/database.ts';
import { DataFolder, DataFolderInUse, type RunningService } from '../platform/database/embedded/data-folder.ts';
import { appRole } from '../platform/database/roles.ts';
import { EventStore } from '../platform/event-store/event-store.ts';
import { startService, type Service } from '../service.ts';
import { apiOver, askOverNetwork, type Api } from './api.ts';
import { awaitRegisters } from './await-registers.ts';
import { exitCodes, Failure } from './failure.ts';
import { Surroundings, type OpenedLog } from './surroundings.ts';
import type { Terminal } from './terminal.ts';

/** This machine: the service that claims the data folder, or one started for the work. Settings are those of the service. */
export class LocalSurroundings extends Surroundings {
  constructor(private readonly terminal: Terminal) {
    super();
  }

  override async withApi<T>(url: string | undefined, work: (api: Api) => Promise<T>): Promise<T> {
    if (url !== undefined) return work(this.apiAt(url));
    const config = settings();
    const running = await runningService(config);
    if (running === null) return this.withService(config, (service) => work(this.apiAt(service.url)));
    if (running.url === undefined) throw new Failure(exitCodes.unreachable, this.terminal.texts.starting(running.pid));
    return work(this.apiAt(running.url));
  }

  override withLog<T>(work: (log: OpenedLog) => Promise<T>): Promise<T> {
    return this.withContext(async (app) => {
      const store = app.get(EventStore);
      const end = await store.lastPosition();
      return work({ end, events: () => store.history({ upTo: end }) });
    });
  }

  override async importAll(
    events: AsyncIterable<ImportedEvent>,
    onProgress: (imported: number) => void,
  ): Promise<Readonly<{ imported: number; position: bigint }>> {
    const { texts } = this.terminal;
    const config = settings();
    const running = await runningService(config);
    if (running !== null) throw new Failure(exitCodes.unreachable, texts.stopServiceFirst(running.pid));
    return this.withService({ ...config, demo: 'off' }, async ({ app }) => {
      const ledger = app.get(LedgerImport);
      if (!(await ledger.isEmpty())) throw new Failure(exitCodes.refused, texts.notEmpty);
      const outcome = await ledger.importAll(events, onProgress);
      await awaitRegisters(app, this.terminal);
      return outcome;
    });
  }

  override checkDemonstration(): Promise<readonly CheckedNumber[]> {
    return this.withContext((app) => app.get(CheckDemonstration).run());
  }

  override async serve(): Promise<void> {
    await import('../main.ts');
    await once(process, 'exit');
  }

  private apiAt(url: string): Api {
    return apiOver(askOverNetwork(url, this.terminal), this.terminal);
  }

  /** The service's own objects, for what the API does not serve. A running service shares its database for it. */
  private async withContext<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
    const config = settings();
    const running = await runningService(config);
    if (running === null) return this.withService(config, ({ app }) => work(app));
    const access = embeddedAccess(running.socketDir, appRole);
    const shared = { app: access, owner: access, announce: async () => undefined, close: async () => undefined };
    const reader = AppModule.of({ ...config, role: 'api', demo: 'off' }, shared);
    const app = await NestFactory.createApplicationContext(reader, { logger: this.logger(), abortOnError: false });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  }

  /** A service of this process alone: it listens on a port that nobody was told of. */
  private async withService<T>(config: Config, work: (service: Service) => Promise<T>): Promise<T> {
    const own = { ...config, host: '127.0.0.1', port: 0, role: 'all' as const };
    const service = await startService(own, this.logger()).catch((error: unknown) => {
      throw error instanceof DataFolderInUse
        ? new Failure(exitCodes.unreachable, this.terminal.texts.folderInUse, { cause: error })
        : error;
    });
    try {
      await awaitRegisters(service.app, this.terminal);
      return await work(service);
    } finally {
      await service.stop();
    }
  }

  /** Only what went wrong, and on `err`: `out` belongs to the answer. */
  private logger(): LoggerService {
    const silent = () => undefined;
    const tell = (message: unknown) => this.terminal.err(`${String(message)}\n`);
    return { log: silent, warn: silent, error: tell, fatal: tell };
  }
}

/** @throws Failure that lists every setting that cannot be used */
const settings = (): Config => {
  try {
    return readConfig();
  } catch (error) {
    throw error instanceof ConfigRefused ? new Failure(exitCodes.usage, error.message, { cause: error }) : error;
  }
};

/** The service on the embedded database's folder; `null` when there is none, or the database is an outside one. */
const runningService = async ({ databaseUrl, dataDir }: Config): Promise<RunningService | null> =>
  databaseUrl === undefined ? (await DataFolder.open(dataDir)).runningService() : null;
