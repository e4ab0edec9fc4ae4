import type pg from 'pg';
import { copyInto, line } from '../../database/copy-into.ts';
import { copyOut } from '../../database/copy-out.ts';
import type { Histories, RecordedEvent } from '../../event-store/event-store.ts';
import { gathered, type Placed } from '../../event-store/gathered.ts';
import type { ProjectionWriter } from '../runner/projection-writer.ts';

/** How many parts the things of a register are drawn in, each in one transaction. */
export const buckets = 16;

/** Bytes of events that are drawn and written at once. */
const runBytes = 2_097_152;

export const spillTable = ({ schema, tables }: Pick<ProjectionWriter, 'schema' | 'tables'>): string =>
  `${schema}.${tables[0]!}_spill`;

/** Writes events down so that they can be read back thing by thing, whatever the order and size of the log. */
export const spillEvents = async (
  client: pg.ClientBase,
  writer: ProjectionWriter,
  runs: AsyncIterable<readonly RecordedEvent[]>,
): Promise<bigint> => {
  let count = 0n;
  const lines = async function* (): AsyncGenerator<string> {
    for await (const run of runs) {
      for (const event of run) {
        const { position, stream, revision, recordedAt, id, type, data, metadata } = event;
        const thing = writer.thingOf(event);
        count += 1n;
        yield line([bucketOf(thing), thing, position, stream, revision, recordedAt, id, type, data, metadata]);
      }
    }
  };
  const columns = 'bucket, thing, position, stream, revision, recorded_at, id, type, data, metadata';
  await copyInto(client, `${spillTable(writer)} (${columns})`, lines());
  return count;
};

/** The same for every event of a thing; the last letters of an id are random. */
const bucketOf = (thing: string): string =>
  String([...thing.slice(-4)].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0) % buckets);

/**
 * The histories of all things without the first buckets, a bucket being a part. Needs a transaction of its own on the
 * connection, and ends the copy when it is left early.
 */
export const spilledHistories = (
  client: pg.ClientBase,
  writer: ProjectionWriter,
  skip: number,
): AsyncGenerator<Histories> => gathered(placedEvents(client, writer, skip));

async function* placedEvents(
  client: pg.ClientBase,
  writer: ProjectionWriter,
  skip: number,
): AsyncGenerator<readonly Placed[]> {
  const question = `SELECT bucket, position, stream, revision, recorded_at, id, type, data, metadata
    FROM ${spillTable(writer)} WHERE bucket >= ${skip} ORDER BY bucket, thing, position`;
  for await (const rows of copyOut(client, question, { runBytes, leftEarly: 'drained' })) {
    yield rows.map((row) => ({ part: Number(row[0]), event: eventOf(row as SpilledRow) }));
  }
}

type SpilledRow = readonly [string, string, string, string, string, string, string, string, string];

const eventOf = ([, position, stream, revision, recordedAt, id, type, data, metadata]: SpilledRow): RecordedEvent => ({
  stream,
  recordedAt,
  id,
  type,
  data,
  metadata,
  position: BigInt(position),
  revision: BigInt(revision),
});
