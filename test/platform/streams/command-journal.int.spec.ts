import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../src/platform/database/data-source.ts';
import { PostgresCommandJournal } from '../../../src/platform/streams/postgres-command-journal.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

describe('the journal of commands', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.app, 5)).initialize();
  }, 120_000);
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const first = new Date('2026-11-21T03:00:00.000Z');
  const later = new Date('2026-11-21T03:00:05.000Z');

  it('tells requests of the same moment apart, by account and by key', async () => {
    const journal = new PostgresCommandJournal(source);
    const claims = await Promise.all([
      journal.claim('one', 'key-0001', 'a', first),
      journal.claim('one', 'key-0002', 'b', first),
      journal.claim('two', 'key-0001', 'c', later),
    ]);
    expect(claims.map(({ requestHash, issuedAt }) => [requestHash, issuedAt])).toEqual([
      ['a', first.getTime()],
      ['b', first.getTime()],
      ['c', later.getTime()],
    ]);
  });

  it('says to whoever claims a key again which request has it, beside others that are new', async () => {
    const journal = new PostgresCommandJournal(source);
    await journal.claim('three', 'key-0001', 'a', first);
    await journal.keepRefusal('three', 'key-0001', { code: 'task.withdrawn', message: 'withdrawn', data: { n: 1 } });
    const [again, fresh] = await Promise.all([
      journal.claim('three', 'key-0001', 'b', later),
      journal.claim('three', 'key-0003', 'b', later),
    ]);
    expect(again).toMatchObject({ requestHash: 'a', issuedAt: first.getTime(), refusal: { code: 'task.withdrawn' } });
    expect(fresh).toEqual({ requestHash: 'b', issuedAt: later.getTime(), refusal: null, receipt: null });
  });

  it('gives a key to one of two processes that claim it at once, whatever else they claim', async () => {
    const [one, other] = [new PostgresCommandJournal(source), new PostgresCommandJournal(source)];
    const keys = Array.from({ length: 40 }, (_, n) => `shared-${String(n).padStart(4, '0')}`);
    const [ofOne, ofOther] = await Promise.all([
      Promise.all(keys.map((key) => one.claim('four', key, 'one', first))),
      Promise.all(keys.toReversed().map((key) => other.claim('four', key, 'other', first))),
    ]);
    const hashes = (claims: typeof ofOne) => claims.map(({ requestHash }) => requestHash);
    expect(hashes(ofOne)).toEqual(hashes(ofOther).reverse());
  });
});
