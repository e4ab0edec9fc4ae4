import { SignInBusy } from '../../features/ports/session.errors.ts';

/** Lets only so many pieces of work run at once; a few more may wait, the others are turned away. */
export class FewAtOnce {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** @throws SignInBusy when too many wait already */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running += 1;
    else await this.turn();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= this.mostWaiting) throw new SignInBusy();
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
