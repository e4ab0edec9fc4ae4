import type { DataSource } from 'typeorm';
import type pg from 'pg';
import type { EventStore } from '../../event-store/event-store.ts';
import { ProjectionLoop, type Lease, type WholeDrawing } from './projection-loop.ts';
import { ProjectionRebuild } from '../rebuild/projection-rebuild.ts';
import type { ProjectionWriter } from './projection-writer.ts';
import type { ShownPositions } from './shown-positions.ts';

export type RunnerSettings = Readonly<{
  writers: readonly ProjectionWriter[];
  /** Keeps one connection for each writer while it runs or stands by. */
  source: DataSource;
  store: Pick<EventStore, 'subscribe' | 'readStream' | 'readAll' | 'history' | 'streamByStream' | 'lastPosition'>;
  shown: ShownPositions;
  log: (line: string) => void;
  batch?: number;
  bulkFrom?: number;
  restMs?: number;
  mostThingsAside?: number;
}>;

/** Runs every projection, each in a loop of its own: one that halts leaves the others alone. */
export class RegisterRunner {
  private readonly stopping = new AbortController();
  private running: readonly Promise<void>[] = [];
  private replacing: Promise<void> = Promise.resolve();

  constructor(private readonly settings: RunnerSettings) {}

  /** Begins to draw; repeating it changes nothing. */
  start(): void {
    if (this.running.length > 0 || this.stopping.signal.aborted) return;
    const lease = () => leaseFrom(this.settings.source);
    this.running = this.settings.writers.map((writer) =>
      new ProjectionLoop(writer, {
        ...this.settings,
        lease,
        drawBeside: (whole, signal) => this.drawBeside(whole, signal),
      }).run(this.stopping.signal),
    );
  }

  /** One after the other: each takes connections of its own. */
  private drawBeside(whole: WholeDrawing, signal: AbortSignal): Promise<void> {
    const turn = this.replacing.then(() => this.drawNow(whole, signal));
    this.replacing = turn.catch(() => undefined);
    return turn;
  }

  private async drawNow({ writer, first }: WholeDrawing, signal: AbortSignal): Promise<void> {
    const { source, store, log } = this.settings;
    const rebuild = new ProjectionRebuild({ writer, store, lease: () => leaseFrom(source), by: 'service', signal });
    log(
      first
        ? `${writer.name}: a long log is drawn as a whole`
        : `${writer.name}: version ${writer.version} is drawn beside the rows that are read`,
    );
    await (first ? rebuild.drawFirst() : rebuild.replaceOlder());
    log(`${writer.name}: version ${writer.version} is read from now on`);
  }

  /** Lets every loop finish the batch in its hands. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running);
  }
}

/** A connection of the pool. */
export const leaseFrom = async (source: DataSource): Promise<Lease> => {
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as pg.ClientBase;
  return { client, release: () => runner.release() };
};
