import type { DataSource } from 'typeorm';
import { Checkpoint } from './checkpoint.entity.ts';
import type { ShownPositions } from './runner/shown-positions.ts';

/** How often a question that waits for another process's projections looks again. */
const lookAgainMs = 25;

type Versioned = Readonly<{ name: string; version: number }>;

/** The position that all projections show, whichever process draws them. */
export class ReadPositions {
  constructor(
    private readonly source: DataSource,
    private readonly here: ShownPositions,
    private readonly projections: readonly Versioned[],
  ) {}

  /** Rows of another version do not count: they are about to be drawn anew. */
  async shown(): Promise<bigint> {
    if (this.here.allDrawnHere) return this.here.byAll;
    const rows = await this.source.getRepository(Checkpoint).find();
    return this.projections
      .map(({ name, version }) => rows.find((row) => row.projection === name && row.version === version))
      .map((row) => BigInt(row?.position ?? 0n))
      .reduce((least, position) => (position < least ? position : least));
  }

  /** @returns whether all projections show `position` within `timeoutMs` */
  async waitFor(position: bigint, timeoutMs: number): Promise<boolean> {
    const until = performance.now() + timeoutMs;
    while ((await this.shown()) < position) {
      const left = until - performance.now();
      if (left <= 0) return false;
      await this.here.moved(this.here.allDrawnHere ? left : Math.min(left, lookAgainMs));
    }
    return true;
  }
}
