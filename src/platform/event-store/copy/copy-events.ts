import { beginning, type EventImport, type EventStore, type EventToImport, type Position } from '../event-store.ts';
import { compareLogs, type Difference } from './compare-logs.ts';

/** A store, and the way in that keeps instants. */
export type CopyTarget = Readonly<{ store: EventStore; imports: EventImport }>;

export type Step = 'comparing' | 'copying' | 'verifying';

export type Copy = Readonly<{
  from: EventStore;
  to: CopyTarget;
  /** Told of each event of a step by its position in the source; `end` is the last that counts. */
  watch: (step: Step, reached: Position, end: Position) => void;
  /** A position in the source to be translated. */
  translate?: Position;
}>;

export type Copied = Readonly<{
  /** Events that stood there before, and that were brought in now. */
  found: number;
  copied: number;
  /** Last position of the target. */
  position: Position;
  /** Position in the target that shows the same events as `translate` in the source; `beginning` where that shows none. */
  translated: Position;
}>;

/** The target holds another history than the source. */
export class LogsDiffer extends Error {
  constructor(readonly difference: Difference) {
    super(`event ${difference.number}: ${difference.in}`);
    this.name = 'LogsDiffer';
  }
}

/** The target holds the first events of the source, and no import that waits to be taken up. */
export class CopyNotContinued extends Error {
  constructor(readonly events: number) {
    super(`the target holds the first ${events} events and cannot go on from there`);
    this.name = 'CopyNotContinued';
  }
}

/**
 * Brings the history of one store into another, and compares every event afterwards. What stands in the target must be the
 * beginning of the source. Where an import is all or nothing, a copy that died left nothing and begins anew; where it is not,
 * a copy that died is taken up behind its last event. A target that was filled and is shorter now takes nothing more, nor do
 * events come over that are recorded in the source meanwhile: stop the service first.
 *
 * @throws LogsDiffer with the first difference, CopyNotContinued, and what the import throws
 */
export const copyEvents = async (copy: Copy): Promise<Copied> => {
  const end = await copy.from.lastPosition();
  const before = await walk(copy, 'comparing', end);
  if (before.is === 'same') return copiedOf(before, before);
  const begun = before.events > 0;
  if (begun && !(await copy.to.imports.isUnfinished())) throw new CopyNotContinued(before.events);
  await copy.to.imports.importAll(told(copy, end));
  const after = await walk(copy, 'verifying', end);
  if (after.is !== 'same') throw new Error(`after the copy the target holds the first ${after.events} events only`);
  return copiedOf(before, after);
};

type Walked = Readonly<{ is: 'same' | 'beginning'; events: number; position: Position; translated: Position }>;

const copiedOf = (before: Walked, { events, position, translated }: Walked): Copied => ({
  found: before.events,
  copied: events - before.events,
  position,
  translated,
});

const walk = async ({ from, to, watch, translate }: Copy, step: Step, end: Position): Promise<Walked> => {
  let [position, translated] = [beginning, beginning];
  const standing = await compareLogs({
    source: from,
    upTo: end,
    target: to.store,
    onEqual: (source, target) => {
      position = target.position;
      if (translate !== undefined && source.position <= translate) translated = target.position;
      watch(step, source.position, end);
    },
  });
  if (standing.is === 'different') throw new LogsDiffer(standing.difference);
  return { ...standing, position, translated };
};

async function* told({ from, watch }: Copy, end: Position): AsyncGenerator<EventToImport> {
  for await (const run of from.history({ upTo: end })) {
    for (const { stream, id, type, data, metadata, recordedAt, position } of run) {
      yield { stream, id, type, data, metadata, recordedAt };
      watch('copying', position, end);
    }
  }
}
