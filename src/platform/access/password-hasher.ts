import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { PasswordHasher } from '../../features/ports/password-hasher.ts';
import { FewAtOnce } from './few-at-once.ts';

/** Argon2id, the library's default kind: 19 MiB, two passes, one lane; some 30 ms on one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Two at once leave half of Node's threads to files and names; those that wait are answered within some two seconds. */
const atOnce = 2;
const mostWaiting = 100;

export class Argon2PasswordHasher extends PasswordHasher {
  private readonly turns = new FewAtOnce(atOnce, mostWaiting);
  /** What the password of an account that does not exist is compared with. */
  private readonly nobody = hash(randomBytes(32), cost);

  override hash(password: string): Promise<string> {
    return this.turns.run(() => hash(asWritten(password), cost));
  }

  override async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const kept = passwordHash ?? (await this.nobody);
    return (await this.turns.run(() => verify(kept, asWritten(password)))) && passwordHash !== null;
  }
}

/** One spelling, whichever keyboard wrote it: Vietnamese letters may come composed or in parts. */
const asWritten = (password: string): string => password.normalize('NFC');
