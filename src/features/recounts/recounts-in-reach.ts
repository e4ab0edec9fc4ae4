import { Injectable } from '@nestjs/common';
import { CurrentAsker } from '../ports/asker.ts';
import { RecountBook, type KeptRecount } from '../ports/recounting.ts';
import { NotRecorded } from '../ports/streams.errors.ts';

/**
 * A recount shows what its asker could see: to others only where they see everything, and one over everything to its own asker
 * as long as that one does.
 */
@Injectable()
export class RecountsInReach {
  constructor(
    private readonly book: RecountBook,
    private readonly asker: CurrentAsker,
  ) {}

  /** @throws NotRecorded */
  async find(id: string): Promise<KeptRecount> {
    const [recount, { units }] = await Promise.all([this.book.find(id), this.asker.sight()]);
    const asker = this.asker.asker();
    const own = asker.kind === 'account' && asker.accountId === recount?.askedBy && !recount.whole;
    if (recount === null || !(own || units === 'all')) throw new NotRecorded('recount', id);
    return recount;
  }
}
