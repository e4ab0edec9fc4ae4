import type pg from 'pg';
import { blank, needsHistory, ThingDrawing, type Drawing, type Start } from '../../../../projections/drawing.ts';
import type { AnyFact, Register, Told } from '../../../../projections/projection.ts';
import type { Segment } from '../../../../projections/timeline.ts';
import { streamOf } from '../../../domain/shared/ids.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import type { EventStore, RecordedEvent } from '../../event-store/event-store.ts';
import { runPrepared } from '../../database/prepared.ts';
import { decode } from '../../streams/codec.ts';
import type { ReadSchema } from '../read-schema.ts';
import { placeOf } from './place-of.ts';
import { factsColumns, openDay, openPosition, type RegisterTable, type StoredFacts } from '../register-table.ts';
import { rowsToWrite, writeDrawings } from './write-drawings.ts';
import { ProjectionWriter, reasonOf, type Prepared, type SetAside, type Whole } from './projection-writer.ts';

/** Draws a register: what stands is read in two queries a batch, whatever the number of things. */
export class RegisterWriter<Facts extends object, Event extends AnyFact> extends ProjectionWriter {
  override readonly name: string;
  override readonly version: number;
  override readonly categories: readonly string[];
  override readonly tables: readonly string[];
  override readonly rowKeys: ReadonlyMap<string, readonly string[]>;
  override readonly gathers = true;

  constructor(
    private readonly register: Register<Facts, Event>,
    private readonly table: RegisterTable<Facts>,
    private readonly store: Pick<EventStore, 'readStream'>,
    override readonly schema: ReadSchema = 'read_store',
  ) {
    super();
    this.name = register.name;
    this.version = register.version;
    this.categories = [register.category];
    this.tables = tablesOf(table);
    this.rowKeys = new Map([
      [table.name, [table.key, 'from_position', 'valid_from']],
      ...(table.entries === undefined ? [] : [[table.entries.name, [table.key, 'entry']] as const]),
    ]);
  }

  /** The id in the stream's name. */
  override thingOf({ stream }: RecordedEvent): string {
    return keyIn(stream);
  }

  override async prepare(
    client: pg.ClientBase,
    recorded: readonly RecordedEvent[],
    waiting: ReadonlySet<string>,
  ): Promise<Prepared> {
    const told = readUp<Event>(recorded, waiting);
    const starts = await this.starts(client, groupedByKey(told));
    const drawings = new Map(
      [...starts].map(([key, start]) => [key, new ThingDrawing<Facts, Event>(this.register, start)]),
    );
    const line = new Line(waiting);
    for (const { key, fact, source } of told) {
      line.pass(key, source, () => {
        if (fact instanceof Unreadable) throw fact;
        drawings.get(key)!.add(fact);
      });
    }
    const results = new Map([...drawings].map(([key, drawing]) => [key, drawing.result()]));
    return { setAside: line.setAside, write: (writer) => this.write(writer, starts, results) };
  }

  override wholeOf(events: readonly RecordedEvent[]): Whole {
    const key = keyIn(events[0]!.stream);
    const line = new Line(new Set());
    const drawing = new ThingDrawing<Facts, Event>(this.register, blank);
    for (const source of events) {
      line.pass(key, source, () => {
        const fact = factOf<Event>(source);
        if (fact instanceof Unreadable) throw fact;
        drawing.add(fact);
      });
    }
    const { rows, entries } = rowsToWrite(this.table, key, drawing.result());
    const byTable = new Map([[this.table.name, rows]]);
    if (this.table.entries !== undefined) byTable.set(this.table.entries.name, entries);
    return { rows: byTable, setAside: line.setAside };
  }

  override into(schema: ReadSchema): RegisterWriter<Facts, Event> {
    return new RegisterWriter(this.register, this.table, this.store, schema);
  }

  override async clear(client: pg.ClientBase): Promise<void> {
    await client.query(`TRUNCATE ${[...this.rowKeys.keys()].map((table) => `${this.schema}.${table}`).join(', ')}`);
  }

  private async starts(
    client: pg.ClientBase,
    things: ReadonlyMap<string, readonly Told<Event>[]>,
  ): Promise<Map<string, Start<Facts, Event>>> {
    const ends = await this.readEnds(client, things);
    const starts = new Map<string, Start<Facts, Event>>();
    for (const [key, events] of things) {
      const first = events[0]!.recorded.revision;
      const start = ends.get(key) ?? (first === 0n ? blank : { end: null, lastEffectiveOn: null, history: null });
      starts.set(key, needsHistory(start, events) ? { ...start, history: await this.readHistory(key, first) } : start);
    }
    return starts;
  }

