import { setTimeout as pause } from 'node:timers/promises';
import type { LogTail } from '../log-tail.ts';
import type { Driver } from './driver.ts';
import type { Place } from './driver-messages.ts';
import { takeMark } from './marks.ts';
import { backOff } from './persistence.ts';

/**
 * One catch-up subscription for the whole process, as a bell: it says that the log has grown, and the readers read. Dropped, it
 * is made again from the last event it brought; whatever it misses meanwhile the readers find by themselves. Of an import only
 * the last event rings, or everybody would read as often as the import writes; until then the readers come by as when nothing rang.
 */
export class LogWatch {
  private readonly stopped = new AbortController();
  private running: Promise<void> | null = null;
  private from: Place = 'end';

  constructor(
    private readonly driver: Driver,
    private readonly tail: LogTail,
    private readonly silenceMs: number,
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
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      const heard = await this.listen(signal);
      if (heard) attempt = 0;
      // A place that the server does not take, after a restore for example, is not asked for twice.
      else this.from = 'end';
      await pause(backOff(attempt), undefined, { signal }).catch(() => undefined);
    }
  }

  /** @returns whether the subscription stood */
  private async listen(signal: AbortSignal): Promise<boolean> {
    let heard = false;
    try {
      const limit = { silenceMs: this.silenceMs, signal };
      for await (const message of this.driver.subscribe(this.from, 'all-but-system', limit)) {
        heard = true;
        if (message.is === 'confirmed') this.tail.wake();
        if (message.is !== 'event') continue;
        const { position, type, metadata } = message.event;
        this.from = position;
        if (!type.startsWith('$') && takeMark(metadata).mark.import !== 'more') this.tail.reached(position);
      }
    } catch {
      // Polling carries the subscriptions meanwhile.
    }
    return heard;
  }
}
