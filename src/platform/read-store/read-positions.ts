import type { DataSource } from 'typeorm';
import { Checkpoint } from './checkpoint.entity.ts';
import type { ShownPositions } from './runner/shown-positions.ts';

/** How often a question that waits for another process's projections looks again. */
const lookAgainMs = 25;

/** The position that projections show, all of them unless some are named, whichever process draws them. */
export class ReadPositions {
  constructor(
    private readonly source: DataSource,
    private readonly here: ShownPositions,
  ) {}

  /** Rows of another version count: they are read until those of this version are drawn. */
  async shown(names: readonly string[] = this.here.names): Promise<bigint> {
    if (this.here.drawnHere(names)) return this.here.least(names);
    const rows = await this.source.getRepository(Checkpoint).find();
    return names
      .map((name) => rows.find(({ projection }) => projection === name))
      .map((row) => BigInt(row?.position ?? 0n))
      .reduce((least, position) => (position < least ? position : least));
  }

  /** @returns whether they show `position` within `timeoutMs` */
  async waitFor(position: bigint, timeoutMs: number, names: readonly string[] = this.here.names): Promise<boolean> {
    const until = performance.now() + timeoutMs;
    while ((await this.shown(names)) < position) {
      const left = until - performance.now();
      if (left <= 0) return false;
      await this.here.moved(this.here.drawnHere(names) ? left : Math.min(left, lookAgainMs));
    }
    return true;
  }
}
