import { Injectable } from '@nestjs/common';
import type { AccountId } from '../../domain/shared/ids.ts';
import { AccessRecords, type AccessAction } from '../ports/access-records.ts';
import type { Caller } from '../ports/caller.ts';

/** Records what happens to sessions, with where it was asked from. */
@Injectable()
export class SessionBook {
  constructor(private readonly records: AccessRecords) {}

  allowed(action: AccessAction, account: AccountId, caller: Caller, session: string | null = null): Promise<void> {
    return this.keep(action, account, caller, session, null);
  }

  /** @param account `null` where nobody is known: what was typed as a name is not kept */
  refused(action: AccessAction, account: AccountId | null, caller: Caller, reason: string): Promise<void> {
    return this.keep(action, account, caller, null, reason);
  }

  private keep(
    action: AccessAction,
    account: AccountId | null,
    { address, port, device, requestId }: Caller,
    session: string | null,
    refusal: string | null,
  ): Promise<void> {
    return this.records.keep({
      account,
      accountType: account === null ? 'unknown' : 'person',
      address,
      port,
      device,
      action,
      objectType: session === null ? null : 'session',
      objectId: session,
      result: refusal === null ? 'allowed' : 'refused',
      reason: refusal,
      requestId,
    });
  }
}
