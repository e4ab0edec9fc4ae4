import { createHash } from 'node:crypto';
import type { CommandIdentity } from './streams.ts';

/**
 * Identity of something that happens once in an installation, whoever starts it and however often it is tried: its ids are
 * UUIDv7 that are the same in every run.
 */
export class FixedIdentity implements CommandIdentity {
  readonly correlationId: string;
  readonly requestHash: string;
  private readonly time: string;

  constructor(
    private readonly name: string,
    /** Instant that dates the ids. */
    dated: Date,
  ) {
    this.time = dated.getTime().toString(16).padStart(12, '0');
    this.requestHash = createHash('sha256').update(name).digest('hex');
    this.correlationId = this.idFor('request');
  }

  idFor(purpose: string): string {
    const chance = createHash('sha256')
      .update(JSON.stringify([this.name, purpose]))
      .digest('hex');
    const variant = ((parseInt(chance.charAt(3), 16) & 0b0011) | 0b1000).toString(16);
    return [
      this.time.slice(0, 8),
      this.time.slice(8),
      `7${chance.slice(0, 3)}`,
      `${variant}${chance.slice(4, 7)}`,
      chance.slice(7, 19),
    ].join('-');
  }
}
