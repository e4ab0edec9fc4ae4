import type pg from 'pg';
import { blank, needsHistory, ThingDrawing, type Drawing, type Start } from '../../../../projections/drawing.ts';
import type { AnyFact, Register, Told } from '../../../../projections/projection.ts';
import type { Segment } from '../../../../projections/timeline.ts';
import { streamOf } from '../../../domain/shared/ids.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import type { EventStore, RecordedEvent } from '../../event-store/event-store.ts';
import { decode } from '../../streams/codec.ts';
import { placeOf } from './place-of.ts';
import { factsColumns, openDay, openPosition, type RegisterTable, type StoredFacts } from '../register-table.ts';
import { writeDrawings } from './write-drawings.ts';
import { ProjectionWriter, reasonOf, type Halt, type Prepared } from './projection-writer.ts';

/** Draws a register: what stands is read in two queries a batch, whatever the number of things. */
export class RegisterWriter<Facts extends object, Event extends AnyFact> extends ProjectionWriter {
  override readonly name: string;
  override readonly version: number;
  override readonly categories: readonly string[];

  constructor(
    private readonly register: Register<Facts, Event>,
    private readonly table: RegisterTable<Facts>,
    private readonly store: Pick<EventStore, 'readStream'>,
  ) {
    super();
    this.name = register.name;
    this.version = register.version;
    this.categories = [register.category];
  }

  override async prepare(client: pg.ClientBase, recorded: readonly RecordedEvent[]): Promise<Prepared> {
    const { told, halt: unreadable } = readable<Event>(recorded);
    const starts = await this.starts(client, groupedByKey(told));
    const drawings = new Map(
      [...starts].map(([key, start]) => [key, new ThingDrawing<Facts, Event>(this.register, start)]),
    );
    let halt = unreadable;
    for (const { key, fact, source } of told) {
      try {
        drawings.get(key)!.add(fact);
      } catch (error) {
        halt = { event: source, reason: reasonOf(error) };
        break;
      }
    }
    const results = new Map([...drawings].map(([key, drawing]) => [key, drawing.result()]));
    return { halt, write: (writer) => this.write(writer, starts, results) };
  }

  override async clear(client: pg.ClientBase): Promise<void> {
    await client.query(`TRUNCATE read_store.${this.table.name}`);
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
    const columns = `t.valid_from::text, t.valid_to::text, t.last_effective_on::text, ${factsColumns(this.table, 't')}`;
    const { rows: lasts } = await client.query<StoredFacts>(
      `SELECT ${columns} FROM read_store.${name} t WHERE t.present AND t.${key} = ANY ($1::uuid[])`,
      [known],
    );
    const touched = lasts.filter((row) =>
      things.get(row.key as string)!.some(({ event }) => event.data.effectiveOn === row.valid_from),
    );
    const { rows: others } =
      touched.length === 0
        ? { rows: [] }
        : await client.query<StoredFacts>(
            `SELECT ${columns} FROM read_store.${name} t
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
    return writeDrawings(client, this.table, starts, results);
  }
}

type Keyed<Event extends AnyFact> = Readonly<{ key: string; fact: Told<Event>; source: RecordedEvent }>;

/** The events up to the first that cannot even be read. */
const readable = <Event extends AnyFact>(
  events: readonly RecordedEvent[],
): Readonly<{ told: readonly Keyed<Event>[]; halt: Halt | null }> => {
  const told: Keyed<Event>[] = [];
  for (const source of events) {
    try {
      const event = decode<Event>(source);
      if (typeof event.data !== 'object') throw new Error('the body is no object');
      const key = source.stream.slice(source.stream.indexOf('-') + 1);
      told.push({ key, fact: { event, recorded: placeOf(source) }, source });
    } catch (error) {
      return { told, halt: { event: source, reason: reasonOf(error) } };
    }
  }
  return { told, halt: null };
};

const groupedByKey = <Event extends AnyFact>(told: readonly Keyed<Event>[]): Map<string, Told<Event>[]> => {
  const things = new Map<string, Told<Event>[]>();
  for (const { key, fact } of told) {
    const events = things.get(key);
    if (events === undefined) things.set(key, [fact]);
    else events.push(fact);
  }
  return things;
};
