import { createContext, runInContext } from 'node:vm';

import type { RecordedEvent } from '../../../src/platform/event-store/event-store.ts';

type State = unknown;
type Seen = Readonly<{
  eventType: string;
  streamId: string;
  sequenceNumber: number;
  partition: string;
  isJson: true;
  data: unknown;
  metadata: unknown;
}>;
type Handler = (state: State, event: Seen) => State;
type Definition = {
  category: string | null;
  handlers: Readonly<Record<string, Handler>>;
  byStream: boolean;
};

/** States by partition as JSON text: the name of a stream, or '' for a projection with one state. */
export type States = ReadonlyMap<string, string>;

/**
 * Runs the text of a server-side projection over recorded events, by an imitation of what the projection files here use:
 * `fromAll` (without links), `fromCategory`, `foreachStream`, `when` with `$init`, `$any` and event types, `outputState`.
 * It is our reading of the documented first engine, not that engine: no limits of time, no emitting, nothing from its start.
 * Whatever else a text calls does not exist and fails. Each state goes through JSON after each event, as on a server.
 */
export const evaluate = (text: string, events: readonly RecordedEvent[]): States => {
  const { category, handlers, byStream } = define(text);
  const states = new Map<string, string>();
  for (const event of events) {
    if (category !== null && event.stream.split('-', 1)[0] !== category) continue;
    const handler = handlers[event.type] ?? handlers.$any;
    if (handler === undefined) continue;
    const partition = byStream ? event.stream : '';
    const state: State = JSON.parse(
      states.get(partition) ?? JSON.stringify(handlers.$init?.({}, seen(event, '')) ?? {}),
    );
    const next = handler(state, seen(event, partition));
    states.set(partition, JSON.stringify(next === undefined ? state : next));
  }
  return states;
};

const seen = ({ type, stream, revision, data, metadata }: RecordedEvent, partition: string): Seen => ({
  eventType: type,
  streamId: stream,
  sequenceNumber: Number(revision),
  partition,
  isJson: true,
  data: JSON.parse(data),
  metadata: JSON.parse(metadata),
});

/** Each step offers only what may follow it. */
const define = (text: string): Definition => {
  const definition: Definition = { category: null, handlers: {}, byStream: false };
  const folded = { outputState: () => ({}) };
  const when = (handlers: Definition['handlers']) => {
    definition.handlers = handlers;
    return folded;
  };
  const foreachStream = () => {
    definition.byStream = true;
    return { when };
  };
  const source = { when, foreachStream };
  const fromCategory = (category: string) => {
    definition.category = category;
    return source;
  };
  runInContext(text, createContext({ fromAll: () => source, fromCategory }), { timeout: 1_000 });
  return definition;
};
