import type { RecordedEvent } from '../platform/event-store/event-store.ts';

/**
 * The places that the lines of one export claim. A line lost or moved would give every later event another place than the one
 * that figures were asked at. Positions that begin with 1 come from PostgreSQL and have no gap; those of EventStoreDB only
 * grow. Revisions have no gap in any stream: only the end of a stream can be missing from a file without dense positions.
 */
export class PlacesOfFile {
  private readonly revisions = new Map<string, bigint>();
  private last = 0n;
  private dense = true;

  /** @returns what is wrong with the place of the next event; `null` when it fits */
  next({ stream, revision, position }: Pick<RecordedEvent, 'stream' | 'revision' | 'position'>): string | null {
    if (this.last === 0n) this.dense = position === 1n;
    if (this.dense ? position !== this.last + 1n : position <= this.last) return 'position';
    if (revision !== (this.revisions.get(stream) ?? 0n)) return 'revision';
    this.revisions.set(stream, revision + 1n);
    this.last = position;
    return null;
  }
}
