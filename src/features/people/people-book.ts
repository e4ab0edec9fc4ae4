import { Injectable } from '@nestjs/common';
import type { AccountId } from '../../domain/shared/ids.ts';
import { AccessRecords, type AccessAction } from '../ports/access-records.ts';
import { callerOf, type CallingRequest } from '../ports/caller.ts';

/** Records who changed what is kept of whom; never what it is. */
@Injectable()
export class PeopleBook {
  constructor(private readonly records: AccessRecords) {}

  async note(action: AccessAction, by: AccountId, of: AccountId, request: CallingRequest): Promise<void> {
    const { address, port, device, requestId } = callerOf(request);
    await this.records.keep({
      account: by,
      accountType: 'person',
      address,
      port,
      device,
      action,
      objectType: 'account',
      objectId: of,
      result: 'allowed',
      reason: null,
      requestId,
    });
  }
}
