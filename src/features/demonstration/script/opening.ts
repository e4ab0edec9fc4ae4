import type { Cast } from './cast.ts';
import type { Logbook } from './logbook.ts';
import { establish } from './unit-acts.ts';

/** Articles do not say when a unit was founded: it is known to exist from here on. */
const knownSince = '2021-01-01';
const reason = 'Bài viết không nêu ngày thành lập; sổ ghi từ 01/01/2021';

/** Enters the units of a history on the day it begins, parents first; `head` enters them. */
export const enterUnits = <Who extends string>(book: Logbook, cast: Cast<Who>, head: Who, entered: string): void => {
  const by = cast.actor(head, 'administrator');
  for (const who of cast.names) {
    const { name, kind, code = null, under } = cast.members[who];
    const parent = under === undefined ? null : cast.unit(under as Who);
    const act = establish({ unitId: cast.unit(who), identity: { name, kind, code }, parent });
    book.enter(act, { on: knownSince, entered, at: '08:00', by, reason });
  }
};
