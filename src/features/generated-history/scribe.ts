import type { EventType } from '../../domain/event-catalogue.ts';
import type { Actor, Circumstances, Context, DocumentRef } from '../../domain/shared/fact.ts';
import type { StreamName } from '../../domain/shared/ids.ts';
import { dateOf, instantOf, microsecondsOn, type Day } from './days.ts';
import type { Dice } from './dice.ts';

/** An event of a generated history, before the history gives it a position. */
export type WrittenEvent = Readonly<{
  recordedAt: string;
  stream: StreamName;
  revision: number;
  id: string;
  type: EventType;
  /** JSON text. */
  data: string;
}>;

export type Write = (event: WrittenEvent) => void;

/** When, by whom and why something is entered. */
export type Entering = Readonly<{
  /** From when it is true. */
  on: Day;
  /** When it is typed in, and at which time of that day, in microseconds after midnight. */
  entered: Day;
  at: number;
  by: Actor;
  authority?: DocumentRef | null;
  reason?: string | null;
  /** Identity of the event, where something else names it beforehand. */
  id?: string;
}>;

type AnyFact = Readonly<{ type: EventType; data: Circumstances }>;

/** Decides for one stream, one act after the other, and writes down what was decided. */
export class Scribe<State, Event extends AnyFact> {
  private revision = 0;
  private latest = 0;

  constructor(
    readonly stream: StreamName,
    public state: State,
    private readonly evolve: (state: State, event: Event) => State,
    private readonly dice: Dice,
    private readonly write: Write,
  ) {}

  /** @throws DomainError where the domain refuses: a generated history holds nothing that could not have been recorded */
  act(entering: Entering, decide: (state: State, context: Context) => readonly Event[]): void {
    const { on, entered, at, by, authority = null, reason = null } = entering;
    const context: Context = { effectiveOn: dateOf(on), today: dateOf(entered), by, authority, reason };
    for (const event of decide(this.state, context)) {
      // Two events of one stream never share an instant, so that the order of instants is that of revisions.
      this.latest = Math.max(microsecondsOn(entered, at), this.latest + 1);
      const id = entering.id ?? this.dice.idAt(Math.floor(this.latest / 1_000));
      const { stream, revision } = this;
      const data = JSON.stringify(event.data);
      this.write({ recordedAt: instantOf(this.latest), stream, revision, id, type: event.type, data });
      this.revision += 1;
      this.state = this.evolve(this.state, event);
    }
  }
}
