import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AccessRecord } from '../../../src/features/ports/access-records.ts';
import { PostgresAccessRecords } from '../../../src/platform/access/postgres-access-records.ts';
import { accessDatabase, type AccessDatabase } from './access-database.ts';

const record = (changes: Partial<AccessRecord> = {}): AccessRecord => ({
  account: 'account-1',
  accountType: 'person',
  address: '192.0.2.7',
  port: 50_123,
  device: 'Firefox',
  action: 'signIn',
  objectType: 'session',
  objectId: null,
  result: 'allowed',
  reason: null,
  requestId: 'r-1',
  ...changes,
});

/** What no instant of a test comes near. */
const farAway = new Date('2999-01-01T00:00:00Z');

/** Makes the first records older, with hashes that fit: as if they had been kept that long ago. */
const age = `
  DO $$ DECLARE row access.records; previous bytea := sha256(''); BEGIN
    FOR row IN SELECT * FROM access.records ORDER BY number LOOP
      IF row.number <= 3 THEN row.at := row.at - interval '12 months 1 day'; END IF;
      IF row.number = 4 THEN row.at := row.at - interval '4 months'; END IF;
      row.hash := access.record_hash(previous, row.number::text, (extract(epoch FROM row.at) * 1000000)::bigint::text,
        row.account, row.account_type, row.address, row.port::text, row.device, row.action, row.object_type, row.object_id,
        row.result, row.reason, row.request_id);
      UPDATE access.records SET at = row.at, hash = row.hash WHERE number = row.number;
      previous := row.hash;
    END LOOP;
    UPDATE access.records_chain SET last_hash = previous;
  END $$`;

