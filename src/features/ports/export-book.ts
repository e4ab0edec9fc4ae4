import { Injectable } from '@nestjs/common';
import { AccessRecords } from './access-records.ts';
import { CurrentAsker } from './asker.ts';
import { accountIn, callerOf, type CallingRequest } from './caller.ts';

/** What was taken out: the kind of thing, its id where it is one, and how. */
export type Exported = Readonly<{
  objectType: 'report' | 'plan' | 'task' | 'audit';
  objectId: string | null;
  how: string;
}>;

/** Leaves an access record of what was taken out as a file or a page to print. */
@Injectable()
export class ExportBook {
  constructor(
    private readonly records: AccessRecords,
    private readonly asker: CurrentAsker,
  ) {}

  keep({ objectType, objectId, how }: Exported, request: CallingRequest): Promise<void> {
    return this.records.keep({
      ...accountIn(this.asker.asker()),
      ...callerOf(request),
      action: 'export',
      objectType,
      objectId,
      result: 'allowed',
      reason: how,
    });
  }
}
