import { Injectable } from '@nestjs/common';
import type { MeasureDefined } from '../../domain/measure/measure.events.ts';
import type { PlanIssued } from '../../domain/plan/plan.events.ts';
import { yearOf } from '../../domain/shared/local-date.ts';
import { Clock } from '../ports/clock.ts';
import { LedgerImport, type ImportedEvent } from '../ports/ledger-import.ts';
import { TakenNames } from '../ports/taken-names.ts';
import { histories } from './documents/all.ts';
import { play } from './script/play.ts';

/** Fills an empty ledger with the histories of the five articles. */
@Injectable()
export class LoadDemonstration {
  constructor(
    private readonly ledger: LedgerImport,
    private readonly names: TakenNames,
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
    await this.takeNames(events);
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

  /** Symbols of plans and codes of measures, so that nobody records them a second time. */
  private async takeNames(events: readonly ImportedEvent[]): Promise<void> {
    for (const { type, data } of events) {
      if (type === 'PlanIssued') {
        const { owner, issuedOn, symbol, planId } = JSON.parse(data) as PlanIssued['data'];
        if (symbol !== null) await this.names.take({ of: 'plan', owner, year: yearOf(issuedOn) }, symbol, planId);
      }
      if (type === 'MeasureDefined') {
        const { owner, code, measureId } = JSON.parse(data) as MeasureDefined['data'];
        await this.names.take({ of: 'measure', owner }, code, measureId);
      }
    }
  }
}

async function* oneByOne(events: readonly ImportedEvent[]): AsyncGenerator<ImportedEvent> {
  yield* events;
}
