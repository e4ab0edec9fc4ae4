import { Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { AccountId } from '../../domain/shared/ids.ts';
import { AccessRecords, type AccessAction } from '../ports/access-records.ts';
import type { Caller } from '../ports/caller.ts';

/** Records who came in through the provider, who was turned away, and whose roles the claims changed. */
@Injectable()
export class SignOnBook {
  constructor(private readonly records: AccessRecords) {}

  allowed(action: AccessAction, account: AccountId, caller: Caller, session: string): Promise<void> {
    return this.keep(action, account, caller, { objectType: 'session', objectId: session }, null);
  }

  rolesChanged(account: AccountId, caller: Caller): Promise<void> {
    return this.keep('roleChanged', account, caller, { objectType: 'account', objectId: account }, null);
  }

  /** @param account `null` for somebody never seen before */
  async refused(account: AccountId | null, caller: Caller, error: unknown): Promise<void> {
    if (!(error instanceof DomainError)) return;
    await this.keep('signIn', account, caller, { objectType: null, objectId: null }, error.code);
  }

  private keep(
    action: AccessAction,
    account: AccountId | null,
    { address, port, device, requestId }: Caller,
    object: Readonly<{ objectType: string | null; objectId: string | null }>,
    refusal: string | null,
  ): Promise<void> {
    return this.records.keep({
      account,
      accountType: account === null ? 'unknown' : 'person',
      address,
      port,
      device,
      action,
      ...object,
      result: refusal === null ? 'allowed' : 'refused',
      reason: refusal,
      requestId,
    });
  }
}
