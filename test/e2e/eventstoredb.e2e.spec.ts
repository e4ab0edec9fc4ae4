import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckDemonstration } from '../../src/features/demonstration/check-demonstration.ts';
import { beginning, EventStore } from '../../src/platform/event-store/event-store.ts';
import type { Service } from '../../src/service.ts';
import { CommandService, setScene, type Scene } from '../support/command-service.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import {
  startEventStoreDbDouble,
  type EventStoreDbDouble,
} from '../support/eventstoredb-double/eventstoredb-double.ts';
import { useLog } from '../support/eventstoredb-double/used-log.ts';
import { asOperator, startTestService } from '../support/service.ts';

let double: EventStoreDbDouble;
beforeAll(async () => {
  double = await startEventStoreDbDouble();
});
afterAll(() => double.stop());

describe('the demonstration on EventStoreDB', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startTestService({ demo: 'on', eventStore: double.connectionString });
    await eventually(
      'every register shows the end of the log',
      async () => {
        const response = await fetch(`${service.url}/health/ready`);
        const { projections } = (await response.json()) as { projections: { name: string; lagEvents: string }[] };
        expect(projections.filter(({ lagEvents }) => lagEvents !== '0')).toEqual([]);
      },
      60_000,
    );
  }, 90_000);
  afterAll(() => service.stop());

  /** Reads so many events of the feed, then hangs up. */
  const follow = async (headers: Record<string, string>, count: number): Promise<string[]> => {
    const stop = new AbortController();
    const url = `${service.url}/api/v1/feed?after=0&categories=task,plan`;
    const response = await fetch(url, { headers: { ...asOperator(service), ...headers }, signal: stop.signal });
    expect(response.status).toBe(200);
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream()) as AsyncIterable<string>) {
      text += chunk;
      if ((text.match(/^id: /gm) ?? []).length > count) break;
    }
    stop.abort();
    return [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => id!).slice(0, count);
  };

  it('computes all 100 numbers that the articles state', async () => {
    const checked = await service.app.get(CheckDemonstration).run();
    expect(checked).toHaveLength(100);
    expect(checked.filter(({ equal }) => !equal)).toEqual([]);
  });

  it('is all in the store, under positions that are not dense', async () => {
    const store = service.app.get(EventStore);
    const last = await store.lastPosition();
    let events = 0;
    for await (const run of store.history()) events += run.length;
    expect(events).toBeGreaterThan(500);
    expect(last > BigInt(events) * 100n).toBe(true);
    expect(double.log.records.filter(({ stream }) => !stream.startsWith('$'))).toHaveLength(events);
  });

  it('is fed without loss or repetition to a client that comes back', async () => {
    const first = await follow({}, 250);
    const rest = await follow({ 'last-event-id': first[99]! }, 150);
    expect(rest).toEqual(first.slice(100));
    const between = await follow({ 'last-event-id': String(BigInt(first[99]!) + 1n) }, 50);
    expect(between).toEqual(first.slice(100, 150));
  });

  it('is not loaded a second time, and drawn anew by a service with an empty database', async () => {
    const before = await service.app.get(EventStore).lastPosition();
    const next = await startTestService({ demo: 'on', eventStore: double.connectionString });
    await eventually(
      'the registers are drawn',
      async () => {
        const checked = await next.app.get(CheckDemonstration).run();
        expect(checked.filter(({ equal }) => !equal)).toEqual([]);
      },
      60_000,
    );
    expect(await next.app.get(EventStore).lastPosition()).toBe(before);
    await next.stop();
  }, 90_000);
});

describe('commands on EventStoreDB', () => {
  let node: EventStoreDbDouble;
  let database: TestDatabase;
  let service: CommandService;
  let scene: Scene;
  beforeAll(async () => {
    node = await startEventStoreDbDouble();
    database = { ...(await createTestDatabase()), eventStore: node.connectionString };
    service = await CommandService.start(database);
    scene = await setScene(service);
  });
  afterAll(async () => {
    await service.stop();
    await database.drop();
    await node.stop();
  });
  const officer = () => ({ unit: scene.lead, role: 'officer' });

  it('are read back at once by whoever names their position, also in a register they do not touch', async () => {
    const { position } = await service.done(`/tasks/${scene.task}/start`, {}, officer());
    expect(position).toBe(String(await service.end()));
    const task = await service.read(`/tasks/${scene.task}?notBefore=${position}`);
    expect([task.status, task.body.knownAt.position]).toEqual([200, position]);
    const units = await service.read(`/units?notBefore=${position}`);
    expect([units.status, units.body.knownAt.position]).toEqual([200, position]);
  });

  it('are refused on a stale revision, with what happened in between', async () => {
    await service.done(`/tasks/${scene.task}/progress`, { percent: 5, note: 'y' }, officer());
    const headers = { 'if-match': '"0"' };
    const stale = await service.send(`/tasks/${scene.task}/results`, { summary: 'Xong' }, { ...officer(), headers });
    expect([stale.status, stale.body.code]).toEqual([412, 'revision.stale']);
    expect(stale.body).toMatchObject({ seen: '0', current: '2', missed: [{ revision: '1' }, { revision: '2' }] });
  });

  it('sent twice over a line that loses the answer happen once', async () => {
    const before = await service.events();
    const sent = { ...officer(), key: randomUUID() };
    node.faults.answersToLose = 1;
    const first = await service.done(`/tasks/${scene.task}/progress`, { percent: 9, note: 'z' }, sent);
    const again = await service.send(`/tasks/${scene.task}/progress`, { percent: 9, note: 'z' }, sent);
    expect(again.body.position).toBe(first.position);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await service.events()).toBe(before + 1n);
  });

  it('are known as at any number between two positions', async () => {
    const store = service.app.get(EventStore);
    const [assigned, started, reported] = await store.readStream(`task-${scene.task}`, { limit: 3 });
    for (const [knownAt, revision] of [
      [assigned!.position, '0'],
      [started!.position - 1n, '0'],
      [started!.position, '1'],
      [reported!.position - 1n, '1'],
    ] as const) {
      const { body } = await service.read(`/tasks/${scene.task}?knownAt=${knownAt}`);
      expect([knownAt, body.knownAt.position, body.revision]).toEqual([knownAt, String(knownAt), revision]);
    }
    expect((await store.readAll({ after: beginning, limit: 1 }))[0]!.position > 1n).toBe(true);
  });

  it('are carried out across a line that is cut', async () => {
    const before = await service.events();
    for (let percent = 10; percent < 20; percent += 1) {
      node.cut();
      await service.done(`/tasks/${scene.task}/progress`, { percent, note: 'z' }, officer());
    }
    expect(await service.events()).toBe(before + 10n);
  });

  it('go on beside what others write, which shows nowhere', async () => {
    useLog(node.log);
    const foreign = { id: randomUUID(), type: 'Renamed', contentType: 'application/octet-stream' };
    node.log.append('task-foreign', [{ ...foreign, data: Buffer.from([0xff]), metadata: Buffer.from('') }], 'any');
    const { position } = await service.done(`/tasks/${scene.task}/progress`, { percent: 30, note: 'z' }, officer());
    for (const path of [`/tasks/${scene.task}`, '/units', '/plans', '/audit']) {
      const { status, body } = await service.read(`${path}${path === '/audit' ? '' : `?notBefore=${position}`}`);
      expect([path, status]).toEqual([path, 200]);
      expect(JSON.stringify(body)).not.toContain('Renamed');
    }
  });
});
