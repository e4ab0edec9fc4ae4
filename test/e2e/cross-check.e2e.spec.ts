import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { awaitRegisters } from '../../src/cli/await-registers.ts';
import { crossCheck } from '../../src/cli/commands/cross-check.ts';
import { deployProjections } from '../../src/cli/commands/deploy-projections.ts';
import { checkRegisters, deployAll } from '../../src/cli/own-projections.ts';
import type { Surroundings } from '../../src/cli/surroundings.ts';
import { textsFor } from '../../src/cli/texts/choose-texts.ts';
import { AuditTrail, TaskRegister } from '../../src/features/ports/registers.ts';
import { Driver } from '../../src/platform/event-store/eventstoredb/driver.ts';
import { crossCheck as compare } from '../../src/platform/event-store/server-projections/cross-check.ts';
import { EventStore, type RecordedEvent } from '../../src/platform/event-store/event-store.ts';
import type { Service } from '../../src/service.ts';
import { evaluate } from '../projections/esdb/evaluator.ts';
import {
  startEventStoreDbDouble,
  type EventStoreDbDouble,
} from '../support/eventstoredb-double/eventstoredb-double.ts';
import { startTestService } from '../support/service.ts';

type State = Record<string, unknown>;

describe('the projections that EventStoreDB runs, beside the registers', () => {
  let double: EventStoreDbDouble;
  let service: Service;
  let events: readonly RecordedEvent[];
  let folder: string;
  let said: { out: string; err: string };

  const terminal = () => ({
    out: (text: string) => (said.out += text),
    err: (text: string) => (said.err += text),
    watched: false,
    texts: textsFor('en'),
  });
  const side = () => ({ address: double.connectionString, folder });
  const world = (): Surroundings =>
    ({
      deployProjections: (_store, disableOlder) => deployAll(side(), disableOlder, terminal()),
      crossCheck: () => checkRegisters(service.app, side(), terminal()),
    }) as Pick<Surroundings, 'deployProjections' | 'crossCheck'> as Surroundings;
  const check = () => crossCheck(world(), { json: true }, terminal());
  const checked = () => JSON.parse(said.out) as Record<string, unknown>;

  const statesOf = (question: string) => double.projections.get(`tiendo-${question}-v1`)!.states;
  /** What a server would have folded of these events, by the imitation of its engine. */
  const fold = async (seen: readonly RecordedEvent[]) => {
    for (const question of ['tasks-by-state', 'events-by-type']) {
      const states = statesOf(question);
      states.clear();
      const text = await readFile(`projections/${question}.esdb.js`, 'utf8');
      for (const [partition, state] of evaluate(text, seen)) states.set(partition, JSON.parse(state) as State as never);
    }
  };
  const completedTask = () => {
    const found = [...statesOf('tasks-by-state')].find(([, state]) => (state as State).stage === 'completed');
    return { stream: found![0], state: found![1] as State };
  };

  beforeAll(async () => {
    double = await startEventStoreDbDouble();
    service = await startTestService({ demo: 'on' });
    await awaitRegisters(service.app, { ...terminal(), err: () => undefined });
    const read: RecordedEvent[] = [];
    for await (const run of service.app.get(EventStore).history()) read.push(...run);
    events = read;
  }, 120_000);
  beforeEach(async () => {
    said = { out: '', err: '' };
    folder = 'projections';
    double.projections.clear();
    await deployAll(side(), false, terminal());
    await fold(events);
  });
  afterAll(async () => {
    await service.stop();
    await double.stop();
  });

  const tasksOf = (seen: readonly RecordedEvent[]) =>
    new Set(seen.map(({ stream }) => stream).filter((stream) => stream.startsWith('task-'))).size;
  const typesOf = (seen: readonly RecordedEvent[]) => new Set(seen.map(({ type }) => type)).size;

  it('say the same of every task and every type of event of the demonstration', async () => {
    await check();
    expect(checked()).toEqual({
      tasks: { compared: tasksOf(events), unseen: 0, ahead: 0 },
      types: { compared: typesOf(events), unseen: 0, ahead: 0 },
      differences: [],
    });
    expect(said.err).toContain(`Tasks: ${tasksOf(events)} compared at the same event`);
  });

  it('are compared at the events that the server has seen, though the registers are further', async () => {
    const earlier = events.slice(0, 500);
    await fold(earlier);
    await check();
    expect(checked()).toEqual({
      tasks: { compared: tasksOf(earlier), unseen: tasksOf(events) - tasksOf(earlier), ahead: 0 },
      types: { compared: typesOf(earlier), unseen: 0, ahead: 0 },
      differences: [],
    });
  });

  it('wait for registers that do not show yet what the server has seen', async () => {
    const driver = Driver.to(double.connectionString);
    const { app } = service;
    const shown = 500n;
    const known = events.filter(({ position }) => position <= shown);
    const later = new Set(events.slice(known.length).map(({ stream }) => stream));
    const waiting = new Set(known.map(({ stream }) => stream).filter((stream) => later.has(stream)));
    const { tasks, types, differences } = await compare({
      server: driver,
      names: { 'tasks-by-state': 'tiendo-tasks-by-state-v1', 'events-by-type': 'tiendo-events-by-type-v1' },
      store: app.get(EventStore),
      tasks: app.get(TaskRegister),
      trail: app.get(AuditTrail),
      shown,
    });
    await driver.close();
    const ahead = [...waiting].filter((stream) => stream.startsWith('task-')).length;
    expect(tasks).toEqual({ compared: tasksOf(known) - ahead, unseen: 0, ahead });
    expect([types, differences]).toEqual([{ compared: 0, unseen: 0, ahead: 1 }, []]);
  });

  it('fail the check where a task stands elsewhere, and name it', async () => {
    const { stream, state } = completedTask();
    state.stage = 'started';
    await expect(check()).rejects.toMatchObject({ exitCode: 1, message: expect.stringContaining('registers: 1.') });
    expect(checked().differences).toEqual([
      {
        projection: 'tasks-by-state',
        about: `${stream} @ ${state.revision as number}`,
        server: 'started',
        register: 'completed',
      },
    ]);
  });

  it('fail the check where a type is counted otherwise', async () => {
    const state = statesOf('events-by-type').get('') as { byType: Record<string, number> };
    const counted = state.byType.TaskStarted!;
    state.byType.TaskStarted! += 1;
    await expect(check()).rejects.toMatchObject({ exitCode: 1 });
    expect(checked().differences).toEqual([
      { projection: 'events-by-type', about: 'TaskStarted', server: `${counted + 1}`, register: `${counted}` },
    ]);
  });

  it('fail the check where the server has seen an event that the log does not hold', async () => {
    const { state } = completedTask();
    state.revision = 400;
    await expect(check()).rejects.toMatchObject({ exitCode: 1 });
    expect(checked().differences).toMatchObject([{ server: 'completed', register: '—' }]);
  });

  it('fail the check when they have seen nothing at all', async () => {
    await fold([]);
    await expect(check()).rejects.toMatchObject({ exitCode: 1, message: terminal().texts.nothingCompared });
  });

  it('cannot be checked before they are deployed', async () => {
    double.projections.clear();
    await expect(check()).rejects.toMatchObject({
      exitCode: 1,
      message: terminal().texts.notDeployed('tiendo-events-by-type-v1'),
    });
  });

  it('cannot be deployed in PostgreSQL', async () => {
    await expect(deployAll({ address: 'postgres', folder }, false, terminal())).rejects.toMatchObject({
      exitCode: 2,
      message: terminal().texts.needsEventStoreDb,
    });
  });

  it('are refused with another text under the same version, and the reader is told what to do', async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiendo-projections-'));
    await writeFile(join(folder, 'tasks-by-state.esdb.js'), '// Version 1\nfromAll();\n');
    await expect(deployProjections(world(), {}, terminal())).rejects.toMatchObject({
      exitCode: 1,
      message: terminal().texts.otherTextDeployed('tiendo-tasks-by-state-v1'),
    });
    expect(said.out).toMatch(/tiendo-tasks-by-state-v1 +REFUSED: other text +Running/);
    await rm(folder, { recursive: true });
  });
});
