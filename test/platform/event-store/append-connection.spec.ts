import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { AppendConnection } from '../../../src/platform/event-store/postgres/append-connection.ts';

const answered = (code: string, severity = 'ERROR'): Error =>
  Object.assign(new pg.DatabaseError('no', 0, 'error'), { code, severity });
const broken = (code?: string): Error => Object.assign(new Error('no'), { code });

/** A pool whose connection lets itself be set up and then fails with one error. */
const poolFailingWith = (error: Error): pg.Pool => {
  const query = (config: unknown): Promise<unknown> =>
    typeof config === 'string' ? Promise.resolve() : Promise.reject(error);
  const client = { query, on: () => undefined, release: () => undefined };
  return { connect: () => Promise.resolve(client) } as unknown as pg.Pool;
};

describe('a batch without an answer', () => {
  it.each([
    ['unknown', 'a pipe that broke', broken('EPIPE')],
    ['unknown', 'a connection that was reset', broken('ECONNRESET')],
    ['unknown', 'a connection that ended', broken()],
    ['unknown', 'a server shutting down', answered('57P01', 'FATAL')],
    ['unknown', 'a session that was ended', answered('25P03', 'FATAL')],
    ['unavailable', 'a statement that took too long', answered('57014')],
    ['unavailable', 'a full disk', answered('53100')],
    ['unavailable', 'a server that only reads', answered('25006')],
    ['refused', 'text that is not JSON', answered('22P02')],
    ['refused', 'an id that stands there', answered('23505')],
  ])('is %s after %s', async (kind, _what, error) => {
    const connection = new AppendConnection(poolFailingWith(error), 1_000);
    await expect(connection.append([], false)).rejects.toMatchObject({ failure: { kind } });
  });
});
