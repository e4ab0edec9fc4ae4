import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { causeOf, cohortsOf, hasMoved, withMoves, type Move } from '../../../src/domain/shared/diff.ts';
import { addDays, localDate } from '../../../src/domain/shared/local-date.ts';
import { figuresOfStandings, type Standing } from '../../../src/domain/shared/standing.ts';
import { everything, type Sight } from '../../../src/features/ports/asker.ts';
import { moveKinds, type MovedTask, type Scope } from '../../../src/features/ports/comparisons.ts';
import type { Corner } from '../../../src/features/ports/registers.ts';
import { ComparisonsInPostgres } from '../../../src/platform/read-store/registers/comparison.queries.ts';
import { TimelinesInPostgres } from '../../../src/platform/read-store/registers/timeline.queries.ts';
import { unitId } from '../../projections/random-histories.ts';
import { InMemoryEventStore } from '../../support/in-memory-event-store.ts';
import { wholeProperty } from '../../support/whole-property.ts';
import { Definition, scene, scopes, type Placed } from './comparison-scene.ts';
import { readStore, record, runProjections, type ReadStoreUnderTest } from './read-store-under-test.ts';

const sights: readonly Sight[] = [everything, { units: [unitId(1), unitId(3)], accounts: false }];
const firstDay = localDate('2022-12-31');

const figures = (standings: ReadonlyMap<string, Standing>) =>
  figuresOfStandings([...standings.values()].map((standing) => ({ standing, count: 1 })));

/** What may be asked at all: two days and two places in the log, in any order. */
const asked = fc.record({
  days: fc.tuple(fc.nat(14), fc.nat(14)),
  shares: fc.tuple(fc.nat(100), fc.nat(100)),
  scope: fc.constantFrom(...scopes),
  sight: fc.constantFrom(...sights),
});

