import type pg from 'pg';
import { copyInto, line } from '../../database/copy-into.ts';
import type { RecordedEvent } from '../../event-store/event-store.ts';
import type { ProjectionWriter } from '../runner/projection-writer.ts';

/** How many parts the things of a register are taken apart into; each is drawn in one transaction. */
export const buckets = 16;

const pageOfEvents = 4_000;

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

type SpilledEvent = Readonly<
  Record<'stream' | 'recorded_at' | 'id' | 'type' | 'data' | 'metadata' | 'thing' | 'position' | 'revision', string>
>;

/**
 * The histories of a bucket's things in groups of bounded size; the next page is on its way while one is worked on. Needs a
 * transaction of its own on the connection.
 */
export async function* spilledHistories(
  client: pg.ClientBase,
  writer: ProjectionWriter,
  bucket: number,
): AsyncGenerator<readonly (readonly RecordedEvent[])[]> {
  await client.query(
    `DECLARE spilled NO SCROLL CURSOR FOR
     SELECT thing, position, stream, revision, recorded_at, id, type, data, metadata
     FROM ${spillTable(writer)} WHERE bucket = ${bucket} ORDER BY thing, position`,
  );
  const fetch = () => client.query<SpilledEvent>(`FETCH ${pageOfEvents} FROM spilled`);
  let thing = '';
  let history: RecordedEvent[] = [];
  let coming = fetch();
  for (;;) {
    const { rows } = await coming;
    if (rows.length === 0) break;
    coming = fetch();
    coming.catch(() => undefined); // told when it is awaited
    const histories: RecordedEvent[][] = [];
    for (const row of rows) {
      if (row.thing !== thing) {
        if (history.length > 0) histories.push(history);
        history = [];
        thing = row.thing;
      }
      history.push(eventOf(row));
    }
    yield histories;
  }
  if (history.length > 0) yield [history];
  await client.query('CLOSE spilled');
}

const eventOf = ({
  stream,
  recorded_at,
  id,
  type,
  data,
  metadata,
  position,
  revision,
}: SpilledEvent): RecordedEvent => ({
  stream,
  recordedAt: recorded_at,
  id,
  type,
  data,
  metadata,
  position: BigInt(position),
  revision: BigInt(revision),
});
