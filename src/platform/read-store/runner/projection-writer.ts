import type pg from 'pg';
import type { RecordedEvent } from '../../event-store/event-store.ts';

/** The event that a projection cannot take, and why. */
export type Halt = Readonly<{ event: RecordedEvent; reason: string }>;

/** A batch worked out in memory: all of it, or what comes before the event that halts. */
export type Prepared = Readonly<{ write: (client: pg.ClientBase) => Promise<void>; halt: Halt | null }>;

/** One projection as the runner drives it. */
export abstract class ProjectionWriter {
  abstract readonly name: string;
  abstract readonly version: number;
  /** Kinds of streams it reads; absent means all. */
  abstract readonly categories: readonly string[] | undefined;

  /** Reads what it needs, writes nothing. Only the writer that holds the projection's lock may call it. */
  abstract prepare(client: pg.ClientBase, events: readonly RecordedEvent[]): Promise<Prepared>;

  /** Empties the projection's tables. */
  abstract clear(client: pg.ClientBase): Promise<void>;
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
