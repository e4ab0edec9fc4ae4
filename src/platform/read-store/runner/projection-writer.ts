import type pg from 'pg';
import type { RecordedEvent } from '../../event-store/event-store.ts';
import type { ReadSchema } from '../read-schema.ts';
import type { Row } from '../register-table.ts';

/** The event that a projection stopped at, and why. */
export type Halt = Readonly<{ event: RecordedEvent; reason: string }>;

/** An event that is not drawn now. `reason` is `null` where it only waits behind an earlier event of its thing. */
export type SetAside = Readonly<{ event: RecordedEvent; thing: string; reason: string | null }>;

/** A batch worked out in memory, without the events that cannot be drawn and those that wait behind them. */
export type Prepared = Readonly<{ write: (client: pg.ClientBase) => Promise<void>; setAside: readonly SetAside[] }>;

/** What follows from some events alone: rows by table, and the events that cannot be drawn. */
export type Whole = Readonly<{ rows: ReadonlyMap<string, readonly Row[]>; setAside: readonly SetAside[] }>;

/** One projection as the runner drives it. */
export abstract class ProjectionWriter {
  abstract readonly name: string;
  abstract readonly version: number;
  /** Kinds of streams it reads; absent means all. */
  abstract readonly categories: readonly string[] | undefined;
  /** The version of the rows that it writes. */
  abstract readonly schema: ReadSchema;
  /** Every table of the projection, partitioned ones before their partitions; the first has a row for everything drawn. */
  abstract readonly tables: readonly string[];

  /** What is held up by an event that cannot be drawn: nothing else is. */
  abstract thingOf(event: RecordedEvent): string;

  /**
   * Reads what it needs, writes nothing. Only whoever holds the projection's checkpoint may call it.
   *
   * @param waiting things with events in quarantine: their events are set aside too
   */
  abstract prepare(
    client: pg.ClientBase,
    events: readonly RecordedEvent[],
    waiting: ReadonlySet<string>,
  ): Promise<Prepared>;

  /** The tables that rows are written into, each with the columns that tell a row from every other. */
  abstract readonly rowKeys: ReadonlyMap<string, readonly string[]>;
  /** Whether the rows of a thing follow from all its events together; else each event makes its own. */
  abstract readonly gathers: boolean;

  /**
   * The rows that follow from these events alone, in order; where the projection gathers, they are all the events of one thing.
   * Reads and writes nothing.
   */
  abstract wholeOf(events: readonly RecordedEvent[]): Whole;

  /** The same projection, written elsewhere. */
  abstract into(schema: ReadSchema): ProjectionWriter;

  /** Empties the projection's tables. */
  abstract clear(client: pg.ClientBase): Promise<void>;
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
