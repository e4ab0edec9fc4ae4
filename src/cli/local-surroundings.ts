import { once } from 'node:events';

import type { CheckedNumber } from '../features/demonstration/check-demonstration.ts';
import type { ImportedEvent } from '../features/ports/ledger-import.ts';
import { ConfigRefused, readConfig, type Config } from '../platform/config/config.ts';
import { DataFolder, type RunningService } from '../platform/database/embedded/data-folder.ts';
import { apiOver, askOverNetwork, type Api } from './api.ts';
import { exitCodes, Failure } from './failure.ts';
import { Surroundings, type Imported, type OpenedLog } from './surroundings.ts';
import type { Terminal } from './terminal.ts';

/** Loaded only where it is needed: asking a running service takes none of it. */
const ownService = () => import('./own-service.ts');

/** This machine: the service that claims the data folder, or one started for the work. Settings are those of the service. */
export class LocalSurroundings extends Surroundings {
  constructor(private readonly terminal: Terminal) {
    super();
  }

  override async withApi<T>(url: string | undefined, work: (api: Api) => Promise<T>): Promise<T> {
    if (url !== undefined) return work(this.apiAt(url));
    const config = settings();
    const running = await runningService(config);
    if (running === null) {
      const { withOwnService } = await ownService();
      return withOwnService(config, this.terminal, (service) => work(this.apiAt(service.url)));
    }
    if (running.url === undefined) throw new Failure(exitCodes.unreachable, this.terminal.texts.starting(running.pid));
    return work(this.apiAt(running.url));
  }

  override async withLog<T>(work: (log: OpenedLog) => Promise<T>): Promise<T> {
    const config = settings();
    const { withObjects, workOnLog } = await ownService();
    return withObjects(config, await runningService(config), this.terminal, (app) => workOnLog(app, work));
  }

  override async importAll(
    events: AsyncIterable<ImportedEvent>,
    onProgress: (imported: number) => void,
  ): Promise<Imported> {
    const config = { ...settings(), demo: 'off' as const };
    const running = await runningService(config);
    if (running !== null) throw new Failure(exitCodes.unreachable, this.terminal.texts.stopServiceFirst(running.pid));
    const { bringIn, withOwnService } = await ownService();
    return withOwnService(config, this.terminal, ({ app }) => bringIn(app, events, onProgress, this.terminal));
  }

  override async checkDemonstration(): Promise<readonly CheckedNumber[]> {
    const config = settings();
    const { checkNumbers, withObjects } = await ownService();
    return withObjects(config, await runningService(config), this.terminal, checkNumbers);
  }

  override async serve(): Promise<void> {
    await import('../main.ts');
    await once(process, 'exit');
  }

  private apiAt(url: string): Api {
    return apiOver(askOverNetwork(url, this.terminal), this.terminal);
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
