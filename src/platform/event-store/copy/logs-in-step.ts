import type { RecordedEvent } from '../event-store.ts';

/** The events of one place in two logs; `null` where a log has ended. */
export type Pair = Readonly<{ source: RecordedEvent | null; target: RecordedEvent | null }>;

/** Two logs side by side, first with first, until both have ended. Holds one run of each. */
export async function* logsInStep(
  source: AsyncIterable<readonly RecordedEvent[]>,
  target: AsyncIterable<readonly RecordedEvent[]>,
): AsyncGenerator<Pair> {
  const sources = oneByOne(source);
  const targets = oneByOne(target);
  try {
    for (;;) {
      const pair = { source: await following(sources), target: await following(targets) };
      if (pair.source === null && pair.target === null) return;
      yield pair;
    }
  } finally {
    await Promise.all([sources.return(), targets.return()]);
  }
}

async function* oneByOne(runs: AsyncIterable<readonly RecordedEvent[]>): AsyncGenerator<RecordedEvent, void> {
  for await (const run of runs) yield* run;
}

const following = async (events: AsyncGenerator<RecordedEvent, void>): Promise<RecordedEvent | null> => {
  const { done, value } = await events.next();
  return done === true ? null : value;
};
