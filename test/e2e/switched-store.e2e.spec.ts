import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { awaitRegisters } from '../../src/cli/await-registers.ts';
import { textsFor } from '../../src/cli/texts/choose-texts.ts';
import { CheckDemonstration } from '../../src/features/demonstration/check-demonstration.ts';
import { Config } from '../../src/platform/config/config.ts';
import { copyEvents } from '../../src/platform/event-store/copy/copy-events.ts';
import { EventImport, EventStore } from '../../src/platform/event-store/event-store.ts';
import { serveOn, type Service } from '../../src/service.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import {
  startEventStoreDbDouble,
  type EventStoreDbDouble,
} from '../support/eventstoredb-double/eventstoredb-double.ts';
import { asOperator, startTestService } from '../support/service.ts';
import { testSecret } from '../support/test-secret.ts';

const quiet = { out: () => undefined, err: () => undefined, watched: false, texts: textsFor('en') };

describe('an installation that goes on with its history in another store', () => {
  let database: TestDatabase;
  let double: EventStoreDbDouble;
  let service: Service;
  const warnings: string[] = [];

  const serve = async (eventStore: string, demo: 'on' | 'off'): Promise<Service> => {
    const { app, owner } = database;
    const config = Object.assign(new Config(), { port: 0, demo, secret: testSecret, eventStore });
    const stays = { app, owner, folder: null, announce: async () => undefined, close: async () => undefined };
    const logger = { log: () => undefined, warn: (text: unknown) => warnings.push(String(text)), error: console.error };
    const started = await serveOn(stays, config, logger);
    await awaitRegisters(started.app, quiet);
    return started;
  };
  const trail = async ({ url, operatorToken }: Service) => {
    const entries: unknown[] = [];
    for (let after = ''; ;) {
      const response = await fetch(`${url}/api/v1/audit?limit=1000${after}`, {
        headers: asOperator({ operatorToken }),
      });
      const { items, next } = (await response.json()) as { items: { id: string }[]; next: string | null };
      entries.push(...items.map(({ id }) => id));
      if (next === null) return entries;
      after = `&after=${next}`;
    }
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    double = await startEventStoreDbDouble();
  });
  afterAll(async () => {
    await service.stop();
    await database.drop();
    await double.stop();
  });

  it('draws its registers anew at the start, and nothing twice', async () => {
    service = await serve('postgres', 'on');
    const before = await trail(service);
    const filler = await startTestService({ eventStore: double.connectionString });
    const to = { store: filler.app.get(EventStore), imports: filler.app.get(EventImport) };
    await copyEvents({ from: service.app.get(EventStore), to, watch: () => undefined });
    await Promise.all([filler.stop(), service.stop()]);
    expect(warnings.filter((line) => line.includes('another log'))).toEqual([]);

    service = await serve(double.connectionString, 'off');
    expect(warnings.filter((line) => line.includes('another log'))).toHaveLength(1);
    expect(await trail(service)).toEqual(before);
    const checked = await service.app.get(CheckDemonstration).run();
    expect(checked.filter(({ equal }) => !equal)).toEqual([]);
    expect(checked.length).toBeGreaterThan(90);
  }, 120_000);
});
