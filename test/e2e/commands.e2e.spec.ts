import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandService, setScene, taskBody, type Scene } from '../support/command-service.ts';

describe('commands over HTTP', () => {
  let service: CommandService;
  let scene: Scene;

  beforeAll(async () => {
    service = await CommandService.start();
    scene = await setScene(service);
  });
  afterAll(() => service.stop());

  it('answer with where their effect stands', async () => {
    const { plan, lead, province } = scene;
    const answer = await service.send(`/plans/${plan}/tasks`, { ...taskBody(lead), number: '2' }, { unit: province });
    expect(answer.status).toBe(201);
    expect(answer.headers.location).toBe(`/api/v1/tasks/${answer.body.id}`);
    expect(answer.headers.etag).toBe('"0"');
    expect(answer.body).toMatchObject({ position: String(await service.events()), revision: '0', repeated: false });
  });
});
