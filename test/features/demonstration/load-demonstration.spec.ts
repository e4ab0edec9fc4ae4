import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '../../../src/domain/shared/local-date.ts';
import { LoadDemonstration } from '../../../src/features/demonstration/load-demonstration.ts';
import { Clock } from '../../../src/features/ports/clock.ts';
import { LedgerImport, type ImportedEvent } from '../../../src/features/ports/ledger-import.ts';
import { TakenNames, type Register } from '../../../src/features/ports/taken-names.ts';

class FixedClock extends Clock {
  override now = () => new Date('2026-11-21T02:00:00Z');
  override today = () => '2026-11-21' as LocalDate;
}

class ListLedger extends LedgerImport {
  readonly events: ImportedEvent[] = [];
  override isEmpty = async () => this.events.length === 0;
  override importAll = async (events: AsyncIterable<ImportedEvent>, onProgress: (imported: number) => void) => {
    for await (const event of events) this.events.push(event);
    onProgress(this.events.length);
    return { imported: this.events.length, position: BigInt(this.events.length) };
  };
}

class ListNames extends TakenNames {
  readonly names: string[] = [];
  override take = async (_register: Register, name: string, id: string) => {
    this.names.push(name);
    return id;
  };
}

describe('loading the demonstration', () => {
  it('fills an empty ledger once, and says so in Vietnamese', async () => {
    const ledger = new ListLedger();
    const load = new LoadDemonstration(ledger, new ListNames(), new FixedClock());
    const lines: string[] = [];
    const loaded = await load.loadIfEmpty((line) => lines.push(line));
    expect(loaded).toBe(ledger.events.length);
    expect(lines[0]).toBe(`Kho sự kiện trống: nạp dữ liệu minh hoạ từ 5 bài viết (${loaded} sự kiện)…`);
    expect(lines.at(-1)).toContain(`Đã nạp ${loaded} sự kiện minh hoạ`);
    expect(await load.loadIfEmpty((line) => lines.push(line))).toBe(0);
    expect(lines).toHaveLength(3);
  });

  it('stamps every event with the instant of the import', async () => {
    const ledger = new ListLedger();
    await new LoadDemonstration(ledger, new ListNames(), new FixedClock()).loadIfEmpty(() => undefined);
    const stamps = new Set(
      ledger.events.map(({ metadata }) => (JSON.parse(metadata) as { importedAt: string }).importedAt),
    );
    expect([...stamps]).toEqual(['2026-11-21T02:00:00.000Z']);
  });

  it('takes the symbols of the plans and the codes of the measures', async () => {
    const names = new ListNames();
    await new LoadDemonstration(new ListLedger(), names, new FixedClock()).loadIfEmpty(() => undefined);
    expect(names.names).toEqual(expect.arrayContaining(['82/KH-UBND', '152/KH-VP.ĐBQH-HĐND', 'tiep-cong-dan.luot']));
  });
});
