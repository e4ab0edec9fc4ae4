import { describe, expect, it } from '@jest/globals';
import { SignInBusy } from '../../../src/features/ports/session.errors.ts';
import { FewAtOnce } from '../../../src/platform/access/few-at-once.ts';
import { Argon2PasswordHasher } from '../../../src/platform/access/password-hasher.ts';

const password = 'bốn con thuyền giấy';

describe('the password hasher', () => {
  const hasher = new Argon2PasswordHasher();

  it('makes Argon2id hashes of 19 MiB and two passes, each with salt of its own', async () => {
    const [one, other] = await Promise.all([hasher.hash(password), hasher.hash(password)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it('knows the password again, also when its letters come in parts', async () => {
    const kept = await hasher.hash(password.normalize('NFC'));
    expect(await hasher.matches(kept, password.normalize('NFD'))).toBe(true);
    expect(await hasher.matches(kept, `${password} `)).toBe(false);
  });

  it('finds nothing right where there is no account', async () => {
    expect(await hasher.matches(null, password)).toBe(false);
  });

  it('turns away whoever comes when a hundred wait, and serves those who do', async () => {
    const tries = Array.from({ length: 130 }, () => hasher.matches(null, password));
    const answers = await Promise.allSettled(tries);
    const refused = answers.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused).toHaveLength(28);
    expect(refused.every(({ reason }) => reason instanceof SignInBusy)).toBe(true);
    expect(await hasher.matches(null, password)).toBe(false);
  });
});

describe('work that is done by few at once', () => {
  it('never runs more than two, also after one of them failed', async () => {
    const turns = new FewAtOnce(2, 10);
    let running = 0;
    let most = 0;
    const work = async (n: number): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (n === 1) throw new Error('failed');
    };
    const done = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((n) => turns.run(() => work(n))));
    expect(most).toBe(2);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });
});