  /** The last two segments known of each thing; the one before the last only where an event of the batch may touch it. */
  private async readEnds(
    client: pg.ClientBase,
    things: ReadonlyMap<string, readonly Told<Event>[]>,
  ): Promise<Map<string, Start<Facts, Event>>> {
    const known = [...things].filter(([, events]) => events[0]!.recorded.revision > 0n).map(([key]) => key);
    if (known.length === 0) return new Map();
    const { name, key } = this.table;
    const ends = 't.valid_from::text, t.valid_to::text, t.last_effective_on::text';
    const { rows: lasts } = await runPrepared<StoredFacts>(
      client,
      `SELECT ${ends}, ${factsColumns(this.table, 't', 'present')} FROM ${this.schema}.${name} t WHERE t.present AND t.${key} = ANY ($1::uuid[])`,
      [known],
    );
    const touched = lasts.filter((row) =>
      things.get(row.key as string)!.some(({ event }) => event.data.effectiveOn === row.valid_from),
    );
    const { rows: others } =
      touched.length === 0
        ? { rows: [] }
        : await runPrepared<StoredFacts>(
            client,
            `SELECT ${ends}, ${factsColumns(this.table, 't', 'any', this.schema)} FROM ${this.schema}.${name} t
             JOIN unnest($1::uuid[], $2::date[]) AS last(id, day) ON t.${key} = last.id AND t.valid_to = last.day
             WHERE NOT t.present AND t.to_position = ${openPosition}`,
            [touched.map((row) => row.key as string), touched.map((row) => row.valid_from as string)],
          );
    const before = new Map(others.map((row) => [row.key as string, this.segmentOf(row)]));
    return new Map(
      lasts.map((row) => {
        const id = row.key as string;
        const end = { last: this.segmentOf(row), beforeLast: before.get(id) ?? null };
        return [id, { end, lastEffectiveOn: row.last_effective_on as LocalDate, history: null }];
      }),
    );
  }

  private segmentOf(row: StoredFacts): Segment<Facts> {
    return {
      validFrom: row.valid_from as LocalDate,
      validTo: row.valid_to === openDay ? null : (row.valid_to as LocalDate),
      facts: this.table.factsOf(row),
    };
  }

  /** Everything recorded of a thing before a revision. */
  private async readHistory(key: string, before: bigint): Promise<readonly Told<Event>[]> {
    const stream = streamOf(this.register.category, key);
    const history: Told<Event>[] = [];
    while (BigInt(history.length) < before) {
      const missing = before - BigInt(history.length);
      const page = await this.store.readStream(stream, {
        ...(history.length === 0 ? {} : { after: BigInt(history.length) - 1n }),
        limit: missing > 10_000n ? 10_000 : Number(missing),
      });
      if (page.length === 0) throw new Error(`stream ${stream} ends before revision ${before}`);
      history.push(...page.map((event) => ({ event: decode<Event>(event), recorded: placeOf(event) })));
    }
    return history;
  }

  private write(
    client: pg.ClientBase,
    starts: ReadonlyMap<string, Start<Facts, Event>>,
    results: ReadonlyMap<string, Drawing<Facts>>,
  ): Promise<void> {
    return writeDrawings(client, this.schema, this.table, starts, results);
  }
}

type Keyed<Event extends AnyFact> = Readonly<{ key: string; fact: Told<Event> | Unreadable; source: RecordedEvent }>;

/** A partitioned register and its partitions, and where its entries stand. */
export const tablesOf = ({ name, entries }: Pick<RegisterTable<never>, 'name' | 'entries'>): readonly string[] => [
  name,
  `${name}_present`,
  `${name}_past`,
  ...(entries === undefined ? [] : [entries.name]),
];

export const keyIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** Where events of a thing queue up behind the first that cannot be drawn. */
class Line {
  readonly setAside: SetAside[] = [];
  private readonly closed: Set<string>;

  constructor(waiting: ReadonlySet<string>) {
    this.closed = new Set(waiting);
  }

  /** Does the work unless the thing waits; what fails closes the line for the thing's later events. */
  pass(thing: string, event: RecordedEvent, work: () => void): void {
    if (this.closed.has(thing)) {
      this.setAside.push({ event, thing, reason: null });
      return;
    }
    try {
      work();
    } catch (error) {
      this.closed.add(thing);
      this.setAside.push({ event, thing, reason: reasonOf(error) });
    }
  }
}

/** Why there is no fact: the body cannot be read, or an earlier event of the thing is not drawn. */
class Unreadable extends Error {}

/** @param waiting things that are not read: their events are not drawn now */
const readUp = <Event extends AnyFact>(
  events: readonly RecordedEvent[],
  waiting: ReadonlySet<string>,
): readonly Keyed<Event>[] => {
  const held = new Set(waiting);
  return events.map((source) => {
    const key = keyIn(source.stream);
    const fact = held.has(key) ? new Unreadable('it waits') : factOf<Event>(source);
    if (fact instanceof Unreadable) held.add(key);
    return { key, fact, source };
  });
};

export const factOf = <Event extends AnyFact>(source: RecordedEvent): Told<Event> | Unreadable => {
  try {
    const event = decode<Event>(source);
    if (typeof event.data !== 'object' || (event.data as unknown) === null)
      return new Unreadable('the body is no object');
    return { event, recorded: placeOf(source) };
  } catch (error) {
    return new Unreadable(reasonOf(error), { cause: error });
  }
};

const groupedByKey = <Event extends AnyFact>(told: readonly Keyed<Event>[]): Map<string, Told<Event>[]> => {
  const things = new Map<string, Told<Event>[]>();
  for (const { key, fact } of told) {
    if (fact instanceof Unreadable) continue;
    const events = things.get(key);
    if (events === undefined) things.set(key, [fact]);
    else events.push(fact);
  }
  return things;
};
