import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import { everything } from '../ports/asker.ts';
import { EventFeed } from '../ports/event-feed.ts';
import { NotYetShown } from '../ports/reading/reading.errors.ts';
import { Ledger, type Corner, type RegisterName } from '../ports/registers.ts';

/** Milliseconds that a decision waits for the registers. */
const longestWait = 5_000;

/** Everything recorded so far: what figures are pinned at is the end of the log, not what a register happens to show. */
@Injectable()
export class LatestKnowledge {
  constructor(
    private readonly feed: EventFeed,
    private readonly ledger: Ledger,
  ) {}

  /** @throws NotYetShown when the registers do not reach the end of the log in time */
  async at(day: LocalDate, registers: readonly RegisterName[]): Promise<Corner> {
    const position = await this.feed.lastPosition();
    if (!(await this.ledger.waitFor(position, longestWait, registers))) throw new NotYetShown(position.toString());
    return { at: day, position, sight: everything };
  }
}
