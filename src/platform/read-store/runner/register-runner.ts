import type { DataSource } from 'typeorm';
import type pg from 'pg';
import type { EventStore } from '../../event-store/event-store.ts';
import { ProjectionLoop, type Lease } from './projection-loop.ts';
import type { ProjectionWriter } from './projection-writer.ts';
import type { ShownPositions } from './shown-positions.ts';

export type RunnerSettings = Readonly<{
  writers: readonly ProjectionWriter[];
  /** Keeps one connection for each writer while it runs or stands by. */
  source: DataSource;
  store: Pick<EventStore, 'subscribe'>;
  shown: ShownPositions;
  log: (line: string) => void;
  batch?: number;
  restMs?: number;
}>;

/** Runs every projection, each in a loop of its own: one that halts leaves the others alone. */
export class RegisterRunner {
  private readonly stopping = new AbortController();
  private running: readonly Promise<void>[] = [];

  constructor(private readonly settings: RunnerSettings) {}

  /** Begins to draw; repeating it changes nothing. */
  start(): void {
    if (this.running.length > 0 || this.stopping.signal.aborted) return;
    const lease = () => leaseFrom(this.settings.source);
    this.running = this.settings.writers.map((writer) =>
      new ProjectionLoop(writer, { ...this.settings, lease }).run(this.stopping.signal),
    );
  }

  /** Lets every loop finish the batch in its hands. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running);
  }
}

const leaseFrom = async (source: DataSource): Promise<Lease> => {
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as pg.ClientBase;
  return { client, release: () => runner.release() };
};
