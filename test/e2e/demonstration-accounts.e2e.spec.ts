import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config } from '../../src/platform/config/config.ts';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import { serveOn, type Service } from '../../src/service.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { testSecret } from '../support/test-secret.ts';

const people = 11;

describe('the accounts of the demonstration', () => {
  let folder: string;
  let database: TestDatabase;
  let service: Service;
  let lines: string[];

  const start = async (demo: 'on' | 'off' = 'on'): Promise<void> => {
    lines = [];
    const config = Object.assign(new Config(), { port: 0, demo, secret: testSecret });
    const silent = async (): Promise<void> => undefined;
    const note = (line: unknown): number => lines.push(String(line));
    service = await serveOn({ ...database, folder, announce: silent, close: silent }, config, {
      log: note,
      warn: note,
      error: (text: unknown) => console.error(text),
    });
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiendo-demo-'));
    database = await createTestDatabase();
    await start();
  });
  afterAll(async () => {
    await service.stop();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const password = (): string => lines.map((line) => /^Mật khẩu chung: (\S+)$/.exec(line)?.[1]).find(Boolean) ?? '';
  const names = (): string[] =>
    lines.flatMap((line) => /^ {2}([a-z.]+) {2,}/.exec(line)?.[1] ?? []).filter((name) => name !== '');

  const signIn = (signInName: string): Promise<Response> =>
    fetch(`${service.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ signInName, password: password(), as: 'api' }),
    });

  it('are printed in a table, and their password kept where only the service reads', async () => {
    expect(names()).toHaveLength(people);
    expect(password()).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    const file = join(folder, 'demo-accounts.txt');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toContain(password());
  });

  it('hold every role, for several units, and all can sign in', async () => {
    const held = await Promise.all(
      names().map(async (name) => {
        const answer = await signIn(name);
        const { who } = (await answer.json()) as { who: { roles: { role: string; unit: string | null }[] } };
        return who.roles;
      }),
    );
    expect(held.every((roles) => roles.length === 1)).toBe(true);
    const roles = held.flat();
    expect(new Set(roles.map(({ role }) => role)).size).toBe(7);
    expect(new Set(roles.map(({ unit }) => unit)).size).toBe(6);
  });

  it('come after the histories, which stay as they are', async () => {
    const store = service.app.get(EventStore);
    expect(await store.lastPosition()).toBe(910n + BigInt(2 * people));
  });

  it('are the same after the next start, with the same password', async () => {
    const before = password();
    await service.stop();
    await start();
    expect(password()).toBe(before);
    expect(await service.app.get(EventStore).lastPosition()).toBe(910n + BigInt(2 * people));
    expect((await signIn('kehoach.lamdong')).status).toBe(201);
  });

  it('leave no need for a set-up code', () => {
    expect(lines.some((line) => line.includes('Mã thiết lập'))).toBe(false);
  });
});
