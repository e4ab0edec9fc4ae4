import type { QueryArrayConfig } from 'pg';
import type { EventToAppend, ExpectedRevision } from '../event-store.ts';
import { int4Array, int8Array, textArray, uuidArray } from './binary-arrays.ts';

export type Append = Readonly<{
  stream: string;
  events: readonly EventToAppend[];
  expected: ExpectedRevision;
  /** Counts against the limit of a batch. */
  bytes: number;
}>;

/** What the database says to one append; `revision` is the stream's last, -1 for no stream, unless it is written. */
export type Verdict =
  | Readonly<{ is: 'ok' | 'repeated'; revision: bigint; position: bigint; recordedAt: string }>
  | Readonly<{ is: 'conflict' | 'reused'; revision: bigint }>;

const expectations = { no_stream: -1n, any: -2n, stream_exists: -3n } as const;

/** `recordedAt` of the port, from a column of type timestamptz. */
export const instantText = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const text = `SELECT verdict, revision, position, ${instantText('recorded_at')}
  FROM event_store.append_batch($1, $2, $3, $4, $5, $6, $7, $8)`;

/** One round trip, one transaction: at most one append a stream. `careful` looks every id up beforehand. */
export const appendBatchQuery = (batch: readonly Append[], careful = false): QueryArrayConfig<(Buffer | boolean)[]> => {
  const events = batch.flatMap((append) => append.events);
  return {
    name: 'event_store.append_batch',
    text,
    rowMode: 'array',
    values: [
      textArray(batch.map(({ stream }) => stream)),
      int8Array(batch.map(({ expected }) => (typeof expected === 'bigint' ? expected : expectations[expected]))),
      int4Array(batch.map((append) => append.events.length)),
      uuidArray(events.map(({ id }) => id)),
      textArray(events.map(({ type }) => type)),
      textArray(
        events.map(({ data }) => data),
        'json',
      ),
      textArray(
        events.map(({ metadata }) => metadata),
        'json',
      ),
      careful,
    ],
  };
};

export const verdictOf = ([is, revision, position, recordedAt]: readonly (string | null)[]): Verdict =>
  is === 'ok' || is === 'repeated'
    ? { is, revision: BigInt(revision!), position: BigInt(position!), recordedAt: recordedAt! }
    : { is: is as 'conflict' | 'reused', revision: BigInt(revision!) };
