import type { LocalDate } from '../src/domain/shared/local-date.ts';
import { same } from '../src/domain/shared/same.ts';
import { foldOne, type AnyFact, type Register, type Told } from './projection.ts';

/** Facts that are true for [validFrom, validTo); `null` is open. */
export type Segment<Facts> = Readonly<{ validFrom: LocalDate; validTo: LocalDate | null; facts: Facts }>;

/** What one event changes in what is known: segments that end being known, named by their first day, and those that begin. */
export type Redrawing<Facts> = Readonly<{ ended: readonly LocalDate[]; begun: readonly Segment<Facts>[] }>;

/** The end of a timeline: all that an event in effective order can touch. `last` is the open segment. */
export type TimelineEnd<Facts> = Readonly<{ beforeLast: Segment<Facts> | null; last: Segment<Facts> }>;

const byEffectiveDay = (one: Told, other: Told): number => {
  const [a, b] = [one.event.data.effectiveOn, other.event.data.effectiveOn];
  if (a !== b) return a < b ? -1 : 1;
  return one.recorded.position < other.recorded.position ? -1 : 1;
};

/** The whole timeline of one thing as known from these events, in canonical form: neighbours differ. */
export const timelineOf = <Facts, Event extends AnyFact>(
  register: Register<Facts, Event>,
  history: readonly Told<Event>[],
): readonly Segment<Facts>[] => {
  const changes: { validFrom: LocalDate; facts: Facts }[] = [];
  let facts: Facts | null = null;
  const ordered = history.toSorted(byEffectiveDay);
  ordered.forEach((told, index) => {
    facts = foldOne(register, facts, told);
    const validFrom = told.event.data.effectiveOn;
    const dayGoesOn = ordered[index + 1]?.event.data.effectiveOn === validFrom;
    if (facts === null || dayGoesOn || same(changes.at(-1)?.facts, facts)) return;
    changes.push({ validFrom, facts });
  });
  return changes.map((change, index) => ({ ...change, validTo: changes[index + 1]?.validFrom ?? null }));
};

export const endOf = <Facts>(timeline: readonly Segment<Facts>[]): TimelineEnd<Facts> | null => {
  const last = timeline.at(-1);
  return last === undefined ? null : { last, beforeLast: timeline.at(-2) ?? null };
};

const sameSegment = <Facts>(one: Segment<Facts>, other: Segment<Facts>): boolean =>
  one.validFrom === other.validFrom && one.validTo === other.validTo && same(one.facts, other.facts);

/** What changed between two timelines of the same thing. */
export const redraw = <Facts>(
  before: readonly Segment<Facts>[],
  after: readonly Segment<Facts>[],
): Redrawing<Facts> => {
  const old = new Map(before.map((segment) => [segment.validFrom, segment]));
  const kept = new Set<LocalDate>();
  const begun = after.filter((segment) => {
    const counterpart = old.get(segment.validFrom);
    if (counterpart === undefined || !sameSegment(counterpart, segment)) return true;
    kept.add(segment.validFrom);
    return false;
  });
  return { ended: before.map(({ validFrom }) => validFrom).filter((day) => !kept.has(day)), begun };
};

/**
 * The fast way for an event that is effective on or after the day of every event before it: only the last two segments can
 * change. `end` is `null` while the thing has no facts.
 */
export const extend = <Facts, Event extends AnyFact>(
  register: Register<Facts, Event>,
  end: TimelineEnd<Facts> | null,
  told: Told<Event>,
): Readonly<{ redrawing: Redrawing<Facts>; end: TimelineEnd<Facts> | null }> => {
  const facts = foldOne(register, end?.last.facts ?? null, told);
  const before = end === null ? [] : [...(end.beforeLast === null ? [] : [end.beforeLast]), end.last];
  if (facts === null) return { redrawing: { ended: [], begun: [] }, end };
  const day = told.event.data.effectiveOn;
  const earlier = before.filter(({ validFrom }) => validFrom < day);
  const standing = earlier.at(-1);
  const after =
    standing !== undefined && same(standing.facts, facts)
      ? [...earlier.slice(0, -1), { ...standing, validTo: null }]
      : [
          ...earlier.slice(0, -1),
          ...(standing === undefined ? [] : [{ ...standing, validTo: day }]),
          { validFrom: day, validTo: null, facts },
        ];
  return { redrawing: redraw(before, after), end: endOf(after) };
};
