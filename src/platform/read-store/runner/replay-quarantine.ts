import type pg from 'pg';
import type { EventStore, RecordedEvent } from '../../event-store/event-store.ts';
import { CheckpointRow } from './checkpoints.ts';
import { reasonOf, type ProjectionWriter } from './projection-writer.ts';
import { Quarantine, type Kept } from './quarantine.ts';
import { asWriter, isRefusalOfData } from './transactions.ts';

/** How many events were drawn now, and how many things still wait. */
export type Replayed = Readonly<{ drawn: number; waiting: number }>;

type Replay = Readonly<{
  client: pg.ClientBase;
  writer: ProjectionWriter;
  store: Pick<EventStore, 'readStream'>;
}>;

/**
 * Tries the events in quarantine again, each thing's in order and in a transaction of its own. Goes on beside the writer that
 * follows the log: whoever holds the checkpoint draws. Does nothing while rows of another version stand.
 */
export const replayQuarantine = async ({ client, writer, store }: Replay): Promise<Replayed> => {
  const checkpoint = new CheckpointRow(writer.name, writer.version, writer.schema);
  const quarantine = new Quarantine(writer.name, writer.schema);

  /** @returns how many were drawn */
  const drawSome = (thing: string, most: number): Promise<number> =>
    asWriter(client, async () => {
      if ((await checkpoint.hold(client)) === null) return 0;
      const kept = (await quarantine.of(client, thing)).slice(0, most);
      if (kept.length === 0) return 0;
      const events = await eventsOf(store, kept);
      const { write, setAside } = await writer.prepare(client, events, new Set());
      await quarantine.release(client, thing, kept.at(-1)!.revision);
      await quarantine.keep(client, setAside);
      await write(client);
      await checkpoint.touch(client);
      return kept.length - setAside.length;
    });

  /** The database refuses a row of the thing: draws as far as it goes. */
  const drawOneByOne = async (thing: string): Promise<number> => {
    for (let drawn = 0; ; drawn += 1) {
      try {
        if ((await drawSome(thing, 1)) === 0) return drawn;
      } catch (error) {
        if (!isRefusalOfData(error)) throw error;
        await quarantine.blame(client, thing, reasonOf(error));
        return drawn;
      }
    }
  };

  let drawn = 0;
  for (const thing of await quarantine.things(client)) {
    drawn += await drawSome(thing, Infinity).catch((error: unknown) => {
      if (!isRefusalOfData(error)) throw error;
      return drawOneByOne(thing);
    });
  }
  return { drawn, waiting: (await quarantine.things(client)).length };
};

/** Events in quarantine stand together in their stream: nothing behind the first was drawn. */
const eventsOf = async (
  store: Pick<EventStore, 'readStream'>,
  kept: readonly Kept[],
): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  const { stream, revision } = kept[0]!;
  while (events.length < kept.length) {
    const after = revision - 1n + BigInt(events.length);
    const page = await store.readStream(stream, {
      ...(after < 0n ? {} : { after }),
      limit: Math.min(kept.length - events.length, 10_000),
    });
    if (page.length === 0) throw new Error(`stream ${stream} ends before revision ${kept.at(-1)!.revision}`);
    events.push(...page);
  }
  return events;
};
