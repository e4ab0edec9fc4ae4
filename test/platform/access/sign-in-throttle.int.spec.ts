import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SignInTry } from '../../../src/features/ports/sign-in-throttle.ts';
import { SignInThrottled } from '../../../src/features/ports/session.errors.ts';
import { PostgresSignInThrottle } from '../../../src/platform/access/sign-in-throttle.ts';
import { accessDatabase, everythingKept, type AccessDatabase } from './access-database.ts';

const office = '192.0.2.7';
const elsewhere = '198.51.100.9';
type NamedTry = Extract<SignInTry, { signInName: string }>;
const attempt = (changes: Partial<NamedTry> = {}): SignInTry => ({
  signInName: 'minhhoa.canbo01',
  address: office,
  device: null,
  ...changes,
});

describe('the throttle of signing in', () => {
  let access: AccessDatabase;
  let throttle: PostgresSignInThrottle;

  beforeAll(async () => {
    access = await accessDatabase();
  });
  beforeEach(async () => {
    await access.superuser.query('TRUNCATE access.sign_in_try');
    throttle = new PostgresSignInThrottle(access.app, access.secret.key('sign-in tries'));
  });
  afterAll(() => access.drop());

  const rows = async (): Promise<number> =>
    (await access.superuser.query<{ count: number }[]>('SELECT count(*)::int AS count FROM access.sign_in_try'))[0]!
      .count;

  /** Waiting times pass as if at once. */
  const waited = (): Promise<unknown> =>
    access.superuser.query(`DELETE FROM access.sign_in_try WHERE key LIKE 'slowed:%'`);

  /** Milliseconds since 1970 until which the next try waits. */
  const slowedUntil = async (): Promise<number> => {
    const rows = await access.superuser.query<{ expire: string }[]>(
      `SELECT expire FROM access.sign_in_try WHERE key LIKE 'slowed:%'`,
    );
    return Number(rows[0]!.expire);
  };

  const fail = async (changes: Partial<NamedTry> = {}): Promise<void> => {
    await throttle.admit(attempt(changes));
    await throttle.failed(attempt(changes));
    await waited();
  };
  const failures = async (count: number, changes: Partial<NamedTry> = {}): Promise<void> => {
    for (let n = 0; n < count; n += 1) await fail(changes);
  };
  const wait = (changes: Partial<NamedTry> = {}): Promise<number> =>
    throttle.admit(attempt(changes)).then(
      () => 0,
      (error: SignInThrottled) => error.retryAfter,
    );

  it('lets two failures pass, then makes each further try wait twice as long', async () => {
    await failures(2);
    for (const seconds of [1, 2, 4, 8]) {
      await throttle.admit(attempt());
      const before = Date.now();
      await throttle.failed(attempt());
      const slowedAt = (await slowedUntil()) - seconds * 1_000;
      expect([slowedAt >= before, slowedAt <= Date.now()]).toEqual([true, true]);
      if (seconds === 8) await expect(throttle.admit(attempt())).rejects.toThrow(SignInThrottled);
      await waited();
    }
  });

  it('locks the name at that address after ten failures, for fifteen minutes at most', async () => {
    await failures(10);
    const seconds = await wait();
    expect(seconds).toBeGreaterThan(800);
    expect(seconds).toBeLessThanOrEqual(900);
  });

  it('lets the same name in from another address meanwhile', async () => {
    await failures(10);
    expect(await wait({ address: elsewhere })).toBe(0);
  });

  it('lets the same name in from the same address on a device where it signed in before', async () => {
    await failures(10);
    expect(await wait({ device: 'device-1' })).toBe(0);
  });

  it('counts tries made at once before any of them is verified', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => wait()));
    expect(answers.filter((seconds) => seconds === 0)).toHaveLength(10);
  });

  it('counts on from another process', async () => {
    await failures(10);
    const other = new PostgresSignInThrottle(access.app, access.secret.key('sign-in tries'));
    await expect(other.admit(attempt())).rejects.toThrow(SignInThrottled);
  });

  it('forgets failures after a success, and does not count what was never verified', async () => {
    await failures(9);
    await throttle.admit(attempt());
    await throttle.succeeded(attempt());
    await failures(9);
    await throttle.admit(attempt());
    await throttle.withdrawn(attempt());
    expect(await wait()).toBe(0);
  });

  it.each(['MinhHoa.CanBo01', 'ｍinhhoa.canbo01', ' minhhoa.canbo01\u3000', 'MINHHOA．CANBO０１'])(
    'takes a name in every spelling that finds its account for one: %j',
    async (signInName) => {
      await failures(10);
      expect(await wait({ signInName })).toBeGreaterThan(0);
    },
  );

  it('takes a network of IPv6 for one address', async () => {
    await failures(10, { address: '2001:db8:0:1::5' });
    expect(await wait({ address: '2001:0db8::1:9:0:0:7' })).toBeGreaterThan(0);
    expect(await wait({ address: '2001:db8:0:2::5' })).toBe(0);
  });

  it('holds up no account that proves itself again by names that read like it', async () => {
    const account = '018c0a5e-7c00-7000-8000-0000000000a1';
    for (const signInName of [account, `account ${account}`, `account\n${account}`]) await failures(10, { signInName });
    await throttle.admit({ account, address: office, device: null });
    for (let n = 1; n < 10; n += 1) await throttle.admit({ account, address: office, device: null });
    await expect(throttle.admit({ account, address: office, device: null })).rejects.toThrow(SignInThrottled);
  });

  describe('when one address has tried a hundred names in vain', () => {
    beforeEach(async () => {
      await throttle.admit(attempt());
      await throttle.succeeded(attempt());
      for (let n = 0; n < 100; n += 1) await fail({ signInName: `name-${n}` });
    });

    it('turns any further name away there, and keeps no more rows for them', async () => {
      const before = await rows();
      for (let n = 100; n < 150; n += 1) expect(await wait({ signInName: `name-${n}` })).toBeGreaterThan(0);
      expect(await rows()).toBe(before);
    });

    it('lets in who signed in from there before', async () => {
      expect(await wait()).toBe(0);
    });
  });

  it('forgets what is over', async () => {
    await failures(1);
    await access.superuser.query('UPDATE access.sign_in_try SET expire = 1');
    await new PostgresSignInThrottle(access.app, access.secret.key('sign-in tries')).admit(
      attempt({ signInName: 'another', address: elsewhere }),
    );
    expect(await rows()).toBe(2);
  });

  it('keeps neither names nor addresses', async () => {
    await failures(3);
    const kept = await everythingKept(access.superuser);
    expect(kept).not.toContain('minhhoa');
    expect(kept).not.toContain(office);
  });
});
