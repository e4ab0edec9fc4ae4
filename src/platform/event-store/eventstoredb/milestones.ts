import type { RecordedEvent } from '../event-store.ts';
import { Turns } from '../../streams/turns.ts';

type Milestone = Pick<RecordedEvent, 'position' | 'recordedAt'>;

/** Reads a page of the log backward from a position that is one, exclusive, or from the end. */
export type PageBack = (after: bigint | undefined, limit: number) => Promise<readonly RecordedEvent[]>;

const firstLook = 50;

/**
 * A sparse index of the log by position and by instant, for what EventStoreDB has no index for. It is read from the end backward,
 * in pages, as far as anybody has asked, and remembered: one entry a page.
 */
export class Milestones {
  /** Ascending, without a hole from the first to the last. */
  private known: Milestone[] = [];
  private fromStart = false;
  private readonly turns = new Turns();

  /** @param apart events between two milestones, at most */
  constructor(
    private readonly pageBack: PageBack,
    private readonly apart: number,
  ) {}

  /** The last milestone that is at or before; `null` when the log begins later. */
  async last(atOrBefore: (milestone: Milestone) => boolean): Promise<Milestone | null> {
    return this.turns.take('', async () => {
      const newest = this.known.at(-1);
      if (newest === undefined || atOrBefore(newest)) await this.readNewest();
      if (this.known.length === 0) return null;
      while (!this.fromStart && !this.known.some(atOrBefore)) await this.readOlder();
      return this.known.findLast(atOrBefore) ?? null;
    });
  }

  /** The first milestone behind a position; `null` when none is known, so that the end of the log must do. */
  next(position: bigint): Milestone | null {
    return this.known.find((milestone) => milestone.position > position) ?? null;
  }

  private async readNewest(): Promise<void> {
    const newest = this.known.at(-1);
    const found: Milestone[] = [];
    // Mostly little is new.
    for (let limit = newest === undefined ? this.apart : Math.min(firstLook, this.apart); ; limit = this.apart) {
      const page = await this.pageBack(found[0]?.position, limit);
      const fresh = page.filter(({ position }) => newest === undefined || position > newest.position);
      if (found.length === 0 && fresh.length > 0) found.push(milestoneOf(fresh[0]!));
      const oldest = fresh.at(-1);
      if (oldest !== undefined && oldest.position < found[0]!.position) found.unshift(milestoneOf(oldest));
      if (newest === undefined) {
        this.fromStart = page.length < limit;
        break;
      }
      if (fresh.length < page.length || page.length < limit) break;
    }
    this.known.push(...found);
  }

  private async readOlder(): Promise<void> {
    const page = await this.pageBack(this.known[0]?.position, this.apart);
    const oldest = page.at(-1);
    if (oldest !== undefined) this.known.unshift(milestoneOf(oldest));
    this.fromStart = page.length < this.apart;
  }
}

const milestoneOf = ({ position, recordedAt }: RecordedEvent): Milestone => ({ position, recordedAt });
