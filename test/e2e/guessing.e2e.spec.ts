import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { PasswordHasher } from '../../src/features/ports/password-hasher.ts';
import { Argon2PasswordHasher } from '../../src/platform/access/password-hasher.ts';
import { AccessService, adminPassword } from '../support/access-service.ts';

const guesses = 10_000;
const atOnce = 50;
/** Guesses after which everything is warm: what memory grows by afterwards, grows with guesses. */
const warm = 3_000;
const name = 'quantri.vanphong';
const elsewhere = '198.51.100.9';

/** Counts what is verified; right is what the real one says of the right password, which alone is worth its work here. */
class CountingHasher extends PasswordHasher {
  private readonly real = new Argon2PasswordHasher();
  verified = 0;

  override hash(password: string): Promise<string> {
    return this.real.hash(password);
  }

  override async matches(hash: string | null, password: string): Promise<boolean> {
    this.verified += 1;
    return password === adminPassword && this.real.matches(hash, password);
  }
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes in use after everything that nobody holds is gone. */
const heapInUse = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

describe('ten thousand wrong passwords for one name', () => {
  const hasher = new CountingHasher();
  let service: AccessService;
  let superuser: pg.Client;
  const answers = new Map<string, number>();
  const heap = { warm: 0, last: 0 };

  const signIn = (password: string, address: string) =>
    service.send('POST', '/session', { signInName: name, password, as: 'api' }, { address });
  const count = async (table: string): Promise<number> =>
    (await superuser.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`)).rows[0]!.count;

  beforeAll(async () => {
    service = await AccessService.start({}, [[PasswordHasher, hasher]]);
    superuser = new pg.Client(service.database.superuser);
    await superuser.connect();
    await service.setUp(name);
    hasher.verified = 0;
    let sent = 0;
    const guessUpTo = async (last: number): Promise<void> => {
      while (sent < last) {
        sent += 1;
        const { body } = await signIn(`sai mật khẩu số ${sent}`, `203.0.113.${sent % 4}`);
        answers.set(body.code, (answers.get(body.code) ?? 0) + 1);
      }
    };
    const guess = (last: number) => Promise.all(Array.from({ length: atOnce }, () => guessUpTo(last)));
    await guess(warm);
    heap.warm = heapInUse();
    await guess(guesses);
    heap.last = heapInUse();
  }, 300_000);
  afterAll(async () => {
    await superuser.end();
    await service.stop();
  });

  it('are turned away but for ten from each address', () => {
    expect(hasher.verified).toBeLessThanOrEqual(40);
    expect(answers.get('session.sign-in-refused')).toBe(hasher.verified);
    expect([...answers.values()].reduce((sum, one) => sum + one, 0)).toBe(guesses);
    expect([...answers.keys()].filter((code) => !/^(session\.|request\.too-many)/.test(code))).toEqual([]);
  });

  it('leave a handful of rows, and no record of what was not looked at', async () => {
    expect(await count('access.sign_in_try')).toBeLessThanOrEqual(20);
    const { rows } = await superuser.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM access.records WHERE action = 'signIn' AND result = 'refused'`,
    );
    expect(rows[0]!.count).toBe(hasher.verified);
  });

  it('leave nothing in memory', () => {
    const perGuess = (heap.last - heap.warm) / (guesses - warm);
    expect(perGuess).toBeLessThan(500);
  });

  it('let the owner of the name in from elsewhere', async () => {
    expect((await signIn(adminPassword, elsewhere)).status).toBe(201);
    expect((await signIn(adminPassword, '203.0.113.1')).status).toBe(429);
  });
});
