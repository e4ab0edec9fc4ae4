import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { awaitRegisters } from '../../src/cli/await-registers.ts';
import { copyEvents } from '../../src/cli/commands/copy-events.ts';
import { exportEvents } from '../../src/cli/commands/export-events.ts';
import { workOnLog } from '../../src/cli/own-service.ts';
import type { Surroundings } from '../../src/cli/surroundings.ts';
import { textsFor } from '../../src/cli/texts/choose-texts.ts';
import { EventImport, EventStore } from '../../src/platform/event-store/event-store.ts';
import type { Service } from '../../src/service.ts';
import {
  startEventStoreDbDouble,
  type EventStoreDbDouble,
} from '../support/eventstoredb-double/eventstoredb-double.ts';
import { asOperator, startTestService } from '../support/service.ts';

const quiet = { out: () => undefined, err: () => undefined, watched: false, texts: textsFor('en') };

/** Knowledge of one moment, named by an instant: it means the same in every store. */
const known = 'knownAt=2023-12-01T00:00:00Z';
/** Figures, lists and the trail, at corners of both axes. `position` is one of the log. */
const questions = (planId: string, position: string) => [
  '/api/v1/plans?limit=100&at=2025-08-01',
  `/api/v1/plans/${planId}/progress?at=2023-12-21&by=field`,
  `/api/v1/plans/${planId}/progress?at=2023-12-21&${known}&by=unit`,
  `/api/v1/plans/${planId}/progress?at=2023-06-30&knownAt=${position}`,
  `/api/v1/plans/${planId}/tasks?at=2023-10-31&limit=1000&knownAt=${position}`,
  `/api/v1/progress/explain?plan=${planId}&at=2023-12-21&count=T2`,
  `/api/v1/progress?at=2024-01-11&by=unit&knownAt=${position}`,
  '/api/v1/units?at=2025-07-01&limit=1000',
  '/api/v1/audit?limit=1000',
];

/** Positions are of a store, those in links too; everything else of an answer is of the events. */
const withoutPositions = (text: string) => text.replace(/("position":"|knownAt=)\d+/g, '$1…');

describe('a history that moves from PostgreSQL to EventStoreDB and back', () => {
  let folder: string;
  let double: EventStoreDbDouble;
  let first: Service;
  let between: Service;
  let last: Service;
  let planId: string;
  /** Events of the history. */
  let all: bigint;

  const copy = async (from: Service, to: Service, translate: string) => {
    const said = { out: '', err: '' };
    const terminal = { ...quiet, out: (text: string) => (said.out += text), err: (text: string) => (said.err += text) };
    const world: Pick<Surroundings, 'withStores'> = {
      withStores: (_from, _to, work) =>
        work(from.app.get(EventStore), { store: to.app.get(EventStore), imports: to.app.get(EventImport) }),
    };
    await copyEvents(world as Surroundings, { from: 'one', to: 'other', translate }, terminal);
    await awaitRegisters(to.app, quiet);
    return { ...said, position: said.out.trim() };
  };
  const ask = async (service: Service, path: string) => {
    const response = await fetch(`${service.url}${path}`, { headers: asOperator(service) });
    const text = await response.text();
    expect([path, response.status]).toEqual([path, 200]);
    return text;
  };
  const exported = async (service: Service, name: string) => {
    const file = join(folder, name);
    await workOnLog(service.app, (log) => exportEvents(log, file, quiet));
    return readFile(file, 'utf8');
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiendo-copy-'));
    double = await startEventStoreDbDouble();
    first = await startTestService({ demo: 'on', eventStore: 'postgres' });
    between = await startTestService({ eventStore: double.connectionString });
    last = await startTestService({ eventStore: 'postgres' });
    await awaitRegisters(first.app, quiet);
    all = await first.app.get(EventStore).lastPosition();
    const { items } = JSON.parse(await ask(first, '/api/v1/plans?q=dak%20nong')) as { items: { id: string }[] };
    planId = items[0]!.id;
  }, 120_000);
  afterAll(async () => {
    await Promise.all([first.stop(), between.stop(), last.stop()]);
    await double.stop();
    await rm(folder, { recursive: true });
  });

  it('gives the same figures in EventStoreDB at every position translated', async () => {
    const there = await copy(first, between, '600');
    expect(there.err).toContain(`${all} events copied, 0 stood there; every one compared.`);
    expect(BigInt(there.position)).toBeGreaterThan(all);
    const mine = questions(planId, '600');
    const theirs = questions(planId, there.position);
    for (const [index, question] of mine.entries()) {
      expect(withoutPositions(await ask(between, theirs[index]!))).toBe(withoutPositions(await ask(first, question)));
    }
  }, 120_000);

  it('comes back as the same export, byte for byte, and the same answers', async () => {
    const { position } = await copy(first, between, '600');
    expect(await copy(between, last, position)).toMatchObject({ position: '600' });
    expect(await exported(last, 'last.ndjson')).toBe(await exported(first, 'first.ndjson'));
    for (const question of questions(planId, '600')) {
      expect(await ask(last, question)).toBe(await ask(first, question));
    }
  }, 120_000);

  it('finds everything there when it moves again', async () => {
    expect((await copy(first, last, '0')).err).toContain(`0 events copied, ${all} stood there`);
  });
});
