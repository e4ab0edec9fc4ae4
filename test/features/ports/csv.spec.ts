import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { attachmentOf, csvAnswer } from '../../../src/features/ports/csv.ts';
import { eventually } from '../../support/eventually.ts';

/** A server that answers with a table of `runs` runs of a megabyte each. */
const server = (runs: number, failsAt = Infinity) => {
  const made = { runs: 0, ended: false };
  const lines = async function* () {
    try {
      for (; made.runs < runs; made.runs += 1) {
        if (made.runs === failsAt) throw new Error('the store is gone');
        yield 'x'.repeat(1_000_000);
      }
    } finally {
      made.ended = true;
    }
  };
  const app = fastify({ forceCloseConnections: true });
  app.get('/', async (_request, reply) => csvAnswer({ name: 'Bảng', position: '1', lines: lines() }, reply));
  return { app, made };
};

describe('a table that is downloaded', () => {
  it('is made at the pace of whoever reads it, and no further once they leave', async () => {
    const { app, made } = server(200);
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const stop = new AbortController();
    const { body } = await fetch(url, { signal: stop.signal });
    const reader = body!.getReader();
    await reader.read();
    const standing = async () => {
      const then = made.runs;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(made.runs).toBe(then);
    };
    await eventually('the table waits for its reader', standing);
    expect(made.runs).toBeLessThan(100);
    stop.abort();
    await eventually('nothing more is made', () => expect(made.ended).toBe(true));
    await app.close();
  });

  it('breaks off where it fails, so that half of it is not taken for all', async () => {
    const { app } = server(5, 3);
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const answer = await fetch(url);
    await expect(answer.text()).rejects.toThrow();
    await app.close();
  });

  it('knows to its end who asked, also after waiting for its reader', async () => {
    const asking = new AsyncLocalStorage<string>();
    const lines = async function* () {
      for (let run = 0; run < 20; run += 1) yield `${asking.getStore() ?? 'nobody'}${' '.repeat(1_000_000)}`;
    };
    const app = fastify({ forceCloseConnections: true });
    app.addHook('preHandler', (_request, _reply, done) => asking.run('somebody', done));
    app.get('/', async (_request, reply) => csvAnswer({ name: 'Bảng', position: '1', lines: lines() }, reply));
    const answer = await fetch(await app.listen({ port: 0, host: '127.0.0.1' }));
    expect((await answer.text()).split(/ +/)).toEqual([...Array<string>(20).fill('somebody'), '']);
    await app.close();
  });

  it('has a name that everybody can read', () => {
    expect(attachmentOf('Kế hoạch 82/KH-UBND (đợt 1).csv')).toBe(
      'attachment; filename="ke-hoach-82-kh-ubnd-dot-1-.csv"; ' +
        "filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%2082%2FKH-UBND%20%28%C4%91%E1%BB%A3t%201%29.csv",
    );
    expect(attachmentOf('"\r\nX: y.csv')).not.toMatch(/[\r\n]/);
  });
});
