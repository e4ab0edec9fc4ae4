import type { INestApplicationContext } from '@nestjs/common';

import { AccessRecords } from '../features/ports/access-records.ts';
import { Clock } from '../features/ports/clock.ts';
import { SetUpCode } from '../features/ports/set-up-code.ts';

/** Whoever reaches the data folder or the owner's login may let a further administrator in; that it was done is recorded. */
export const makeSetUpCode = async (app: INestApplicationContext): Promise<string> => {
  const code = await app.get(SetUpCode).makeForOperator(app.get(Clock).now());
  await app.get(AccessRecords).keep({
    account: null,
    accountType: 'operator',
    address: null,
    port: null,
    device: 'tiendo',
    action: 'setUp',
    objectType: 'set-up code',
    objectId: null,
    result: 'allowed',
    reason: null,
    requestId: null,
  });
  return code;
};
