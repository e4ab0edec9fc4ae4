import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldOne, type Register, type Told } from '../../../projections/projection.ts';
import { addDays, type LocalDate } from '../../../src/domain/shared/local-date.ts';
import { everything } from '../../../src/features/ports/asker.ts';
import type { Category } from '../../../src/domain/shared/ids.ts';
import { same } from '../../../src/domain/shared/same.ts';
import type { RecordedEvent } from '../../../src/platform/event-store/event-store.ts';
import { accountRegister } from '../../../projections/account-register.projection.ts';
import { measureRegister } from '../../../projections/measure-register.projection.ts';
import { planRegister } from '../../../projections/plan-register.projection.ts';
import { reportRegister } from '../../../projections/report-register.projection.ts';
import { taskRegister } from '../../../projections/task-register.projection.ts';
import { unitRegister } from '../../../projections/unit-register.projection.ts';
import type { Corner } from '../../../src/features/ports/registers.ts';
import { AccountRegisterInPostgres } from '../../../src/platform/read-store/registers/account-register.queries.ts';
import { MeasureRegisterInPostgres } from '../../../src/platform/read-store/registers/measure-register.queries.ts';
import { PlanRegisterInPostgres } from '../../../src/platform/read-store/registers/plan-register.queries.ts';
import { ReportRegisterInPostgres } from '../../../src/platform/read-store/registers/report-register.queries.ts';
import { TaskRegisterInPostgres } from '../../../src/platform/read-store/registers/task-register.queries.ts';
import { UnitRegisterInPostgres } from '../../../src/platform/read-store/registers/unit-register.queries.ts';
import { InMemoryEventStore } from '../../support/in-memory-event-store.ts';
import { wholeProperty } from '../../support/whole-property.ts';
import { historyOf, type RandomFact } from '../../projections/random-histories.ts';
import { readStore, record, runProjections, type ReadStoreUnderTest } from './read-store-under-test.ts';

let under: ReadStoreUnderTest;
beforeAll(async () => {
  under = await readStore();
});
afterAll(() => under.drop());

const stateAt = (register: Register<object>, events: readonly RecordedEvent[], at: LocalDate, known: bigint) =>
  events
    .map((event): Told => ({ event: { type: event.type, data: JSON.parse(event.data) }, recorded: event }))
    .filter(({ event, recorded }) => event.data.effectiveOn <= at && recorded.position <= known)
    .sort((one, other) =>
      one.event.data.effectiveOn === other.event.data.effectiveOn
        ? Number(one.recorded.position - other.recorded.position)
        : one.event.data.effectiveOn < other.event.data.effectiveOn
          ? -1
          : 1,
    )
    .reduce<object | null>((facts, next) => foldOne(register, facts, next), null);

/** A report stream is a round or the report of one unit. */
const eitherKind = (reports: ReportRegisterInPostgres) => ({
  find: async (id: string, corner: Corner): Promise<object | null> => {
    const [round, report] = [await reports.findRound(id, corner), await reports.findReport(id, corner)];
    if (round !== null) return { kind: 'round', ...round };
    return report === null ? null : { kind: 'unitReport', ...report };
  },
});

const withoutLineage = (facts: object | null) =>
  facts === null ? null : { ...facts, living: undefined, predecessors: undefined };

describe('registers in PostgreSQL', () => {
  const kinds = [
    ['task', taskRegister, () => new TaskRegisterInPostgres(under.source)],
    ['plan', planRegister, () => new PlanRegisterInPostgres(under.source)],
    ['unit', unitRegister, () => new UnitRegisterInPostgres(under.source)],
    ['measure', measureRegister, () => new MeasureRegisterInPostgres(under.source)],
    ['account', accountRegister, () => new AccountRegisterInPostgres(under.source)],
    ['report', reportRegister, () => eitherKind(new ReportRegisterInPostgres(under.source))],
  ] as unknown as readonly (readonly [
    Category,
    Register<object>,
    () => { find: (id: string, corner: Corner) => Promise<object | null> },
  ])[];

  beforeEach(() => under.source.query('TRUNCATE read_store.checkpoint'));

  it.each(kinds)(
    'show %ss at every corner as the fold does, through restarts',
    async (category, register, queries) => {
      await fc.assert(
        fc.asyncProperty(
          historyOf(category),
          fc.integer({ min: 1, max: 9 }),
          fc.integer({ min: 0, max: 20 }),
          async (history, batch, pausedAfter) => {
            await under.source.query('TRUNCATE read_store.checkpoint');
            const store = new InMemoryEventStore();
            for (const part of [history.slice(0, pausedAfter), history.slice(pausedAfter)]) {
              const end = await record(store, category, part);
              const running = runProjections(under.source, store, { batch });
              expect(await running.positions.waitFor(end, 5_000)).toBe(true);
              await running.stop();
            }
            const events = await store.readAll({ limit: 10_000 });
            const days = new Set(
              events.map(({ data }) => (JSON.parse(data) as { effectiveOn: LocalDate }).effectiveOn),
            );
            const wrong: unknown[] = [];
            for (const id of new Set(history.map((fact: RandomFact) => fact.id))) {
              const own = events.filter(({ stream }) => stream.endsWith(id));
              for (const at of [...days, addDays([...days].sort().at(0)!, -1)]) {
                for (let position = 0n; position <= BigInt(events.length); position += 1n) {
                  const shown = await queries().find(id, { at, position, sight: everything });
                  const expected = stateAt(register, own, at, position);
                  const clean = category === 'unit' ? withoutLineage : (facts: object | null) => facts;
                  if (!same(clean(shown), clean(expected))) wrong.push({ at, position, shown, expected });
                }
              }
            }
            expect(wrong).toEqual([]);
          },
        ),
        wholeProperty(6),
      );
    },
    120_000,
  );
});
