import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '../../../src/features/ports/caller.ts';
import type { Credentials } from '../../../src/features/ports/credentials.ts';
import { CurrentPasswordWrong, SignInBusy } from '../../../src/features/ports/session.errors.ts';
import type { SignInTry } from '../../../src/features/ports/sign-in-throttle.ts';
import { ProvePassword } from '../../../src/features/sessions/prove-password.ts';

const account = '018c0a5e-7c00-7000-8000-0000000000a1';
const caller: Caller = { address: '192.0.2.7', port: 50_000, device: null, requestId: 'req-1' };
const known: Credentials = {
  ...{ accountId: account, passwordHash: 'right', passwordChangedAt: 0, mustChangePassword: false },
  ...{ totpSecret: null, lastSignInAt: null, round: '0' },
};

describe('Proving the own password once more', () => {
  let told: string[];
  let busy: boolean;
  let proof: ProvePassword;

  beforeEach(() => {
    told = [];
    busy = false;
    const tells = (what: string) => async (attempt: SignInTry) => {
      expect(attempt).toEqual({ account, address: caller.address, device: null });
      told.push(what);
    };
    const throttle = {
      ...{ admit: tells('admit'), failed: tells('failed') },
      ...{ withdrawn: tells('withdrawn'), succeeded: tells('succeeded') },
    };
    const matches = async (hash: string | null, password: string): Promise<boolean> => {
      if (busy) throw new SignInBusy();
      return hash === password;
    };
    proof = new ProvePassword({ find: async () => known } as never, { matches } as never, throttle);
  });

  it('forgets failures when it is right, and counts one when it is wrong', async () => {
    await expect(proof.of(account, 'right', caller)).resolves.toBe(known);
    await expect(proof.of(account, 'wrong', caller)).rejects.toBeInstanceOf(CurrentPasswordWrong);
    expect(told).toEqual(['admit', 'succeeded', 'admit', 'failed']);
  });

  it('counts no try that was turned away because many others sign in', async () => {
    busy = true;
    await expect(proof.of(account, 'right', caller)).rejects.toBeInstanceOf(SignInBusy);
    expect(told).toEqual(['admit', 'withdrawn']);
  });
});
