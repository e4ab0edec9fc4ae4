import { Injectable } from '@nestjs/common';
import type { AccountId } from '../../domain/shared/ids.ts';
import { AccessRecords, type AccessAction } from '../ports/access-records.ts';
import { CurrentAsker } from '../ports/asker.ts';
import { callerOf, type CallingRequest } from '../ports/caller.ts';

/** Leaves an access record of what an administrator did to an account; what was refused is recorded at the door. */
@Injectable()
export class AccountBook {
  constructor(
    private readonly records: AccessRecords,
    private readonly asker: CurrentAsker,
  ) {}

  keep(action: AccessAction, accountId: AccountId, act: string, request: CallingRequest): Promise<void> {
    const asker = this.asker.asker();
    return this.records.keep({
      account: asker.kind === 'account' ? asker.accountId : null,
      accountType: asker.kind === 'account' ? 'person' : 'unknown',
      ...callerOf(request),
      action,
      objectType: 'account',
      objectId: accountId,
      result: 'allowed',
      reason: act,
    });
  }
}
