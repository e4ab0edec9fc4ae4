import type pg from 'pg';
import type { EventStore, Histories, RecordedEvent } from '../../event-store/event-store.ts';
import { CheckpointRow } from '../runner/checkpoints.ts';
import type { ProjectionWriter } from '../runner/projection-writer.ts';
import { Quarantine } from '../runner/quarantine.ts';
import { inTransaction } from '../runner/transactions.ts';
import { copyGroups } from './copy-rows.ts';
import { RebuildEnded } from './rebuild.errors.ts';
import type { Phase, RebuildRecord, RebuildRecords } from './rebuild-record.ts';
import { buckets, spilledHistories, spillEvents } from './spill.ts';

/** Reached and whole, in what the phase counts: positions, buckets. */
export type OnProgress = (phase: Phase, done: bigint, whole: bigint) => void;

type Load = Readonly<{
  store: Pick<EventStore, 'history' | 'streamByStream'>;
  next: ProjectionWriter;
  records: RebuildRecords;
  /** Writes; and reads beside it. */
  work: pg.ClientBase;
  look: pg.ClientBase;
  /** @throws RebuildEnded when somebody ended the rebuild */
  alive: () => Promise<void>;
  onProgress: OnProgress;
}>;

/** Long by nature; what it writes is durable with the switch, whose commit is waited for. */
const bulk = `SET LOCAL statement_timeout TO 0; SET LOCAL idle_in_transaction_session_timeout TO 0;
  SET LOCAL synchronous_commit TO off; SET LOCAL work_mem TO '64MB'; SET LOCAL maintenance_work_mem TO '128MB'`;

/** Events copied in one transaction where they need not be gathered. */
const piece = 20_000;

/**
 * Draws everything up to `upTo` into tables without indexes, then makes the indexes. Every step notes in its own transaction
 * that it is done, so that whoever takes the rebuild up goes on behind it.
 */
export const bulkLoad = async (load: Load, begun: RebuildRecord): Promise<void> => {
  let record = begun;
  const reload = async (): Promise<void> => {
    record = (await load.records.unfinished(load.work)) ?? ended(load);
  };
  if (record.phase === 'loading') {
    await (load.next.gathers ? spillAll(load, record) : copyAll(load, record));
    await reload();
  }
  if (record.phase === 'drawing') {
    await drawAll(load, record);
    await reload();
  }
  if (record.phase === 'indexing') await finish(load, record);
};

const ended = ({ next }: Load): never => {
  throw new RebuildEnded(next.name);
};

const note = async (
  load: Load,
  { id, phase }: Pick<RebuildRecord, 'id' | 'phase'>,
  set: Readonly<Record<string, unknown>>,
): Promise<void> => {
  if (!(await load.records.move(load.work, id, [phase], set))) ended(load);
};

/** The log once, as far as the projection reads it. */
async function* historyOf(load: Load, record: RebuildRecord, after: bigint): AsyncGenerator<readonly RecordedEvent[]> {
  const { store, next, onProgress, alive } = load;
  for await (const run of store.history({ after, upTo: record.upTo })) {
    await alive();
    yield run.filter((event) => isOf(next, event));
    onProgress('loading', run.at(-1)!.position, record.upTo);
  }
}

export const isOf = ({ categories }: ProjectionWriter, { stream }: RecordedEvent): boolean =>
  categories?.some((category) => stream.startsWith(`${category}-`)) ?? true;

/** Where the store cannot be read stream by stream, its events are taken apart first. */
const spillAll = (load: Load, record: RebuildRecord): Promise<void> =>
  inTransaction(
    load.work,
    async () => {
      const spilled = isInStreams(load.store)
        ? 0n
        : await spillEvents(load.work, load.next, historyOf(load, record, 0n));
      await note(load, record, { phase: 'drawing', spilled });
    },
    bulk,
  );

type InStreams = Required<Pick<EventStore, 'streamByStream'>>;

export const isInStreams = <Store extends Load['store']>(store: Store): store is Store & InStreams =>
  store.streamByStream !== undefined;

const drawAll = (load: Load, record: RebuildRecord): Promise<void> => {
  const { store, look, next } = load;
  const skip = Number(record.done);
  if (isInStreams(store)) {
    // Whatever gathers reads one kind of streams.
    const category = next.categories![0]!;
    return drawParts(load, record, store.streamByStream({ category, upTo: record.upTo, parts: buckets, skip }));
  }
  return inTransaction(look, () => drawParts(load, record, spilledHistories(look, next, skip)), bulk);
};

const drawParts = async (load: Load, record: RebuildRecord, runs: AsyncIterable<Histories>): Promise<void> => {
  const { work, next } = load;
  const quarantine = new Quarantine(next.name, next.schema);
  const reading = runs[Symbol.asyncIterator]();
  try {
    let run = await reading.next();
    for (let part = Number(record.done); part < buckets; part += 1) {
      await inTransaction(
        work,
        async () => {
          for (; run.done !== true && run.value.part === part; run = await reading.next()) {
            await load.alive();
            await copyGroups({ client: work, writer: next, quarantine }, run.value.histories);
          }
          await note(load, record, { done: part + 1 });
        },
        bulk,
      );
      load.onProgress('drawing', BigInt(part + 1), BigInt(buckets));
    }
  } finally {
    await reading.return?.();
  }
  await note(load, record, { phase: 'indexing' });
};

const copyAll = async (load: Load, record: RebuildRecord): Promise<void> => {
  const { work, next } = load;
  const quarantine = new Quarantine(next.name, next.schema);
  let held: RecordedEvent[] = [];
  const copy = async (): Promise<void> => {
    const last = held.at(-1);
    if (last === undefined) return;
    await inTransaction(
      work,
      async () => {
        await copyGroups({ client: work, writer: next, quarantine }, inGroups(held));
        await note(load, record, { done: last.position });
      },
      bulk,
    );
    held = [];
  };
  for await (const run of historyOf(load, record, record.done)) {
    held.push(...run);
    if (held.length >= piece) await copy();
  }
  await copy();
  await note(load, record, { phase: 'indexing' });
};

/** Small enough that a refused row is found soon. */
const inGroups = (events: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] =>
  events.map((event) => [event]);

const finish = (load: Load, record: RebuildRecord): Promise<void> =>
  inTransaction(
    load.work,
    async () => {
      load.onProgress('indexing', 0n, 1n);
      await load.work.query('SELECT read_store.finish_next($1)', [load.next.tables]);
      await new CheckpointRow(load.next.name, load.next.version, load.next.schema).reset(load.work, record.upTo);
      await note(load, record, { phase: 'following' });
      load.onProgress('indexing', 1n, 1n);
    },
    bulk,
  );
