import type { Circumstances, Recorded } from '../src/domain/shared/fact.ts';
import type { Category } from '../src/domain/shared/ids.ts';

/** Any recorded fact, as a projection that knows only some of them sees it. */
export type AnyFact = Readonly<{ type: string; data: Circumstances }>;

/** A fact and its place in the log. */
export type Told<Event extends AnyFact = AnyFact> = Readonly<{ event: Event; recorded: Recorded }>;

/** The facts of a thing after one more event; `null` while nothing is known of it. Accepts every recorded event. */
export type Fold<Facts, Event> = (facts: Facts | null, event: Event, recorded: Recorded) => Facts | null;

export type Folds<Facts, Event extends AnyFact> = Readonly<{
  [Type in Event['type']]: Fold<Facts, Extract<Event, { type: Type }>>;
}>;

/**
 * A question with memory on both time axes: what is true of each thing of a category. One stream is one thing, and the id in
 * the stream's name is its key.
 */
export type Register<Facts, Event extends AnyFact = AnyFact> = Readonly<{
  name: string;
  /** Rises whenever old rows would now come out differently; they are then drawn anew from the first event. */
  version: number;
  category: Category;
  on: Folds<Facts, Event>;
}>;

/** A list with one entry an event, in the order of the log. */
export type Trail<Entry> = Readonly<{
  name: string;
  version: number;
  entryOf: (told: Told) => Entry;
}>;

/** A fold for events that say nothing by themselves: they change what is known, or nothing. */
export const ofKnown =
  <Facts, Event>(change: (facts: Facts, event: Event, recorded: Recorded) => Facts) =>
  (facts: Facts | null, event: Event, recorded: Recorded): Facts | null =>
    facts === null ? null : change(facts, event, recorded);

/** One step of `state(C, K)`. An event of a type that the register does not know changes nothing. */
export const foldOne = <Facts, Event extends AnyFact>(
  register: Register<Facts, Event>,
  facts: Facts | null,
  { event, recorded }: Told<Event>,
): Facts | null => {
  const { type } = event;
  if (!Object.hasOwn(register.on, type)) return facts;
  return register.on[type as Event['type']](facts, event as Extract<Event, { type: Event['type'] }>, recorded);
};
