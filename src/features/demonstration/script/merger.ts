import type { DocumentRef } from '../../../domain/shared/fact.ts';
import { streamOf, type TaskId } from '../../../domain/shared/ids.ts';
import type { Cast, CastMember } from './cast.ts';
import type { Logbook } from './logbook.ts';
import { reassign } from './task-acts.ts';
import { dissolve, establish, handOver, takeIn } from './unit-acts.ts';

/** A unit of after the merger; `from` are the short names of those whose work it took over. */
export type SuccessorOf<Who extends string> = CastMember & Readonly<{ from: readonly Who[] }>;

type Merger<Old extends string, New extends string> = Readonly<{
  book: Logbook;
  old: Cast<Old>;
  successors: Readonly<Record<New, SuccessorOf<Old>>>;
  cast: Cast<New>;
  /** The new province: it enters everything. */
  head: New;
  /** Effective day and day of recording. */
  on: string;
  at: string;
  /** Without one, which unit followed which is known, but no merger by decision is. */
  authority: DocumentRef | null;
  reason: string;
  /** Tasks still open, by the unit that led them. */
  openTasks: readonly Readonly<{ lead: Old; taskIds: readonly TaskId[] }>[];
}>;

/**
 * Ends every unit of a history that is not spared, with the successors that took over its work, if any, and passes open
 * tasks to them. Completed tasks stay with the unit as it was. Source: domain rules 7.4.
 */
export const merge = <Old extends string, New extends string>(
  merger: Merger<Old, New>,
  spared: readonly Old[] = [],
): void => {
  const { book, old, successors, cast, head, authority, reason } = merger;
  const entering = { on: merger.on, at: merger.at, by: cast.actor(head, 'administrator'), authority, reason };
  for (const name of cast.names) {
    const { name: title, kind, code = null, under, from } = successors[name];
    const parent = under === undefined ? null : cast.unit(under as New);
    book.enter(establish({ unitId: cast.unit(name), identity: { name: title, kind, code }, parent }), entering);
    if (authority !== null)
      book.enter(
        takeIn(
          cast.unit(name),
          from.map((unit) => old.unit(unit)),
        ),
        entering,
      );
  }
  for (const name of old.names.filter((unit) => !spared.includes(unit))) {
    book.enter(
      dissolve(
        old.unit(name),
        successorsOf(name, merger).map((unit) => cast.unit(unit)),
      ),
      entering,
    );
  }
  for (const { lead, taskIds } of merger.openTasks) {
    const [to] = successorsOf(lead, merger);
    if (to === undefined) throw new RangeError(`${lead} has no successor to take its open tasks`);
    book.enter(handOver(old.unit(lead), cast.unit(to), taskIds), entering);
    const handedOverBy = streamOf('unit', old.unit(lead));
    for (const id of taskIds) {
      book.enter(
        reassign(id, cast.unit(to), (world) => world.lastEventId(handedOverBy)),
        entering,
      );
    }
  }
};

const successorsOf = <Old extends string, New extends string>(
  name: Old,
  { cast, successors }: Merger<Old, New>,
): readonly New[] => cast.names.filter((successor) => successors[successor].from.includes(name));
