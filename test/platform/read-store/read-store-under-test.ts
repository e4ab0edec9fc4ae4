import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../src/platform/database/data-source.ts';
import { streamOf, type Category } from '../../../src/domain/shared/ids.ts';
import type { EventStore } from '../../../src/platform/event-store/event-store.ts';
import { Checkpoint } from '../../../src/platform/read-store/checkpoint.entity.ts';
import { writersFor } from '../../../src/platform/read-store/projections.ts';
import { ReadPositions } from '../../../src/platform/read-store/read-positions.ts';
import { RegisterRunner } from '../../../src/platform/read-store/runner/register-runner.ts';
import type { ProjectionWriter } from '../../../src/platform/read-store/runner/projection-writer.ts';
import { ShownPositions } from '../../../src/platform/read-store/runner/shown-positions.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { eventId, type RandomFact } from '../../projections/random-histories.ts';

export type ReadStoreUnderTest = Readonly<{ database: TestDatabase; source: DataSource; drop: () => Promise<void> }>;

export const readStore = async (): Promise<ReadStoreUnderTest> => {
  const database = await createTestDatabase();
  const source = await new DataSource({ ...dataSourceOptions(database.app, 25), entities: [Checkpoint] }).initialize();
  return {
    database,
    source,
    drop: async () => {
      await source.destroy();
      await database.drop();
    },
  };
};

export type Running = Readonly<{
  positions: ReadPositions;
  shown: ShownPositions;
  lines: readonly string[];
  stop: () => Promise<void>;
}>;

/** A process that draws. `writers` in place of the service's own, to see one fail. */
export const runProjections = (
  source: DataSource,
  store: EventStore,
  {
    batch = 7,
    writers = writersFor(store),
    ...how
  }: { batch?: number; bulkFrom?: number; writers?: readonly ProjectionWriter[]; mostThingsAside?: number } = {},
): Running => {
  const shown = new ShownPositions(writers.map(({ name }) => name));
  const lines: string[] = [];
  const runner = new RegisterRunner({
    writers,
    source,
    store,
    shown,
    batch,
    restMs: 20,
    ...how,
    log: (line) => lines.push(line),
  });
  runner.start();
  return { positions: new ReadPositions(source, shown), shown, lines, stop: () => runner.stop() };
};

let recorded = 0;

/** Records facts in order. @returns the last position */
export const record = async (
  store: EventStore,
  category: Category,
  facts: readonly RandomFact[],
  metadata: Readonly<Record<string, unknown>> = { $correlationId: eventId(0), $causationId: eventId(0), schema: 1 },
): Promise<bigint> => {
  let end = 0n;
  for (const { id, fact } of facts) {
    const event = {
      id: eventId((recorded += 1)),
      type: fact.type,
      data: JSON.stringify(fact.data),
      metadata: JSON.stringify(metadata),
    };
    end = (await store.append(streamOf(category, id), [event], 'any')).position;
  }
  return end;
};
