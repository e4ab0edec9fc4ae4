import type { AccessRecord } from '../features/ports/access-records.ts';

/** Whoever can read the data folder, or the database, takes the whole history with it. Source: domain rules 7.3. */
export const exportRecord = (upTo: bigint): AccessRecord => ({
  account: null,
  accountType: 'operator',
  address: null,
  port: null,
  device: 'tiendo',
  action: 'export',
  objectType: 'history up to position',
  objectId: upTo.toString(),
  result: 'allowed',
  reason: null,
  requestId: null,
});
