import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import { AccessRecords, type AccessRecord } from '../../../src/features/ports/access-records.ts';
import { CurrentAsker, everything, type Asker } from '../../../src/features/ports/asker.ts';
import {
  RawHistory,
  RecountBook,
  RegisteredTasks,
  type KeptRecount,
  type NewRecount,
  type RawEvent,
  type RecountDifference,
  type RecountReport,
} from '../../../src/features/ports/recounting.ts';
import { PlanRegister, TaskRegister, UnitRegister } from '../../../src/features/ports/registers.ts';
import { GetRecountHandler } from '../../../src/features/recounts/get-recount.query.ts';
import { mostWaiting, RecountDesk } from '../../../src/features/recounts/recount-desk.ts';
import { RecountsController } from '../../../src/features/recounts/recounts.controller.ts';
import { RecountsInReach } from '../../../src/features/recounts/recounts-in-reach.ts';
import { StartRecountHandler } from '../../../src/features/recounts/start-recount.command.ts';
import { eventually } from '../../support/eventually.ts';
import { MemoryPlans, MemoryUnits, pageOf } from '../../support/reading/memory-registers.ts';
import { MemoryTasks } from '../../support/reading/memory-tasks.ts';
import { OperatorAsks } from '../../support/reading/operator-asks.ts';
import { dueOn, plan, task } from '../../support/reading/plan-facts.ts';
import { questionApp } from '../../support/reading/question-app.ts';
import { ids, provinces, taskId } from '../../support/reading/unit-facts.ts';

const assigned: RawEvent = {
  ...{ id: taskId(501), stream: `task-${taskId(1)}`, type: 'TaskAssigned', position: 7n },
  data: {
    ...{ taskId: taskId(1), planId: ids.plan, leadUnit: ids.department, effectiveOn: localDate('2023-01-10') },
    entry: { number: '1', title: 'Rà soát', field: 'the-che', group: 'nhom-1', deadline: dueOn('2023-12-31') },
  } as RawEvent['data'],
};

/** A log whose reading waits until the test lets it go on. */
class HeldHistory extends RawHistory {
  go: () => void = () => undefined;
  private readonly gate = new Promise<void>((resolve) => (this.go = resolve));
  reading = 0;
  async *upTo() {
    this.reading += 1;
    yield [assigned];
    await this.gate;
    yield [];
  }
}

/** What the register shows: the task, as often as the test says. */
class Shown extends RegisteredTasks {
  status: 'T1' | 'T2' | 'fails' = 'T2';
  async share() {
    if (this.status === 'fails') throw new Error('out of reach');
    const of = { taskId: taskId(1), planId: ids.plan, leadUnit: ids.department, field: 'the-che', group: 'nhom-1' };
    return [{ ...of, status: this.status, dueSoon: false, completed: false, onTimeByOriginal: false }];
  }
}

class MemoryBook extends RecountBook {
  readonly kept = new Map<string, KeptRecount & { found: RecountDifference[] }>();
  private change(id: string, more: (kept: KeptRecount) => Partial<KeptRecount>) {
    const kept = this.kept.get(id)!;
    this.kept.set(id, { ...kept, ...more(kept) });
  }
  async open(asked: NewRecount) {
    const rest = { askedAt: '2026-11-21T03:00:00.000000Z', perMille: 0, differences: 0, report: null, found: [] };
    this.kept.set(asked.id, { ...asked, ...rest, state: 'queued' });
  }
  async advance(id: string, perMille: number) {
    if (perMille > 0) this.change(id, () => ({ state: 'running', perMille }));
  }
  async add(id: string, found: readonly RecountDifference[]) {
    this.kept.get(id)!.found.push(...found);
    this.change(id, ({ differences }) => ({ differences: differences + found.length }));
  }
  async finish(id: string, report: RecountReport) {
    this.change(id, () => ({ state: 'done', perMille: 1000, report }));
  }
  async end(id: string, state: 'failed' | 'interrupted') {
    this.change(id, () => ({ state }));
  }
  async find(id: string) {
    return this.kept.get(id) ?? null;
  }
  async differences(id: string, after: string | null, limit: number) {
    return pageOf(this.kept.get(id)!.found, after, limit);
  }
}

class AuditorAsks extends OperatorAsks {
  account = 'kiem-tra';
  override asker(): Asker {
    const held = { sessionId: null, mustChangePassword: false, unit: ids.dakNong, grants: [] };
    return { kind: 'account', accountId: this.account, ...held };
  }
}

