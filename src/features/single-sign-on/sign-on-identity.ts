import { createHash, randomBytes } from 'node:crypto';
import type { CommandIdentity } from '../ports/streams.ts';
import { uuidOf } from './uuid-of.ts';

/** What one sign-in at the provider records. A provider's answer is taken once, so no sign-in is ever carried out again. */
export class SignOnIdentity implements CommandIdentity {
  readonly correlationId: string;
  readonly requestHash: string;
  private readonly seed = randomBytes(32).toString('hex');
  private readonly time: string;

  constructor(now: Date) {
    this.time = now.getTime().toString(16).padStart(12, '0');
    this.requestHash = createHash('sha256').update(this.seed).digest('hex');
    this.correlationId = this.idFor('request');
  }

  idFor(purpose: string): string {
    return uuidOf(
      this.time +
        createHash('sha256')
          .update(JSON.stringify([this.seed, purpose]))
          .digest('hex'),
      7,
    );
  }
}
