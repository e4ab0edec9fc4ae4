import { describe, expect, it } from '@jest/globals';
import { CheckDemonstration } from '../../../src/features/demonstration/check-demonstration.ts';
import { histories } from '../../../src/features/demonstration/documents/all.ts';
import { play } from '../../../src/features/demonstration/script/play.ts';
import type { ImportedEvent } from '../../../src/features/ports/ledger-import.ts';
import { registersOf } from './registers-by-definition.ts';

const events = [...play(histories, '2026-11-21T00:00:00.000Z')];

const checkOf = (ledger: readonly ImportedEvent[]) => {
  const { ledger: log, tasks, plans, measures, units } = registersOf(ledger);
  return new CheckDemonstration(log, tasks, plans, measures, units).run();
};

describe('the check of the demonstration', () => {
  it('finds every number of the five articles in the events', async () => {
    const checked = await checkOf(events);
    expect(checked.filter(({ equal }) => !equal)).toEqual([]);
    const perDocument = new Map<string, number>();
    for (const { document } of checked) perDocument.set(document, (perDocument.get(document) ?? 0) + 1);
    expect([...perDocument.values()]).toEqual([18, 13, 33, 17, 19]);
  });

  it('says so when a number differs', async () => {
    const tampered = events.map((event) =>
      event.type === 'MeasureReported' ? { ...event, data: event.data.replace('"value":83', '"value":84') } : event,
    );
    expect((await checkOf(tampered)).filter(({ equal }) => !equal)).toEqual([
      expect.objectContaining({ document: '002 Đắk Nông', what: 'Nghị quyết HĐND tỉnh', stated: '83', computed: '84' }),
    ]);
  });

  it('finds nothing in an empty ledger', async () => {
    const checked = await checkOf([]);
    expect(checked.filter(({ equal }) => equal).map(({ what }) => what)).toEqual([]);
  });
});
