import type { DataSource } from 'typeorm';
import { Gathering } from '../database/gathering.ts';
import { askPrepared } from '../database/prepared.ts';
import type { ShownPositions } from './runner/shown-positions.ts';

/** How often a question that waits for another process's projections looks again. */
const lookAgainMs = 25;

type Stored = Readonly<{ projection: string; position: string; stamp: string }>;

type StoredPositions = Readonly<{ rows: readonly Stored[]; stamp: string }>;

const storedSql = `
  SELECT projection, position, concat_ws(' ', projection, version, position, moved_at) AS stamp
  FROM read_store.checkpoint ORDER BY projection`;

/** The position that projections show, all of them unless some are named, whichever process draws them. */
export class ReadPositions {
  private readonly stored: Gathering<null, StoredPositions>;

  constructor(
    source: DataSource,
    private readonly here: ShownPositions,
  ) {
    this.stored = new Gathering<null, StoredPositions>(async (askers) => {
      const rows = await askPrepared<Stored>(source, storedSql, []);
      const stored = { rows, stamp: rows.map(({ stamp }) => stamp).join('; ') };
      return askers.map(() => stored);
    });
  }

  /** Rows of another version count: they are read until those of this version are drawn. */
  async shown(names: readonly string[] = this.here.names): Promise<bigint> {
    if (this.here.drawnHere(names)) return this.here.least(names);
    const { rows } = await this.stored.get(null);
    return names
      .map((name) => rows.find(({ projection }) => projection === name))
      .map((row) => BigInt(row?.position ?? 0n))
      .reduce((least, position) => (position < least ? position : least));
  }

  /**
   * Another text whenever a row of any projection has changed since, by whichever process: every change moves its projection's
   * checkpoint, or the time at which that last moved. Rows between two times at which the text was the same are the same.
   *
   * @returns `null` while this process has not heard yet of what it wrote itself: it would answer with an earlier position
   */
  async stamp(): Promise<string | null> {
    const { rows, stamp } = await this.stored.get(null);
    const behind = ({ projection, position }: Stored) =>
      this.here.drawnHere([projection]) && this.here.shown(projection) < BigInt(position);
    return rows.some(behind) ? null : stamp;
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
