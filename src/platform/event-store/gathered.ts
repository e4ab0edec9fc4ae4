import type { Histories, RecordedEvent } from './event-store.ts';

export type Placed = Readonly<{ part: number; event: RecordedEvent }>;

/** Whole histories, from events that come part by part and stream by stream; a history may go on in the next run. */
export async function* gathered(runs: AsyncIterable<readonly Placed[]>): AsyncGenerator<Histories> {
  let part = 0;
  let history: RecordedEvent[] = [];
  for await (const run of runs) {
    let histories: RecordedEvent[][] = [];
    for (const placed of run) {
      if (history.length > 0 && history[0]!.stream !== placed.event.stream) {
        histories.push(history);
        history = [];
      }
      if (part !== placed.part) {
        if (histories.length > 0) yield { part, histories };
        histories = [];
        part = placed.part;
      }
      history.push(placed.event);
    }
    if (histories.length > 0) yield { part, histories };
  }
  if (history.length > 0) yield { part, histories: [history] };
}
