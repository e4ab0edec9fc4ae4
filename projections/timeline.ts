import type { LocalDate } from '../src/domain/shared/local-date.ts';
import { same } from '../src/domain/shared/same.ts';
import { foldOne, type AnyFact, type Register, type Told } from './projection.ts';

/** Facts that are true for [validFrom, validTo); `null` is open. */
export type Segment<Facts> = Readonly<{ validFrom: LocalDate; validTo: LocalDate | null; facts: Facts }>;

/**
 * What one event changes: segments that end being known, named by their first day; the open segment that keeps its facts and
 * gets a last day; and segments that begin.
 */
export type Redrawing<Facts> = Readonly<{
  ended: readonly LocalDate[];
  bounded: Readonly<{ validFrom: LocalDate; validTo: LocalDate }> | null;
  begun: readonly Segment<Facts>[];
}>;

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

/** What changed between two timelines of the same thing. */
export const redraw = <Facts>(
  before: readonly Segment<Facts>[],
  after: readonly Segment<Facts>[],
): Redrawing<Facts> => {
  const successors = new Map(after.map((segment) => [segment.validFrom, segment]));
  const alike = before.filter(({ validFrom, facts }) => same(successors.get(validFrom)?.facts, facts));
  const kept = alike.filter(({ validFrom, validTo }) => successors.get(validFrom)?.validTo === validTo);
  const opened = alike.find(({ validTo }) => validTo === null);
  const validTo = opened === undefined ? null : (successors.get(opened.validFrom)?.validTo ?? null);
  const bounded = opened === undefined || validTo === null ? null : { validFrom: opened.validFrom, validTo };
  const standing = new Set(kept.map(({ validFrom }) => validFrom));
  if (bounded !== null) standing.add(bounded.validFrom);
  return {
    ended: before.map(({ validFrom }) => validFrom).filter((day) => !standing.has(day)),
    bounded,
    begun: after.filter(({ validFrom }) => !standing.has(validFrom)),
  };
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
  if (facts === null) return { redrawing: { ended: [], bounded: null, begun: [] }, end };
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
