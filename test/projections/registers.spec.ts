import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blank, needsHistory, ThingDrawing, type Drawn, type Start } from '../../projections/drawing.ts';
import { accountRegister } from '../../projections/account-register.projection.ts';
import { measureRegister } from '../../projections/measure-register.projection.ts';
import { planRegister } from '../../projections/plan-register.projection.ts';
import { foldOne, type AnyFact, type Register, type Told } from '../../projections/projection.ts';
import { reportRegister } from '../../projections/report-register.projection.ts';
import { taskRegister } from '../../projections/task-register.projection.ts';
import { unitRegister } from '../../projections/unit-register.projection.ts';
import { addDays, type LocalDate } from '../../src/domain/shared/local-date.ts';
import { same } from '../../src/domain/shared/same.ts';
import { historyOf, told } from './random-histories.ts';

const registers = [
  taskRegister,
  planRegister,
  unitRegister,
  measureRegister,
  accountRegister,
  reportRegister,
] as unknown as readonly Register<object>[];

/** The definition: events with effectiveOn ≤ C and position ≤ K, in (effectiveOn, position) order. */
const stateAt = (register: Register<object>, events: readonly Told[], at: LocalDate, known: bigint): object | null =>
  events
    .filter(({ event, recorded }) => event.data.effectiveOn <= at && recorded.position <= known)
    .sort((one, other) =>
      one.event.data.effectiveOn === other.event.data.effectiveOn
        ? Number(one.recorded.position - other.recorded.position)
        : one.event.data.effectiveOn < other.event.data.effectiveOn
          ? -1
          : 1,
    )
    .reduce<object | null>((facts, next) => foldOne(register, facts, next), null);

type Rectangle = Omit<Drawn<object>, 'openUntil'>;

/** A shape is one rectangle, or two with the same facts. */
const rectanglesOf = ({ openUntil, ...shape }: Drawn<object>): readonly Rectangle[] =>
  openUntil === null || shape.validTo === null
    ? [shape]
    : [
        { ...shape, validTo: null, to: openUntil },
        { ...shape, from: openUntil },
      ];

const covers = (at: LocalDate, known: bigint) => (rectangle: Rectangle) =>
  rectangle.validFrom <= at &&
  (rectangle.validTo === null || at < rectangle.validTo) &&
  rectangle.from <= known &&
  (rectangle.to === null || known < rectangle.to);

/** A table of one thing's rectangles, filled batch by batch as the read store is. */
const drawInBatches = (register: Register<object>, events: readonly Told[], sizes: readonly number[]) => {
  let stored: readonly Drawn<object>[] = [];
  let lastEffectiveOn: LocalDate | null = null;
  let done = 0;
  for (let turn = 0; done < events.length; turn += 1) {
    const batch = events.slice(done, done + sizes[turn % sizes.length]!);
    const known = stored.filter(({ to }) => to === null);
    const last = known.find(({ validTo }) => validTo === null);
    const beforeLast = known.find(({ validTo }) => validTo === last?.validFrom) ?? null;
    let start: Start<object, AnyFact> =
      done === 0
        ? blank
        : {
            end: last === undefined ? null : { last, beforeLast },
            lastEffectiveOn: last ? lastEffectiveOn : null,
            history: null,
          };
    if (needsHistory(start, batch)) start = { ...start, history: events.slice(0, done) };
    const drawing = new ThingDrawing(register, start);
    for (const next of batch) drawing.add(next);
    const result = drawing.result();
    const { bounded } = result;
    if (bounded !== null) {
      stored = stored.map((one) => (one.validTo === null && one.to === null ? { ...one, ...bounded } : one));
    }
    for (const { validFrom, to } of result.ended) {
      stored = stored.map((one) => (one.validFrom === validFrom && one.to === null ? { ...one, to } : one));
    }
    stored = [...stored, ...result.drawn];
    lastEffectiveOn = result.lastEffectiveOn;
    done += batch.length;
  }
  return stored.flatMap(rectanglesOf);
};

const byPlace = (one: Rectangle, other: Rectangle) =>
  one.from === other.from ? (one.validFrom < other.validFrom ? -1 : 1) : Number(one.from - other.from);

const batchSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe.each(registers.map((register) => [register.name, register] as const))('%s', (_name, register) => {
  const ofFirst = historyOf(register.category).map((history) => {
    const all = told(history);
    return all.filter(({ id }) => id === all[0]!.id);
  });

  it('shows at every corner exactly the fold of what was true and known there', () => {
    fc.assert(
      fc.property(ofFirst, batchSizes, (events, sizes) => {
        const rectangles = drawInBatches(register, events, sizes);
        const days = [...new Set(events.map(({ event }) => event.data.effectiveOn))];
        const wrong = days
          .flatMap((day) => [addDays(day, -1), day, addDays(day, 1)])
          .flatMap((at) => [0n, ...events.map(({ recorded }) => recorded.position)].map((known) => ({ at, known })))
          .filter(({ at, known }) => {
            const shown = rectangles.filter(covers(at, known));
            return shown.length > 1 || !same(shown[0]?.facts ?? null, stateAt(register, events, at, known));
          });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('draws the same rectangles however the events are cut into batches', () => {
    fc.assert(
      fc.property(ofFirst, batchSizes, (events, sizes) => {
        const atOnce = drawInBatches(register, events, [events.length]).toSorted(byPlace);
        expect(drawInBatches(register, events, sizes).toSorted(byPlace)).toEqual(atOnce);
        expect(drawInBatches(register, events, [1]).toSorted(byPlace)).toEqual(atOnce);
      }),
      { numRuns: 150 },
    );
  });

  it('never draws two neighbours alike', () => {
    fc.assert(
      fc.property(ofFirst, batchSizes, (events, sizes) => {
        const rectangles = drawInBatches(register, events, sizes);
        for (const one of rectangles) {
          expect(one.validTo === null || one.validFrom < one.validTo).toBe(true);
          expect(one.to === null || one.from < one.to).toBe(true);
          for (const next of rectangles.filter(({ validFrom }) => validFrom === one.validTo)) {
            const together = next.from < (one.to ?? next.from + 1n) && one.from < (next.to ?? one.from + 1n);
            if (together) expect(next.facts).not.toEqual(one.facts);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
