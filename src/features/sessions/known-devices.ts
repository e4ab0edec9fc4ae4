import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountId } from '../../domain/shared/ids.ts';
import { Seals } from '../ports/seals.ts';

const purpose = 'device that signed in before';
/** Milliseconds. */
const remembered = 180 * 86_400_000;

/** A cookie says that an account signed in with this client before; only the service can write it, and only for one account. */
@Injectable()
export class KnownDevices {
  constructor(private readonly seals: Seals) {}

  /** @returns the device's own id, `null` unless this account signed in with it before */
  known(cookie: string | null, account: AccountId | null, now: Date): string | null {
    if (cookie === null || account === null) return null;
    const [owner, device = null] = this.seals.open(purpose, cookie, now)?.split(' ') ?? [];
    return owner === account ? device : null;
  }

  /** @returns what the client keeps, and until when (milliseconds since 1970) */
  remember(account: AccountId, now: Date): Readonly<{ cookie: string; endsAt: number }> {
    const endsAt = now.getTime() + remembered;
    return { cookie: this.seals.seal(purpose, `${account} ${randomUUID()}`, new Date(endsAt)), endsAt };
  }
}
