import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { copyOut } from '../../../src/platform/database/copy-out.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

const drained = { runBytes: 1_000, leftEarly: 'drained' } as const;

describe('rows by COPY', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ ...database.owner });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('come as they were written, in runs of whole rows', async () => {
    const texts = ['Đắk Nông', 'a\tb\nc\rd', 'C:\\n\\t', '\\\\N', '', '\b\f\v'];
    const values = texts.map((text) => client.escapeLiteral(text)).join(', ');
    const question = `SELECT n, text FROM unnest(ARRAY[${values}]) WITH ORDINALITY AS one(text, place),
      generate_series(1, 20000) n ORDER BY n, place`;
    const runs = [];
    for await (const run of copyOut(client, question, drained)) runs.push(run);
    expect(runs.length).toBeGreaterThan(5);
    const rows = runs.flat();
    expect(rows).toHaveLength(20_000 * texts.length);
    expect(rows.slice(0, texts.length).map(([, text]) => text)).toEqual(texts);
  });

  it('leave the connection usable when they are left early, and when the question fails', async () => {
    for await (const run of copyOut(client, 'SELECT n FROM generate_series(1, 200000) n', drained)) {
      expect(run[0]).toEqual(['1']);
      break;
    }
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    const failing = async () => {
      for await (const run of copyOut(client, 'SELECT 1000 / (900 - n) FROM generate_series(1, 1000) n', drained)) {
        expect(run.length).toBeGreaterThan(0);
      }
    };
    await expect(failing()).rejects.toThrow('division by zero');
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('end with their connection when they are left early for good', async () => {
    const other = new pg.Client({ ...database.owner });
    await other.connect();
    const lost: unknown[] = [];
    other.on('error', (error) => lost.push(error));
    const uncaught = jest.fn();
    process.once('uncaughtException', uncaught);
    const runs = copyOut(other, 'SELECT n FROM generate_series(1, 2000000) n', {
      runBytes: 1_000,
      leftEarly: 'closed',
    });
    expect((await runs.next()).done).toBe(false);
    await runs.return(undefined);
    const stream = (other as unknown as { connection: { stream: Duplex } }).connection.stream;
    stream.destroy();
    await new Promise((resolve) => setTimeout(resolve, 200));
    process.off('uncaughtException', uncaught);
    expect(uncaught).not.toHaveBeenCalled();
  });
});
