import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { LogTail } from '../log-tail.ts';

const channel = 'event_store';
const longestPauseMs = 5_000;

/** Hears of batches that other processes commit. One connection for all subscriptions; lost, it is made anew. */
export class LogListener {
  private readonly stopped = new AbortController();
  private running: Promise<void> | null = null;

  constructor(
    private readonly listen: () => Promise<pg.Client>,
    private readonly tail: LogTail,
  ) {}

  /** May be called again and again. */
  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopped;
    for (let delay = 100; !signal.aborted; delay = Math.min(delay * 2, longestPauseMs)) {
      try {
        await this.hear(await this.listen(), () => (delay = 100));
      } catch {
        // Polling carries the subscriptions meanwhile.
      }
      await pause(delay, undefined, { signal }).catch(() => undefined);
    }
  }

  private async hear(client: pg.Client, heard: () => void): Promise<void> {
    const { signal } = this.stopped;
    const over = new Promise<void>((resolve) => {
      client.once('end', () => resolve());
      client.on('error', () => resolve());
      signal.addEventListener('abort', () => resolve(), { once: true });
      if (signal.aborted) resolve();
    });
    try {
      client.on('notification', ({ payload }) => this.tail.reached(BigInt(payload ?? 0)));
      await client.query(`LISTEN ${channel}`);
      heard();
      this.tail.wake();
      await over;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
