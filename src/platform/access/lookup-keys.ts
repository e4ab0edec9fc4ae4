import { createHmac } from 'node:crypto';

/** One text for every spelling of a sign-in name: letter case, composition, full width and outer spaces do not count. */
export const spelledAlike = (signInName: string): string =>
  signInName.normalize('NFKC').trim().toLowerCase().normalize('NFKC');

/** Keyed hashes by which a name is found that is kept nowhere: without the key nobody can try names against them. */
export class LookupKeys {
  /** @param key 32 bytes */
  constructor(private readonly key: Buffer) {}

  /** The same for every spelling of a sign-in name. */
  ofName(signInName: string): Buffer {
    return this.hash(['name', spelledAlike(signInName)]);
  }

  /** Issuer and subject count to the letter. */
  ofIdentity(issuer: string, subject: string): Buffer {
    return this.hash(['identity', issuer, subject]);
  }

  private hash(parts: readonly string[]): Buffer {
    return createHmac('sha256', this.key).update(JSON.stringify(parts)).digest();
  }
}