describe('access records', () => {
  let access: AccessDatabase;
  let records: PostgresAccessRecords;

  beforeAll(async () => {
    access = await accessDatabase();
    records = new PostgresAccessRecords(access.app, 12);
  });
  afterAll(() => access.drop());

  /** A superuser can set the triggers aside, for this one statement. */
  const forge = (sql: string): Promise<void> =>
    access.superuser.transaction(async (manager) => {
      await manager.query('SET LOCAL session_replication_role = replica');
      await manager.query(sql);
    });

  beforeEach(() =>
    forge(`
      TRUNCATE access.records;
      UPDATE access.records_chain
      SET (forgotten_number, forgotten_hash, last_number, last_hash, last_at) = (0, sha256(''), 0, sha256(''), '-infinity')`),
  );

  const keep = async (count: number): Promise<void> => {
    for (let nth = 1; nth <= count; nth += 1) await records.keep(record({ requestId: `r-${nth}` }));
  };
  const numbers = async (): Promise<readonly string[]> =>
    (await records.page({}, null, 1_000)).items.map(({ number }) => number).reverse();

  it('are shown as they were kept, newest first, numbered and dated by the database', async () => {
    await records.keep(record());
    await records.keep(
      record({
        account: null,
        accountType: 'unknown',
        address: null,
        port: null,
        device: null,
        result: 'refused',
        reason: 'x',
      }),
    );
    const { items, next } = await records.page({}, null, 10);
    expect(next).toBeNull();
    expect(items.map(({ number }) => number)).toEqual(['2', '1']);
    expect(items[1]).toEqual({
      ...record(),
      number: '1',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(items[0]).toMatchObject({ account: null, port: null, device: null, result: 'refused', reason: 'x' });
    expect(items[0]!.at >= items[1]!.at).toBe(true);
  });

  it('come in pages', async () => {
    await keep(5);
    const first = await records.page({}, null, 2);
    const second = await records.page({}, first.next, 2);
    const third = await records.page({}, second.next, 2);
    expect([first, second, third].map(({ items }) => items.map(({ number }) => number))).toEqual([
      ['5', '4'],
      ['3', '2'],
      ['1'],
    ]);
    expect(third.next).toBeNull();
    await expect(records.page({}, 'nonsense', 2)).rejects.toMatchObject({ code: 'input.unreadable' });
    await expect(records.page({}, null, 1_001)).rejects.toThrow(RangeError);
  });

  it('are chosen by account, action, result and time', async () => {
    await records.keep(record());
    await records.keep(record({ account: 'account-2', action: 'export' }));
    await records.keep(record({ account: 'account-2', result: 'refused' }));
    const [third, second, first] = (await records.page({}, null, 10)).items.map(({ at }) => at);
    const chosen = async (filter: Parameters<typeof records.page>[0]): Promise<readonly string[]> =>
      (await records.page(filter, null, 10)).items.map(({ number }) => number);
    expect(await chosen({ account: 'account-2' })).toEqual(['3', '2']);
    expect(await chosen({ action: 'export' })).toEqual(['2']);
    expect(await chosen({ result: 'refused', account: 'account-1' })).toEqual([]);
    expect(await chosen({ result: 'refused' })).toEqual(['3']);
    expect(await chosen({ from: second! })).toEqual(['3', '2']);
    expect(await chosen({ to: second! })).toEqual(['1']);
    expect(await chosen({ from: first!, to: third! })).toEqual(['2', '1']);
    expect(await chosen({ from: farAway.toISOString() })).toEqual([]);
  });

  it('kept at the same time stand one after the other, and fit', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, nth) => records.keep(record({ requestId: `r-${nth}` }))));
    expect(await numbers()).toEqual(Array.from({ length: 40 }, (_, nth) => String(nth + 1)));
    expect(await records.verify()).toEqual({ checked: 40n, firstBroken: null });
  });

  it('fit whatever stands in them, and keep what can be kept', async () => {
    await records.keep(record({ device: `\0${'ệ'.repeat(300)}`, reason: '1:a-"\n\u2028 😀', objectId: 'x\ud800' }));
    await records.keep(record({ objectType: '', objectId: '-', reason: 'r'.repeat(3_000) }));
    expect(await records.verify()).toEqual({ checked: 2n, firstBroken: null });
    const { items } = await records.page({}, null, 10);
    expect(items[1]).toMatchObject({ device: 'ệ'.repeat(199), reason: '1:a-"\n\u2028 😀', objectId: 'x' });
    expect(items[0]?.reason).toHaveLength(2_000);
  });

  it.each([
    `UPDATE access.records SET result = 'allowed'`,
    'DELETE FROM access.records',
    'TRUNCATE access.records',
    `INSERT INTO access.records SELECT 9, now(), account, account_type, address, port, device, action, object_type, object_id,
       result, reason, request_id, hash FROM access.records LIMIT 1`,
    'UPDATE access.records_chain SET last_number = 0',
    'DELETE FROM access.records_chain',
    'ALTER TABLE access.records DISABLE TRIGGER append_only',
    `CREATE OR REPLACE FUNCTION access.refuse_young() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$`,
    'DROP TABLE access.records',
  ])('withstand the application: %s', async (sql) => {
    await keep(2);
    await expect(access.app.query(sql)).rejects.toMatchObject({ code: '42501' });
    expect(await records.verify()).toEqual({ checked: 2n, firstBroken: null });
  });

  it.each([`UPDATE access.records SET result = 'allowed'`, 'DELETE FROM access.records', 'TRUNCATE access.records'])(
    'withstand even a superuser: %s',
    async (sql) => {
      await keep(2);
      await expect(access.superuser.query(sql)).rejects.toThrow('append-only');
      expect(await numbers()).toEqual(['1', '2']);
    },
  );

  it.each([
    ['a changed word', `UPDATE access.records SET result = 'refused' WHERE number = 3`, '3'],
    [
      'a word moved over to its neighbour',
      `UPDATE access.records SET device = 'FirefoxsignIn', action = '' WHERE number = 2`,
      '2',
    ],
    ['an emptied field', `UPDATE access.records SET reason = '' WHERE number = 4`, '4'],
    ['a moved instant', `UPDATE access.records SET at = at + interval '1 microsecond' WHERE number = 1`, '1'],
    ['another hash', `UPDATE access.records SET hash = sha256('x') WHERE number = 5`, '5'],
    ['a missing record', 'DELETE FROM access.records WHERE number = 2', '2'],
    ['a missing first record', 'DELETE FROM access.records WHERE number = 1', '1'],
    ['a missing last record', 'DELETE FROM access.records WHERE number = 5', '5'],
    ['nothing left at all', 'DELETE FROM access.records', '1'],
    [
      'a record before the first',
      `INSERT INTO access.records SELECT 0, at, account, account_type, address, port, device, action,
       object_type, object_id, result, reason, request_id, hash FROM access.records WHERE number = 1`,
      '1',
    ],
  ])('betray %s that a superuser forged', async (_, sql, firstBroken) => {
    await keep(5);
    expect(await records.verify()).toEqual({ checked: 5n, firstBroken: null });
    await forge(sql);
    expect((await records.verify()).firstBroken).toBe(firstBroken);
  });

  it('fit while there are none', async () => {
    expect(await records.verify()).toEqual({ checked: 0n, firstBroken: null });
    expect(await records.page({}, null, 10)).toEqual({ items: [], next: null });
  });

  it('are forgotten once they are older than they are kept, and what is left still fits', async () => {
    await keep(6);
    await forge(age);
    expect(await records.verify()).toEqual({ checked: 6n, firstBroken: null });
    expect(await records.forget(new Date())).toBe(3);
    expect(await numbers()).toEqual(['4', '5', '6']);
    expect(await records.verify()).toEqual({ checked: 3n, firstBroken: null });
    await records.keep(record());
    expect(await records.forget(new Date())).toBe(0);
    expect(await records.verify()).toEqual({ checked: 4n, firstBroken: null });
    await forge('DELETE FROM access.records WHERE number = 4');
    expect((await records.verify()).firstBroken).toBe('4');
  });

  it('are never forgotten before three months, whatever time or clock is told', async () => {
    await keep(6);
    await forge(age);
    expect(await new PostgresAccessRecords(access.app, 0).forget(farAway)).toBe(4);
    expect(await numbers()).toEqual(['5', '6']);
    expect(await records.verify()).toEqual({ checked: 2n, firstBroken: null });
  });
});
