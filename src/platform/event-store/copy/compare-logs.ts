import type { EventStore, Position, RecordedEvent } from '../event-store.ts';
import { logsInStep, type Pair } from './logs-in-step.ts';

/** What a copy must keep. Positions belong to a store and are translated, not kept. */
const kept = ['id', 'type', 'stream', 'revision', 'data', 'metadata', 'recordedAt'] as const;

/** The first place at which two logs part; `number` counts events from 1. */
export type Difference = Readonly<{
  number: number;
  in: (typeof kept)[number] | 'only-in-target';
  event: RecordedEvent;
}>;

/** How a target stands to the source: the same log, its first events (0 for an empty one), or another history. */
export type Standing =
  Readonly<{ is: 'same' | 'beginning'; events: number }> | Readonly<{ is: 'different'; difference: Difference }>;

export type Comparison = Readonly<{
  source: EventStore;
  /** Last position of the source that counts. */
  upTo: Position;
  target: EventStore;
  /** Called for each pair of equal events, in order. */
  onEqual?: (source: RecordedEvent, target: RecordedEvent) => void;
}>;

/** Compares every event of two stores, byte for byte. */
export const compareLogs = async ({ source, upTo, target, onEqual }: Comparison): Promise<Standing> => {
  let events = 0;
  for await (const pair of logsInStep(source.history({ upTo }), target.history())) {
    if (pair.target === null) return { is: 'beginning', events };
    const difference = differenceOf(pair, events + 1);
    if (difference !== null) return { is: 'different', difference };
    events += 1;
    if (pair.source !== null) onEqual?.(pair.source, pair.target);
  }
  return { is: 'same', events };
};

const differenceOf = ({ source, target }: Pair, number: number): Difference | null => {
  if (source === null) return target === null ? null : { number, in: 'only-in-target', event: target };
  const other = kept.find((part) => source[part] !== target?.[part]);
  return other === undefined ? null : { number, in: other, event: source };
};
