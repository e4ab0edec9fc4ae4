import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import { StoreUnavailable } from '../../src/platform/event-store/event-store.errors.ts';
import { CommandService, decree, setScene, taskBody, type Scene } from '../support/command-service.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

describe('commands over HTTP', () => {
  let database: TestDatabase;
  let service: CommandService;
  let scene: Scene;

  beforeAll(async () => {
    database = await createTestDatabase();
    service = await CommandService.start(database);
    scene = await setScene(service);
  });
  afterAll(async () => {
    await service.stop();
    await database.drop();
  });

  const newTask = async (number: string): Promise<string> => {
    const body = { ...taskBody(scene.lead), number };
    return (await service.done(`/plans/${scene.plan}/tasks`, body, { unit: scene.province })).id;
  };
  const streamOf = async (stream: string) => service.app.get(EventStore).readStream(stream, { limit: 1_000 });
  const crashAfter = (appends: number): (() => void) => {
    const store = service.app.get(EventStore);
    const append = store.append.bind(store);
    let left = appends;
    const spy = jest.spyOn(store, 'append').mockImplementation(async (...given) => {
      if (left <= 0) throw new StoreUnavailable('the power went out');
      left -= 1;
      return append(...given);
    });
    return () => spy.mockRestore();
  };

  it('answer with where their effect stands', async () => {
    const { plan, lead, province } = scene;
    const answer = await service.send(`/plans/${plan}/tasks`, { ...taskBody(lead), number: '2' }, { unit: province });
    expect(answer.status).toBe(201);
    expect(answer.headers.location).toBe(`/api/v1/tasks/${answer.body.id}`);
    expect(answer.headers.etag).toBe('"0"');
    expect(answer.body).toMatchObject({ position: String(await service.end()), revision: '0' });
  });

  it('record the fact with who, when, under which document and why, and nothing else', async () => {
    const task = await newTask('3');
    const act = { effectiveOn: '2026-02-02', authority: decree, reason: 'Theo kết luận giao ban' };
    const sent = { unit: scene.lead, role: 'officer', account: 'an.van' };
    const receipt = await service.done(`/tasks/${task}/start`, act, sent);
    const event = (await streamOf(`task-${task}`))[1]!;
    expect(event.data).toBe(
      JSON.stringify({
        ...{ taskId: task, planId: scene.plan, effectiveOn: '2026-02-02' },
        by: { account: 'an.van', unit: scene.lead, role: 'officer' },
        ...{ authority: decree, reason: 'Theo kết luận giao ban' },
      }),
    );
    const metadata = JSON.parse(event.metadata);
    expect(Object.keys(metadata)).toEqual(['$correlationId', '$causationId', 'schema', 'requestHash']);
    expect(event.id).toBe(receipt.eventId);
    expect(Number.parseInt(event.id.replace('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-21T03:00:00Z'));
  });

  it('take a task through its life', async () => {
    const task = await newTask('4');
    const { lead, province } = scene;
    const doer = { unit: lead, role: 'officer', account: 'doer' };
    const focalPoint = { unit: province, role: 'focalPoint', account: 'focal' };
    const steps: readonly (readonly [string, object, object])[] = [
      ['start', {}, doer],
      ['progress', { percent: 40, note: 'Đang lấy ý kiến' }, doer],
      ['extension-requests', { deadline: { words: 'Quý I/2027' }, reason: 'Chờ hướng dẫn' }, doer],
      ['extension-grants', { deadline: { kind: 'quarter', year: 2027, quarter: 1 } }, { unit: province }],
      ['suspension', { reason: 'Chờ luật' }, { unit: province }],
      ['resumption', {}, { unit: province }],
      ['results', { summary: 'Đã ban hành', product: decree }, doer],
      ['return', { reason: 'Thiếu phụ lục' }, focalPoint],
      ['results', { summary: 'Đã ban hành đủ phụ lục', product: decree }, doer],
      ['evidence', { document: decree, title: 'Quyết định' }, doer],
      ['confirmation', {}, focalPoint],
      ['objective-cause', { cause: 'Chờ hướng dẫn của bộ' }, focalPoint],
      ['corrections', { is: { title: 'Rà soát, cắt giảm thủ tục' }, reason: 'Ghi nhầm' }, { unit: province }],
      ['reopening', { reason: 'Phát hiện sai sót' }, focalPoint],
      ['reassignment', { to: scene.other, authority: decree }, { unit: province }],
      ['withdrawal', { reason: 'Gộp nhiệm vụ', mergedInto: scene.task }, { unit: province }],
    ];
    for (const [name, body, sent] of steps) await service.done(`/tasks/${task}/${name}`, body, sent);
    expect((await streamOf(`task-${task}`)).map(({ type }) => type)).toEqual([
      'TaskAssigned',
      'TaskStarted',
      'TaskProgressReported',
      'TaskExtensionRequested',
      'TaskExtensionGranted',
      'TaskSuspended',
      'TaskResumed',
      'TaskResultSubmitted',
      'TaskResultReturned',
      'TaskResultSubmitted',
      'TaskEvidenceAttached',
      'TaskCompletionConfirmed',
      'TaskObjectiveCauseConfirmed',
      'TaskEntryCorrected',
      'TaskReopened',
      'TaskReassigned',
      'TaskWithdrawn',
    ]);
  });

  describe('under one idempotency key', () => {
    it('happen once, with the same answer', async () => {
      const task = await newTask('10');
      const sent = { unit: scene.lead, key: randomUUID() };
      const first = await service.done(`/tasks/${task}/start`, {}, sent);
      const before = await service.events();
      const again = await service.send(`/tasks/${task}/start`, {}, sent);
      expect([again.status, again.body]).toEqual([200, first]);
      expect(again.headers['idempotency-replayed']).toBe('true');
      expect(await service.events()).toBe(before);
    });

    it('happen once when sent at the same time', async () => {
      const task = await newTask('11');
      const sent = { unit: scene.lead, key: randomUUID() };
      const body = { percent: 10, note: 'Một lần' };
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => service.send(`/tasks/${task}/progress`, body, sent)),
      );
      expect(answers.map((answer) => answer.body)).toEqual(answers.map(() => answers[0]!.body));
      expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
      expect(await streamOf(`task-${task}`)).toHaveLength(2);
    });

    it('answer a refusal with the same refusal, whatever has happened since', async () => {
      const task = await newTask('12');
      const sent = { unit: scene.province, role: 'focalPoint', key: randomUUID() };
      const refused = await service.send(`/tasks/${task}/confirmation`, {}, sent);
      expect(refused.body.code).toBe('task.no-result-waiting');
      await service.done(`/tasks/${task}/results`, { summary: 'Xong' }, { unit: scene.lead, account: 'doer' });
      const again = await service.send(`/tasks/${task}/confirmation`, {}, sent);
      const { requestId: _, ...problem } = refused.body;
      expect([again.status, again.body]).toEqual([refused.status, expect.objectContaining(problem)]);
    });

    it('leave the key free when the request could not be read', async () => {
      const task = await newTask('13');
      const sent = { unit: scene.lead, key: randomUUID() };
      expect((await service.send(`/tasks/${task}/progress`, { percent: 'x', note: 'y' }, sent)).status).toBe(400);
      await service.done(`/tasks/${task}/progress`, { percent: 5, note: 'y' }, sent);
    });

    it('are refused for another body, another thing or another unit', async () => {
      const task = await newTask('14');
      const sent = { unit: scene.lead, key: randomUUID() };
      await service.done(`/tasks/${task}/progress`, { percent: 5, note: 'y' }, sent);
      const before = await service.events();
      const others = [
        await service.send(`/tasks/${task}/progress`, { percent: 6, note: 'y' }, sent),
        await service.send(`/tasks/${scene.task}/progress`, { percent: 5, note: 'y' }, sent),
        await service.send(`/tasks/${task}/progress`, { percent: 5, note: 'y' }, { ...sent, unit: scene.other }),
      ];
      for (const { status, body } of others) {
        expect([status, body.code]).toEqual([422, 'idempotency.key-reused']);
        expect(body.errors[0].field).toBe('Idempotency-Key');
      }
      expect(await service.events()).toBe(before);
    });

    it('complete an assignment of many that a crash cut short, and double nothing', async () => {
      const { plan, lead, province } = scene;
      const { effectiveOn, ...task } = taskBody(lead);
      const tasks = Array.from({ length: 40 }, (_, index) => ({ ...task, number: `B.${index}` }));
      const sent = { unit: province, key: randomUUID() };
      const before = await service.events();
      const repair = crashAfter(17);
      const cut = await service.send(`/plans/${plan}/tasks/batch`, { effectiveOn, tasks }, sent);
      repair();
      expect([cut.status, cut.body.code]).toEqual([503, 'store.unavailable']);
      expect(await service.events()).toBe(before + 17n);
      const receipt = await service.done(`/plans/${plan}/tasks/batch`, { effectiveOn, tasks }, sent);
      expect(await service.events()).toBe(before + 40n);
      expect(receipt.tasks).toHaveLength(40);
      const numbers = await Promise.all(
        receipt.tasks.map(async ({ id }: { id: string }) => {
          const events = await streamOf(`task-${id}`);
          return [events.length, JSON.parse(events[0]!.data).entry.number];
        }),
      );
      expect(numbers).toEqual(tasks.map(({ number }) => [1, number]));
    });

    it('complete a merger that a crash cut short, and double nothing', async () => {
      const { province } = scene;
      const sent = { unit: province, role: 'administrator', key: randomUUID() };
      const establish = async (name: string): Promise<string> =>
        (
          await service.done(
            '/units',
            { identity: { name, kind: 'division' }, effectiveOn: '2021-01-01' },
            { unit: province },
          )
        ).id;
      const predecessors = [await establish('Phòng Một'), await establish('Phòng Hai'), await establish('Phòng Ba')];
      const merger = {
        identity: { name: 'Phòng Tổng hợp', kind: 'division' },
        ...{ predecessors, authority: decree, effectiveOn: '2026-03-01' },
      };
      const before = await service.events();
      const repair = crashAfter(2);
      expect((await service.send('/units/mergers', merger, sent)).status).toBe(503);
      repair();
      const receipt = await service.done('/units/mergers', merger, sent);
      expect(await service.events()).toBe(before + 5n);
      const leading = await streamOf(`unit-${receipt.id}`);
      expect(leading.map(({ type }) => type)).toEqual(['UnitEstablished', 'UnitsMerged']);
      for (const id of predecessors) {
        const ended = (await streamOf(`unit-${id}`)).at(-1)!;
        expect(JSON.parse(ended.data)).toMatchObject({ successors: [receipt.id], effectiveOn: '2026-03-01' });
        expect(JSON.parse(ended.metadata).$causationId).toBe(leading[1]!.id);
      }
    });
  });

  it('hand open tasks over to a successor, each task by its own fact', async () => {
    const { plan, other, province } = scene;
    const sent = { unit: province };
    const identity = { name: 'Sở Kế hoạch và Đầu tư', kind: 'department' };
    const lead = (await service.done('/units', { identity, parent: province, effectiveOn: '2021-01-01' }, sent)).id;
    const assign = async (number: string): Promise<string> =>
      (await service.done(`/plans/${plan}/tasks`, { ...taskBody(lead), number }, sent)).id;
    const taskIds = [await assign('20'), await assign('21')];
    const handOver = { to: other, taskIds, authority: decree, effectiveOn: '2026-04-01' };
    const early = await service.send(`/units/${lead}/handover`, handOver, sent);
    expect([early.status, early.body.code, early.body.errors[0].field]).toEqual([
      ...[422, 'unit.only-successor-takes-over', '/to'],
    ]);
    await service.done(`/units/${lead}/dissolution`, { successors: [other], effectiveOn: '2026-04-01' }, sent);
    const receipt = await service.done(`/units/${lead}/handover`, handOver, sent);
    expect(receipt.position).toBe(String(await service.end()));
    for (const id of taskIds) {
      const moved = (await streamOf(`task-${id}`)).at(-1)!;
      expect(JSON.parse(moved.data)).toMatchObject({ from: lead, to: other, handedOverBy: receipt.eventId });
    }
  });

  describe('with If-Match', () => {
    it('are carried out on the revision that was seen', async () => {
      const task = await newTask('30');
      const answer = await service.send(
        `/tasks/${task}/start`,
        {},
        { unit: scene.lead, headers: { 'if-match': '"0"' } },
      );
      expect([answer.status, answer.headers.etag]).toEqual([200, '"1"']);
    });

    it('are refused on another one, with what happened in between', async () => {
      const task = await newTask('31');
      await service.done(`/tasks/${task}/start`, {}, { unit: scene.lead });
      await service.done(`/tasks/${task}/progress`, { percent: 5, note: 'y' }, { unit: scene.lead, account: 'binh' });
      const before = await service.events();
      const sent = { unit: scene.lead, key: randomUUID(), headers: { 'if-match': '"0"' } };
      const stale = await service.send(`/tasks/${task}/results`, { summary: 'Xong' }, sent);
      expect([stale.status, stale.body.code]).toEqual([412, 'revision.stale']);
      expect(stale.body).toMatchObject({
        ...{ seen: '0', current: '2' },
        missed: [
          { type: 'TaskStarted', revision: '1' },
          { type: 'TaskProgressReported', revision: '2', account: 'binh' },
        ],
      });
      expect(await service.events()).toBe(before);
      const fresh = { ...sent, headers: { 'if-match': '"2"' } };
      expect((await service.done(`/tasks/${task}/results`, { summary: 'Xong' }, fresh)).revision).toBe('3');
      const again = await service.send(`/tasks/${task}/results`, { summary: 'Xong' }, fresh);
      expect(again.headers['idempotency-replayed']).toBe('true');
    });
  });

  describe('of 32 writers on one task at once', () => {
    it('record exactly the legal sequence', async () => {
      const task = await newTask('40');
      const answers = await Promise.all(
        Array.from({ length: 32 }, (_, index) =>
          service.send(`/tasks/${task}/results`, { summary: `Bản ${index}` }, { unit: scene.lead }),
        ),
      );
      const codes = answers.map(({ status, body }) => `${status} ${body.code ?? 'done'}`).sort();
      expect(codes).toEqual(['200 done', ...Array.from({ length: 31 }, () => '409 task.result-already-waiting')]);
      expect((await streamOf(`task-${task}`)).map(({ type }) => type)).toEqual(['TaskAssigned', 'TaskResultSubmitted']);
    });

    it('lose no update that is legal', async () => {
      const task = await newTask('41');
      const answers = await Promise.all(
        Array.from({ length: 32 }, (_, index) =>
          service.done(
            `/tasks/${task}/evidence`,
            { document: decree, title: `Tài liệu ${index}` },
            { unit: scene.lead },
          ),
        ),
      );
      expect(new Set(answers.map(({ revision }) => revision)).size).toBe(32);
      const titles = (await streamOf(`task-${task}`)).slice(1).map(({ data }) => JSON.parse(data).title);
      expect(new Set(titles).size).toBe(32);
    });

    it('of two processes lose none either', async () => {
      const second = await CommandService.start(database);
      const task = await newTask('42');
      const answers = await Promise.all(
        Array.from({ length: 32 }, (_, index) =>
          (index % 2 === 0 ? service : second).send(
            `/tasks/${task}/evidence`,
            { document: decree, title: `Tài liệu ${index}` },
            { unit: scene.lead },
          ),
        ),
      );
      await second.stop();
      const done = answers.filter(({ status }) => status === 200);
      expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
      expect(await streamOf(`task-${task}`)).toHaveLength(1 + done.length);
    });
  });

  it('give a symbol to one of several plans issued at once', async () => {
    const { province } = scene;
    const body = {
      ...{ symbol: '77/KH-UBND', issuedOn: '2026-05-01', owner: province },
      content: { name: 'Kế hoạch', coversFrom: '2026-01-01', coversTo: '2026-12-31' },
    };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => service.send('/plans', body, { unit: province })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
    const sameRegister = { ...body, symbol: '077/KH-UBND', year: 2027 };
    expect((await service.send('/plans', sameRegister, { unit: province })).status).toBe(409);
    const yearBefore = { ...body, issuedOn: '2025-12-31' };
    expect((await service.send('/plans', yearBefore, { unit: province })).status).toBe(201);
  });
});
