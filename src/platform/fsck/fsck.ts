import type pg from 'pg';
import type { Told } from '../../../projections/projection.ts';
import { streamOf } from '../../domain/shared/ids.ts';
import type { AccessRecords } from '../../features/ports/access-records.ts';
import type { EventStore, RecordedEvent } from '../event-store/event-store.ts';
import type { DrawnRegister } from '../read-store/projections.ts';
import { placeOf } from '../read-store/runner/place-of.ts';
import { decode } from '../streams/codec.ts';
import { readCheckpoints, readQuarantine, type Checkpoints } from './check-checkpoints.ts';
import { checkEvent } from './check-event.ts';
import { checkLog } from './check-log.ts';
import { compareRows, countThings, findOverlaps, thingsAfter, type ThingHistory } from './check-register.ts';
import { compareEntries } from './check-trail.ts';
import type { Finding } from './finding.ts';

export type FsckSettings = Readonly<{
  store: Pick<EventStore, 'history' | 'readStream' | 'lastPosition'>;
  /** A connection in a transaction that sees one moment (REPEATABLE READ). */
  client: pg.ClientBase;
  registers: readonly DrawnRegister[];
  trail: Readonly<{
    name: string;
    version: number;
    rowOf: (event: RecordedEvent) => Readonly<Record<string, unknown>>;
  }>;
  /** Recomputes the chain of access records. */
  records: Pick<AccessRecords, 'verify'>;
  /** Whether the log stands in this database, and its tables can be looked at. */
  logIsHere: boolean;
  /** Compare every thing with its fold, or one in `oneIn`, chosen by its id. */
  oneIn: number;
  onProgress: (position: bigint, last: bigint) => void;
}>;

export type FsckReport = Readonly<{ events: bigint; things: bigint; compared: bigint; findings: bigint }>;

const pageOfThings = 200;
const historyPage = 10_000;

/**
 * Looks through everything stored and yields what is wrong. One pass over the log: each event is read by itself and beside its
 * entry in the trail; each thing, when its first event comes by, is drawn anew from its stream and compared with its rows.
 * Memory does not grow with the log.
 *
 * @returns how much was looked at
 */
export async function* fsck(settings: FsckSettings): AsyncGenerator<Finding, FsckReport> {
  const { store, client, registers, trail, logIsHere, onProgress } = settings;
  const last = await store.lastPosition();
  const counts = { events: 0n, things: 0n, compared: 0n, findings: 0n };
  const told = function* (findings: readonly Finding[]): Generator<Finding> {
    counts.findings += BigInt(findings.length);
    yield* findings;
  };

  const projections = [...registers.map(({ register }) => register), trail];
  const { checkpoints, findings } = await readCheckpoints(client, projections, last);
  yield* told(findings);
  const { quarantined, findings: waiting } = await readQuarantine(client);
  yield* told(waiting);
  if (logIsHere) for await (const finding of checkLog(client, last)) yield* told([finding]);

  const { firstBroken } = await settings.records.verify();
  if (firstBroken !== null) {
    const detail = 'its hash does not follow from what stands there and from the record before';
    yield* told([{ kind: 'records.chain-broken', where: `access record ${firstBroken}`, detail }]);
  }

  const drawn = registers.filter(({ register }) => checkpoints.has(register.name));
  const seen = new Map(drawn.map((one) => [one, 0n]));
  const pages = new Map<DrawnRegister, string[]>(drawn.map((one) => [one, []]));
  const compare = async (one: DrawnRegister, ids: readonly string[]): Promise<readonly Finding[]> => {
    const things = await Promise.all(ids.map((id) => readThing(store, one, id, checkpoints)));
    counts.compared += BigInt(ids.length);
    return compareRows(
      client,
      one,
      things.filter((thing) => thing !== null),
    );
  };

  for await (const run of store.history({ upTo: last })) {
    const unreadable = new Set<RecordedEvent>();
    for (const event of run) {
      counts.events += 1n;
      const finding = checkEvent(event);
      if (finding !== null) {
        unreadable.add(event);
        yield* told([finding]);
      }
      const one = event.revision === 0n ? drawn.find(({ register }) => isOf(register.category, event)) : undefined;
      if (one === undefined || event.position > checkpoints.get(one.register.name)!) continue;
      counts.things += 1n;
      seen.set(one, seen.get(one)! + 1n);
      const id = event.stream.slice(one.register.category.length + 1);
      const waits = quarantined.things.has(`${one.register.name} ${id}`);
      if (!waits && isChosen(id, settings.oneIn)) pages.get(one)!.push(id);
    }
    for (const [one, ids] of pages) {
      while (ids.length >= pageOfThings) yield* told(await compare(one, ids.splice(0, pageOfThings)));
    }
    const inTrail = run.filter(
      (event) =>
        event.position <= (checkpoints.get(trail.name) ?? 0n) &&
        !unreadable.has(event) &&
        !quarantined.events.has(`${trail.name} ${event.id}`),
    );
    yield* told(await compareEntries(client, trail.rowOf, inTrail));
    onProgress(run.at(-1)!.position, last);
  }
  for (const [one, ids] of pages) if (ids.length > 0) yield* told(await compare(one, ids));
  for (const one of drawn) {
    yield* told(await findOverlaps(client, one));
    if ((await countThings(client, one)) > seen.get(one)!) yield* told(await unknownThings(store, client, one));
  }
  return counts;
}

const isOf = (category: string, { stream }: RecordedEvent): boolean => stream.startsWith(`${category}-`);

/** By the id alone, so that a repeated check looks at the same things; UUIDv7 ends in random bits. */
const isChosen = (id: string, oneIn: number): boolean => Number.parseInt(id.slice(-6), 16) % oneIn === 0;

/** @returns `null` for a thing with an event that nobody can read: that is told where it stands in the log */
const readThing = async (
  store: FsckSettings['store'],
  { register }: DrawnRegister,
  id: string,
  checkpoints: Checkpoints,
): Promise<ThingHistory | null> => {
  const upTo = checkpoints.get(register.name)!;
  const history: Told[] = [];
  for (let after = -1n; ;) {
    const page = await store.readStream(streamOf(register.category, id), {
      limit: historyPage,
      ...(after < 0n ? {} : { after }),
    });
    for (const event of page) {
      if (event.position > upTo) return { id, history };
      if (checkEvent(event) !== null) return null;
      history.push({ event: decode(event), recorded: placeOf(event) });
    }
    if (page.length < historyPage) return { id, history };
    after = page.at(-1)!.revision;
  }
};

/** The register knows more things than the log: finds those without a stream. */
const unknownThings = async (
  store: FsckSettings['store'],
  client: pg.ClientBase,
  one: DrawnRegister,
): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const ids = await thingsAfter(client, one, after, pageOfThings);
    const streams = await Promise.all(
      ids.map((id) => store.readStream(streamOf(one.register.category, id), { limit: 1 })),
    );
    ids.forEach((id, index) => {
      if (streams[index]!.length > 0) return;
      findings.push({
        kind: 'register.thing-unknown',
        where: `${one.table.name} ${id}`,
        detail: 'the log holds nothing of it',
      });
    });
    const lastId = ids.at(-1);
    if (lastId === undefined) return findings;
    after = lastId;
  }
};
