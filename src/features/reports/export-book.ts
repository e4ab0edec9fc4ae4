import { Injectable } from '@nestjs/common';
import type { ReportId } from '../../domain/shared/ids.ts';
import { AccessRecords } from '../ports/access-records.ts';
import { CurrentAsker, type Asker } from '../ports/asker.ts';
import { callerOf, type CallingRequest } from '../ports/caller.ts';

/** Leaves an access record of what was taken out as a file or a page to print. */
@Injectable()
export class ExportBook {
  constructor(
    private readonly records: AccessRecords,
    private readonly asker: CurrentAsker,
  ) {}

  keep(reportId: ReportId, what: string, request: CallingRequest): Promise<void> {
    return this.records.keep({
      ...recorded(this.asker.asker()),
      ...callerOf(request),
      action: 'export',
      objectType: 'report',
      objectId: reportId,
      result: 'allowed',
      reason: what,
    });
  }
}

const recorded = (asker: Asker) => {
  if (asker.kind === 'operator') return { account: null, accountType: 'operator' } as const;
  return asker.kind === 'account'
    ? ({ account: asker.accountId, accountType: 'person' } as const)
    : ({ account: asker.keyId, accountType: 'apiKey' } as const);
};
