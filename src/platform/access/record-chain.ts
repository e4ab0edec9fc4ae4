import { createHash } from 'node:crypto';

/** A record as it stands in its table. `at` in microseconds since 1970. */
export type RecordRow = Readonly<{
  number: string;
  at: string;
  account: string | null;
  account_type: string;
  address: string | null;
  port: number | null;
  device: string | null;
  action: string;
  object_type: string | null;
  object_id: string | null;
  result: string;
  reason: string | null;
  request_id: string | null;
  hash: Buffer;
}>;

const textOf = (row: RecordRow): string =>
  [
    row.number,
    row.at,
    row.account,
    row.account_type,
    row.address,
    row.port === null ? null : String(row.port),
    row.device,
    row.action,
    row.object_type,
    row.object_id,
    row.result,
    row.reason,
    row.request_id,
  ]
    .map((part) => (part === null ? '-' : `${Buffer.byteLength(part)}:${part}`))
    .join('');

/** The hash that a record must have after the one before it: computed here, not by the database that is to be trusted. */
export const hashAfter = (previous: Buffer, row: RecordRow): Buffer =>
  createHash('sha256').update(previous).update(textOf(row)).digest();
