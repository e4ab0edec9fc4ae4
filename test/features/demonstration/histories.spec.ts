import { describe, expect, it } from '@jest/globals';
import { isUuid } from '../../../src/domain/shared/ids.ts';
import { localDateAt } from '../../../src/domain/shared/local-date.ts';
import { histories } from '../../../src/features/demonstration/documents/all.ts';
import { play } from '../../../src/features/demonstration/script/play.ts';
import type { ImportedEvent } from '../../../src/features/ports/ledger-import.ts';

const importedAt = '2026-11-21T00:00:00.000Z';
const events = [...play(histories, importedAt)];
const dataOf = ({ data }: ImportedEvent) => JSON.parse(data) as { effectiveOn: string; reason: string | null };

describe('the histories of the demonstration', () => {
  it('use most of the catalogue of events', () => {
    expect(new Set(events.map(({ type }) => type)).size).toBeGreaterThanOrEqual(27);
  });

  it('come out the same, byte for byte, whenever they are played', () => {
    expect([...play(histories, importedAt)]).toEqual(events);
  });

  it('never go back in the time of recording, and end before the service was written', () => {
    const instants = events.map(({ recordedAt }) => recordedAt);
    expect(instants).toEqual(instants.toSorted());
    expect(instants[0]).toMatch(/^2021-04-26T/);
    expect(instants.at(-1)).toMatch(/^2025-07-01T/);
    expect(instants.filter((instant) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(instant))).toEqual([]);
  });

  it('record nothing before its day', () => {
    expect(events.filter((event) => dataOf(event).effectiveOn > localDateAt(event.recordedAt))).toEqual([]);
  });

  it('give every event an identity of its own', () => {
    const ids = events.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !isUuid(id))).toEqual([]);
  });

  it('say in every event that it was imported, and from which article', () => {
    for (const { metadata } of events) {
      expect(JSON.parse(metadata)).toMatchObject({
        schema: 1,
        importedAt,
        source: expect.stringMatching(/^00[0-4]_[0-9a-f]{16}\.txt$/),
        sourceSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }
  });

  it('name no person: accounts are unit and role', () => {
    const accounts = new Set(events.map(({ data }) => (JSON.parse(data) as { by: { account: string } }).by.account));
    expect([...accounts].filter((account) => !/^[a-z]+-[a-z]+-(qt|kh|dm|cv|ld)-01$/.test(account))).toEqual([]);
  });
});
