import { Injectable } from '@nestjs/common';
import { Clock } from '../ports/clock.ts';
import { LedgerImport, type ImportedEvent } from '../ports/ledger-import.ts';
import { histories } from './documents/all.ts';
import { play } from './script/play.ts';

/** Fills an empty ledger with the histories of the five articles. */
@Injectable()
export class LoadDemonstration {
  constructor(
    private readonly ledger: LedgerImport,
    private readonly clock: Clock,
  ) {}

  /**
   * @param report takes lines for people, in Vietnamese
   * @returns how many events were brought in: 0 when the ledger held some already
   */
  async loadIfEmpty(report: (line: string) => void): Promise<number> {
    if (!(await this.ledger.isEmpty())) return 0;
    const events = [...play(histories, this.clock.now().toISOString())];
    report(`Kho sự kiện trống: nạp dữ liệu minh hoạ từ ${histories.length} bài viết (${events.length} sự kiện)…`);
    try {
      const { imported } = await this.ledger.importAll(oneByOne(events), (count) =>
        report(`Nạp dữ liệu minh hoạ: ${count}/${events.length} sự kiện`),
      );
      report(`Đã nạp ${imported} sự kiện minh hoạ; đặt TIENDO_DEMO=off để bắt đầu với kho trống`);
      return imported;
    } catch (error) {
      // Two services started on one empty ledger: the other one brought them in.
      if (await this.ledger.isEmpty()) throw error;
      return 0;
    }
  }
}

async function* oneByOne(events: readonly ImportedEvent[]): AsyncGenerator<ImportedEvent> {
  yield* events;
}
