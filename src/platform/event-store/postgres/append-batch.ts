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
  | Readonly<{ is: 'ok'; revision: bigint; position: bigint; recordedAt: string }>
  | Readonly<{ is: 'repeated'; revision: bigint; position: bigint }>
  | Readonly<{ is: 'conflict' | 'reused'; revision: bigint }>;

const expectations = { no_stream: -1n, any: -2n, stream_exists: -3n } as const;

/** `recordedAt` of the port, from a column of type timestamptz. */
export const instantText = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const text = `SELECT log_end, ${instantText('instant')}, heads, verdicts, places
  FROM event_store.append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** One round trip, one transaction: at most one append a stream. `careful` looks every id up beforehand. */
export const appendBatchQuery = (batch: readonly Append[], careful = false): QueryArrayConfig<(Buffer | boolean)[]> => {
  const owners: number[] = [];
  const nths: number[] = [];
  const events: EventToAppend[] = [];
  batch.forEach((append, index) =>
    append.events.forEach((event, nth) => {
      owners.push(index + 1);
      nths.push(nth + 1);
      events.push(event);
    }),
  );
  const data = events.map((event) => event.data);
  const metadata = events.map((event) => event.metadata);
  return {
    name: 'event_store.append_batch',
    text,
    rowMode: 'array',
    values: [
      textArray(batch.map(({ stream }) => stream)),
      int8Array(batch.map(({ expected }) => (typeof expected === 'bigint' ? expected : expectations[expected]))),
      int4Array(owners),
      int4Array(nths),
      uuidArray(events.map(({ id }) => id)),
      textArray(events.map(({ type }) => type)),
      textArray(data, 'json'),
      textArray(metadata, 'json'),
      careful,
    ],
  };
};

/** The one row of the answer; numbers are decimal text. */
export type BatchAnswer = readonly [
  logEnd: string,
  recordedAt: string,
  heads: readonly string[],
  verdicts: readonly Verdict['is'][] | null,
  places: readonly (string | null)[] | null,
];

export const verdictsOf = (batch: readonly Append[], answer: BatchAnswer): Verdict[] => {
  const [logEnd, recordedAt, heads, verdicts, places] = answer;
  let position = BigInt(logEnd);
  return batch.map(({ events }, index) => {
    const is = verdicts?.[index] ?? 'ok';
    const head = BigInt(heads[index]!);
    if (is === 'repeated') return { is, revision: head, position: BigInt(places![index]!) };
    if (is !== 'ok') return { is, revision: head };
    position += BigInt(events.length);
    return { is, revision: head + BigInt(events.length), position, recordedAt };
  });
};
