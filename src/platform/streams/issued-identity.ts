import { createHash } from 'node:crypto';
import type { CommandIdentity } from '../../features/ports/streams.ts';

/**
 * Identity of a request under an idempotency key: every id is a UUIDv7 dated by the instant at which the key was first
 * claimed, its random bits taken from account, key and purpose. The same request asks for the same ids again.
 */
export class IssuedIdentity implements CommandIdentity {
  readonly correlationId: string;

  constructor(
    private readonly account: string,
    private readonly key: string,
    readonly requestHash: string,
    private readonly issuedAt: number,
  ) {
    this.correlationId = this.idFor('request');
  }

  idFor(purpose: string): string {
    const bytes = createHash('sha256')
      .update(JSON.stringify([this.account, this.key, purpose]))
      .digest()
      .subarray(0, 16);
    bytes.writeUIntBE(this.issuedAt, 0, 6);
    bytes[6] = (bytes[6]! & 0x0f) | 0x70; // version 7
    bytes[8] = (bytes[8]! & 0x3f) | 0x80; // variant of RFC 9562
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }
}