describe('corners beside each other', () => {
  let under: ReadStoreUnderTest;
  beforeAll(async () => {
    under = await readStore();
  }, 60_000);
  afterAll(() => under.drop());

  /** Draws a random history anew. */
  const drawn = async (order: readonly Placed[]) => {
    await under.source.query('TRUNCATE read_store.checkpoint');
    const store = new InMemoryEventStore();
    for (const { category, fact } of order) await record(store, category, [fact]);
    const end = await store.lastPosition();
    const running = runProjections(under.source, store, { batch: 50 });
    expect(await running.positions.waitFor(end, 10_000)).toBe(true);
    await running.stop();
    return { end, definition: new Definition(await store.readAll({ limit: 10_000 })) };
  };

  const everyMove = async (scope: Scope, first: Corner, second: Corner, kind?: (typeof moveKinds)[number]) => {
    const items: MovedTask[] = [];
    for (let after: string | null = null; ;) {
      const comparisons = new ComparisonsInPostgres(under.source);
      const page = { after, limit: 1, ...(kind && { kind }) };
      const { transitions, moves } = await comparisons.compare(scope, first, second, page);
      items.push(...moves.items);
      if (moves.next === null) return { transitions, items };
      after = moves.next;
    }
  };

  it('differ by exactly what is listed: state(a) + diff(a, b) = state(b)', async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.array(asked, { minLength: 8, maxLength: 8 }), async (order, questions) => {
        const { end, definition } = await drawn(order);
        for (const { days, shares, scope, sight } of questions) {
          const corner = (n: 0 | 1): Corner => ({
            at: addDays(firstDay, days[n]),
            position: BigInt(Math.round((shares[n] * Number(end)) / 100)),
            sight,
          });
          const [first, second] = [corner(0), corner(1)];
          const { transitions, items } = await everyMove(scope, first, second);
          const moves = new Map<string, Move>(items.map(({ taskId, move }) => [taskId, move]));
          const [before, after] = [definition.standings(scope, first), definition.standings(scope, second)];
          expect(withMoves(before, moves)).toEqual(after);
          expect(items.every(({ move }) => hasMoved(move))).toBe(true);

          const cohorts = cohortsOf(transitions);
          expect(figuresOfStandings(cohorts.first)).toEqual(figures(before));
          expect(figuresOfStandings(cohorts.second)).toEqual(figures(after));
          const stayed = new Map([...before].filter(([id]) => after.has(id)));
          expect(figuresOfStandings(cohorts.both.first)).toEqual(figures(stayed));
          const joined = new Map([...after].filter(([id]) => !before.has(id)));
          expect(figuresOfStandings(cohorts.joined)).toEqual(figures(joined));

          for (const { taskId, before: was, after: is, move, events, eventCount } of items) {
            expect([was, is]).toEqual([definition.task(taskId, first), definition.task(taskId, second)]);
            const [seenThen, seenNow] = [definition.seen(taskId, first), definition.seen(taskId, second)];
            const told = (side: string) =>
              events
                .filter((event) => event.side === side)
                .map(({ eventId: id }) => id)
                .sort();
            expect(told('gained')).toEqual(seenNow.filter((id) => !seenThen.includes(id)).sort());
            expect(told('lost')).toEqual(seenThen.filter((id) => !seenNow.includes(id)).sort());
            expect(eventCount).toBe(events.length);
            if (causeOf(move, was, is, second.at) === 'events') expect(eventCount).toBeGreaterThan(0);
          }
        }
      }),
      wholeProperty(15),
    );
  }, 120_000);

  it('lists each kind of move apart, and together all of them', async () => {
    const order = fc.sample(scene, { numRuns: 1, seed: 7 })[0]!;
    const { end } = await drawn(order);
    const first: Corner = { at: addDays(firstDay, 3), position: end / 2n, sight: everything };
    const second: Corner = { at: addDays(firstDay, 14), position: end, sight: everything };
    const all = (await everyMove({}, first, second)).items.map(({ taskId }) => taskId);
    const apart = await Promise.all(moveKinds.map((kind) => everyMove({}, first, second, kind)));
    expect(apart.flatMap(({ items }) => items.map(({ taskId }) => taskId)).sort()).toEqual([...all].sort());
    expect(all.length).toBeGreaterThan(1);
  });

  it('make a line over time out of one question: each point is the answer at its corner', async () => {
    await fc.assert(
      fc.asyncProperty(
        scene,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(4)), { minLength: 1, maxLength: 12 }),
        async (order, steps) => {
          const { end, definition } = await drawn(order);
          const timelines = new TimelinesInPostgres(under.source);
          const moments: { at: typeof firstDay; position: bigint }[] = [];
          for (const [days, events] of steps) {
            const { at, position } = moments.at(-1) ?? { at: firstDay, position: end / 3n };
            const further = position + BigInt(events);
            moments.push({ at: addDays(at, days), position: further > end ? end : further });
          }
          const knownNow = moments.map(({ at }) => ({ at, position: end - end / 4n }));
          for (const line of [moments, knownNow]) {
            for (const scope of scopes) {
              for (const sight of sights) {
                const shown = await timelines.standings(scope, line, sight);
                const expected = line.map((moment) => figures(definition.standings(scope, { ...moment, sight })));
                expect(shown.map(figuresOfStandings)).toEqual(expected);
                const due = shown.map((groups) => groups.reduce((sum, one) => sum + (one.due ? one.count : 0), 0));
                expect(due).toEqual(line.map((moment) => definition.due(scope, { ...moment, sight }).length));
              }
            }
          }
        },
      ),
      wholeProperty(15),
    );
  }, 120_000);

  it('follow a unit that leaves the tree and comes back', async () => {
    const order = fc.sample(scene, { numRuns: 1, seed: 9 })[0]!;
    const given = order.find(({ category, fact: { fact } }) => category === 'task' && fact.type === 'TaskAssigned')!;
    const moved = (day: number, parent: string | null): Placed => ({
      category: 'unit',
      fact: {
        id: unitId(2),
        fact: {
          type: day === 0 ? 'UnitEstablished' : 'UnitReparented',
          data: {
            ...given.fact.fact.data,
            ...{ unitId: unitId(2), identity: { name: 'Sở', kind: 'department', code: null }, parent },
            effectiveOn: addDays(firstDay, day),
          },
        },
      },
    });
    const assigned = { ...given.fact.fact.data, leadUnit: unitId(2), effectiveOn: firstDay };
    const task = { ...given, fact: { ...given.fact, fact: { type: 'TaskAssigned', data: assigned } } };
    const { end } = await drawn([task, moved(0, unitId(1)), moved(3, null), moved(6, unitId(1))]);
    const moments = [0, 2, 3, 5, 6, 9].map((days) => ({ at: addDays(firstDay, days), position: end }));
    const shown = await new TimelinesInPostgres(under.source).standings({ unit: unitId(1) }, moments, everything);
    expect(shown.map((groups) => figuresOfStandings(groups).counts.total)).toEqual([1, 1, 0, 0, 1, 1]);
  });

  it('know at the end of a day what was recorded by then, and no more than is shown', async () => {
    const order = fc.sample(scene, { numRuns: 1, seed: 8 })[0]!;
    const { end } = await drawn(order);
    const timelines = new TimelinesInPostgres(under.source);
    const days = ['2022-12-31', '2023-01-01', '2023-01-02'].map(localDate);
    expect(await timelines.knownAtEndOf(days, end)).toEqual([0n, end, end]);
    expect(await timelines.knownAtEndOf(days, 3n)).toEqual([0n, 3n, 3n]);
    const half = (end / 2n).toString();
    await under.source.query(`UPDATE read_store.audit_trail SET recorded_on = '2023-01-02' WHERE position > $1`, [
      half,
    ]);
    expect(await timelines.knownAtEndOf(days, end)).toEqual([0n, BigInt(half), end]);
  });
});
