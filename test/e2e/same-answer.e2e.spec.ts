import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandService, setScene, taskBody, type Scene } from '../support/command-service.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

describe('idempotency keys', () => {
  let database: TestDatabase;
  let service: CommandService;
  let scene: Scene;
  const newTask = async (number: string): Promise<string> =>
    (await service.done(`/plans/${scene.plan}/tasks`, { ...taskBody(scene.lead), number }, { unit: scene.province }))
      .id;

  beforeAll(async () => {
    database = await createTestDatabase();
    service = await CommandService.start(database);
    scene = await setScene(service);
  });
  afterAll(async () => {
    await service.stop();
    await database.drop();
  });

  it('are known again after a restart', async () => {
    const task = await newTask('15');
    const done = { unit: scene.lead, role: 'officer', key: randomUUID() };
    const refused = { unit: scene.lead, role: 'focalPoint', key: randomUUID() };
    const first = await service.done(`/tasks/${task}/start`, {}, done);
    const no = await service.send(`/tasks/${task}/confirmation`, {}, refused);
    await service.stop();
    service = await CommandService.start(database);
    expect((await service.send(`/tasks/${task}/start`, {}, done)).body).toEqual(first);
    const noAgain = await service.send(`/tasks/${task}/confirmation`, {}, refused);
    expect([noAgain.status, noAgain.body.code]).toEqual([no.status, no.body.code]);
    expect((await service.send(`/tasks/${task}/start`, { reason: 'khác' }, done)).status).toBe(422);
  });

  it('that found nothing to record answer the same later, when there would be something', async () => {
    const task = await newTask('16');
    const [found, moved] = [
      { percent: 10, note: 'Một' },
      { percent: 20, note: 'Hai' },
    ];
    const sent = { unit: scene.lead, role: 'officer', key: randomUUID() };
    await service.done(`/tasks/${task}/progress`, found, { unit: scene.lead, role: 'officer' });
    const first = await service.send(`/tasks/${task}/progress`, found, sent);
    expect([first.body.revision, first.headers['idempotency-replayed']]).toEqual(['1', undefined]);
    await service.done(`/tasks/${task}/progress`, moved, { unit: scene.lead, role: 'officer' });
    await service.stop();
    service = await CommandService.start(database);
    const before = await service.events();
    const again = await service.send(`/tasks/${task}/progress`, found, sent);
    expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([200, first.body, 'true']);
    expect(await service.events()).toBe(before);
  });
});
