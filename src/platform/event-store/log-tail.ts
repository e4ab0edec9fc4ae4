/** The end of the log as far as this process has heard: whoever waits for it to move is woken at once. */
export class LogTail {
  private end = 0n;
  private waiting = new Set<() => void>();

  /** The furthest position heard of. */
  get known(): bigint {
    return this.end;
  }

  /** The log reaches at least this position. */
  reached(position: bigint): void {
    if (position <= this.end) return;
    this.end = position;
    this.wake();
  }

  /** Something may have been missed: everybody looks for himself. */
  wake(): void {
    const woken = this.waiting;
    this.waiting = new Set();
    for (const go of woken) go();
  }

  /** Resolves when the log is known to go beyond `position`, when woken, after `ms`, or on abort; never rejects. */
  beyond(position: bigint, ms: number, signal: AbortSignal): Promise<void> {
    if (this.end > position || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', go);
        this.waiting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, ms);
      signal.addEventListener('abort', go);
      this.waiting.add(go);
    });
  }
}
