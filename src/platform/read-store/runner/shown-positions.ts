/** How far the projections of this process have come, and a bell for whoever waits for them. */
export class ShownPositions {
  private readonly positions: Map<string, bigint>;
  private readonly followed = new Set<string>();
  private waiting = new Set<() => void>();

  constructor(names: readonly string[]) {
    this.positions = new Map(names.map((name) => [name, 0n]));
  }

  get names(): readonly string[] {
    return [...this.positions.keys()];
  }

  /** Whether this process draws these projections, so that it knows their positions without asking the database. */
  drawnHere(names: readonly string[]): boolean {
    return names.every((name) => this.followed.has(name));
  }

  shown(name: string): bigint {
    return this.positions.get(name) ?? 0n;
  }

  /** The position that all of these projections show. */
  least(names: readonly string[]): bigint {
    return names.map((name) => this.shown(name)).reduce((one, other) => (other < one ? other : one));
  }

  follows(name: string, drawnHere: boolean): void {
    if (drawnHere) this.followed.add(name);
    else this.followed.delete(name);
  }

  set(name: string, position: bigint): void {
    this.positions.set(name, position);
    const woken = this.waiting;
    this.waiting = new Set();
    for (const go of woken) go();
  }

  /** Resolves at the next move of any projection, or after `ms`. */
  moved(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        this.waiting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, ms);
      this.waiting.add(go);
    });
  }
}
