import { once } from 'node:events';

import type { CheckedNumber } from '../features/demonstration/check-demonstration.ts';
import type { ImportedEvent } from '../features/ports/ledger-import.ts';
import { ConfigRefused, readConfig, readToken, type Config } from '../platform/config/config.ts';
import { DataFolder, type RunningService } from '../platform/database/embedded/data-folder.ts';
import type { CopyTarget } from '../platform/event-store/copy/copy-events.ts';
import type { EventStore } from '../platform/event-store/event-store.ts';
import type { CrossCheck } from '../platform/event-store/server-projections/cross-check.ts';
import type { Deployment } from '../platform/event-store/server-projections/deploy-projections.ts';
import type { Finding } from '../platform/fsck/finding.ts';
import type { FsckReport } from '../platform/fsck/fsck.ts';
import type { OnProgress } from '../platform/read-store/rebuild/bulk-load.ts';
import type { Replayed } from '../platform/read-store/runner/replay-quarantine.ts';
import { apiOver, askOverNetwork, type Api } from './api.ts';
import { exitCodes, Failure } from './failure.ts';
import { storeAddress } from './store-address.ts';
import type { Hearing } from './own-recount.ts';
import {
  Surroundings,
  type Imported,
  type OpenedLog,
  type Recounted,
  type RecountQuestion,
  type Versions,
} from './surroundings.ts';
import type { Terminal } from './terminal.ts';

/** Loaded only where it is needed: asking a running service takes none of it. */
const ownService = () => import('./own-service.ts');

/** This machine: the service that claims the data folder, or one started for the work. Settings are those of the service. */
export class LocalSurroundings extends Surroundings {
  /** @param projections folder with the texts of projections that EventStoreDB runs */
  constructor(
    private readonly terminal: Terminal,
    private readonly projections: string,
  ) {
    super();
  }

  override async withApi<T>(url: string | undefined, work: (api: Api) => Promise<T>): Promise<T> {
    if (url !== undefined) return work(this.apiAt(url, readToken()));
    const config = settings();
    const running = await runningService(config);
    if (running === null) {
      const { withOwnService } = await ownService();
      return withOwnService(config, this.terminal, (service) => work(this.apiAt(service.url, service.operatorToken)));
    }
    if (running.url === undefined) throw new Failure(exitCodes.unreachable, this.terminal.texts.starting(running.pid));
    return work(this.apiAt(running.url, running.operatorToken ?? readToken()));
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

  override async withStores<T>(
    from: string,
    to: string,
    work: (source: EventStore, target: CopyTarget) => Promise<T>,
  ): Promise<T> {
    const { dataDir } = settings();
    const { texts } = this.terminal;
    const ends = { from: storeAddress(from, dataDir, texts), to: storeAddress(to, dataDir, texts) };
    const { withStores } = await import('./own-stores.ts');
    return withStores(ends, this.terminal, work);
  }

  override async deployProjections(store: string | undefined, disableOlder: boolean): Promise<readonly Deployment[]> {
    const { deployAll } = await import('./own-projections.ts');
    const side = { address: store ?? settings().eventStore, folder: this.projections };
    return deployAll(side, disableOlder, this.terminal);
  }

  override async crossCheck(): Promise<CrossCheck> {
    const config = settings();
    const side = { address: config.eventStore, folder: this.projections };
    if (side.address === 'postgres') throw new Failure(exitCodes.usage, this.terminal.texts.needsEventStoreDb);
    const [{ checkRegisters }, { withObjects }] = await Promise.all([import('./own-projections.ts'), ownService()]);
    return withObjects(config, await runningService(config), this.terminal, (app) =>
      checkRegisters(app, side, this.terminal),
    );
  }

  override async checkStore(
    oneIn: number,
    onFinding: (finding: Finding) => void,
    onProgress: (position: bigint, last: bigint) => void,
  ): Promise<FsckReport> {
    const config = settings();
    const [{ checkStore }, { withObjects }] = await Promise.all([import('./own-fsck.ts'), ownService()]);
    const how = { oneIn, logIsHere: config.eventStore === 'postgres', onFinding, onProgress };
    return withObjects(config, await runningService(config), this.terminal, (app) => checkStore(app, how));
  }

  override async recount(question: RecountQuestion, hearing: Hearing): Promise<Recounted> {
    const config = settings();
    const [{ recountHere }, { withObjects }] = await Promise.all([import('./own-recount.ts'), ownService()]);
    return withObjects(config, await runningService(config), this.terminal, (app) =>
      recountHere(app, question, hearing, this.terminal),
    );
  }

  override async withRebuild<T>(
    projection: string,
    onProgress: OnProgress,
    work: (versions: Versions) => Promise<T>,
  ): Promise<T> {
    const config = settings();
    const [{ rebuildIn }, { withObjects }] = await Promise.all([import('./own-rebuild.ts'), ownService()]);
    return withObjects(config, await runningService(config), this.terminal, (app) =>
      rebuildIn(app, projection, onProgress, this.terminal, work),
    );
  }

  override async replayQuarantine(projection: string | undefined): Promise<Replayed> {
    const config = settings();
    const [{ replayIn }, { withObjects }] = await Promise.all([import('./own-rebuild.ts'), ownService()]);
    return withObjects(config, await runningService(config), this.terminal, (app) =>
      replayIn(app, projection, this.terminal),
    );
  }

  override async makeSetUpCode(): Promise<string> {
    const config = settings();
    const [{ makeSetUpCode }, { withObjects }] = await Promise.all([import('./own-set-up-code.ts'), ownService()]);
    return withObjects({ ...config, demo: 'off' }, await runningService(config), this.terminal, makeSetUpCode);
  }

  override async serve(): Promise<void> {
    await import('../main.ts');
    await once(process, 'exit');
  }

  private apiAt(url: string, token: string | null): Api {
    return apiOver(askOverNetwork(url, token, this.terminal), this.terminal);
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