describe('recounts', () => {
  let app: NestFastifyApplication;
  let history: HeldHistory;
  let shown: Shown;
  let book: MemoryBook;
  let asker: AuditorAsks;
  let recorded: AccessRecord[];
  const server = () => app.getHttpServer();
  const start = (body: object = {}) => request(server()).post('/api/v1/recounts').send(body);
  const get = (path: string) => request(server()).get(`/api/v1/recounts/${path}`);

  beforeEach(async () => {
    [history, shown, book, asker] = [new HeldHistory(), new Shown(), new MemoryBook(), new AuditorAsks()];
    recorded = [];
    const tasks = () => [task(1)];
    const plans = () => [plan(ids.plan)];
    app = await questionApp(
      [RecountsController],
      [RecountDesk, RecountsInReach, StartRecountHandler, GetRecountHandler],
      [
        [UnitRegister, new MemoryUnits(provinces)],
        [PlanRegister, new MemoryPlans(plans)],
        [TaskRegister, new MemoryTasks(tasks, plans)],
        [RawHistory, history],
        [RegisteredTasks, shown],
        [RecountBook, book],
        [CurrentAsker, asker],
        [AccessRecords, { keep: async (record: AccessRecord) => void recorded.push(record) }],
      ],
    );
  });
  afterEach(async () => {
    history.go();
    await app.close();
  });

  const ended = (id: string) =>
    eventually('the recount ends', async () => {
      const { body } = await get(id).expect(200);
      expect(['queued', 'running']).not.toContain(body.state);
      return body;
    });

  it('are started at a corner, and name every difference with its events', async () => {
    const { body, headers } = await start({ at: '2023-12-21', knownAt: '100' }).expect(202);
    expect(headers.location).toBe(`/api/v1/recounts/${body.id}`);
    expect(body).toMatchObject({ verdict: null, report: null, at: '2023-12-21', knownAt: { position: '100' } });
    history.go();
    await ended(body.id);
    const { body: done } = await get(body.id);
    expect(done).toMatchObject({ state: 'done', verdict: 'different', differences: 1, perMille: 1000, scope: 'all' });
    expect(done.items).toMatchObject([
      {
        ...{ about: 'task', taskId: taskId(1), recountedTask: { status: 'T1' }, shownTask: { status: 'T2' } },
        events: [{ id: taskId(501), type: 'TaskAssigned', position: '7', effectiveOn: '2023-01-10' }],
      },
    ]);
    expect(done.report).toMatchObject({ tasks: 1, plans: 1, counts: { T1: 1, total: 1 } });
  });

  it('say so when registers and events agree, and when there was nothing to count', async () => {
    shown.status = 'T1';
    history.go();
    const { body } = await start({ plan: ids.plan, at: '2023-12-21' }).expect(202);
    await ended(body.id);
    expect((await get(body.id)).body).toMatchObject({ verdict: 'equal', items: [], plan: ids.plan });
  });

  it('run one at a time, and do not wait without bound', async () => {
    const first = (await start().expect(202)).body.id;
    await eventually('the first runs', async () => expect((await get(first)).body.state).toBe('running'));
    for (let waiting = 0; waiting < mostWaiting; waiting += 1) await start().expect(202);
    const { body, headers } = await start().expect(503);
    expect([body.code, headers['retry-after']]).toEqual(['recount.queue-full', expect.any(String)]);
    expect([...book.kept.values()].filter(({ state }) => state === 'running')).toHaveLength(1);
    expect(history.reading).toBe(1);
  });

  it('tell that they failed, and the next one is done all the same', async () => {
    shown.status = 'fails';
    const first = (await start().expect(202)).body.id;
    history.go();
    expect(await ended(first).then(() => book.kept.get(first)!.state)).toBe('failed');
    shown.status = 'T1';
    const second = (await start({ at: '2023-12-21' }).expect(202)).body.id;
    await ended(second);
    expect(book.kept.get(second)!.state).toBe('done');
  });

  it('are interrupted when the service stops', async () => {
    const [running, waiting] = [(await start()).body.id, (await start()).body.id];
    await eventually('the first runs', async () => expect(book.kept.get(running)!.state).toBe('running'));
    const closing = app.close();
    history.go();
    await closing;
    expect([book.kept.get(running)!.state, book.kept.get(waiting)!.state]).toEqual(['interrupted', 'interrupted']);
  });

  it('are followed live until they end', async () => {
    const id = (await start({ at: '2023-12-21' }).expect(202)).body.id;
    await app.listen(0, '127.0.0.1');
    const response = await fetch(`${await app.getUrl()}/api/v1/recounts/${id}/progress`);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body!) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (text.includes('"running"')) history.go();
    }
    const told = [...text.matchAll(/^event: (\w+)\ndata: (.+)$/gm)].map(([, event, data]) => ({
      event,
      ...(JSON.parse(data!) as { state: string; verdict: string | null }),
    }));
    expect(told[0]).toMatchObject({ event: 'progress', state: 'running', verdict: null });
    expect(told.at(-1)).toMatchObject({ event: 'finished', state: 'done', verdict: 'different', differences: 1 });
    expect(told.filter(({ event }) => event === 'finished')).toHaveLength(1);
  });

  it('are shown to others only where they see everything', async () => {
    asker.seen = { units: [ids.dakNong], accounts: false };
    const { body } = await start({ at: '2023-12-21' }).expect(202);
    expect(body.scope).toBe('limited');
    asker.account = 'nguoi-khac';
    await get(body.id).expect(404);
    await get(`${body.id}/progress`).expect(404);
    asker.seen = everything;
    await get(body.id).expect(200);
    await get(ids.absent).expect(404);
  });

  it('over everything are shown to who asked for them only while he sees everything', async () => {
    const { body } = await start({ at: '2023-12-21' }).expect(202);
    asker.seen = { units: [ids.dakNong], accounts: false };
    await get(body.id).expect(404);
    await get(`${body.id}/progress`).expect(404);
  });

  it('leave an access record of who asked', async () => {
    const { body } = await start({ plan: ids.plan }).expect(202);
    await start({ plan: 'x' }).expect(400);
    const about = { objectType: 'recount', objectId: body.id, result: 'allowed' };
    expect(recorded).toMatchObject([{ account: 'kiem-tra', accountType: 'person', action: 'recounted', ...about }]);
  });

  it('refuse what cannot be read, and a position not yet reached', async () => {
    await start({ plan: 'x' }).expect(400);
    await start({ at: '2023-02-30' }).expect(400);
    await start({ knownAt: '999' }).expect(400);
    expect(book.kept.size).toBe(0);
  });
});
