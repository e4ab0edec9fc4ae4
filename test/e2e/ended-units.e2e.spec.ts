import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandService, decree, setScene, taskBody, type Scene } from '../support/command-service.ts';

let service: CommandService;
let scene: Scene;

beforeAll(async () => {
  service = await CommandService.start();
  scene = await setScene(service);
});
afterAll(() => service.stop());

const administrator = () => ({ unit: scene.province, role: 'administrator' });

describe('A province that ended', () => {
  it('leaves its plan and its tasks to the one that took its place', async () => {
    const { province, lead, plan, task } = scene;
    const identity = { name: 'UBND tỉnh Lâm Đồng', kind: 'province' };
    const heir = (await service.done('/units', { identity, effectiveOn: '2026-01-01' }, administrator())).id;
    await service.done(
      `/units/${province}/dissolution`,
      { successors: [heir], authority: decree, effectiveOn: '2026-11-20' },
      administrator(),
    );
    const asked = { reason: 'đổi kế hoạch', effectiveOn: '2026-11-19' };

    for (const path of [`/tasks/${task}/suspension`, `/plans/${plan}/closure`]) {
      expect(await service.send(path, asked, { unit: province, role: 'planner' })).toMatchObject({
        status: 403,
        body: { code: 'access.unit-not-covered', unit: province },
      });
    }
    const heirs = { unit: heir, role: 'planner' };
    const another = { ...taskBody(lead), number: '2', effectiveOn: '2026-11-19' };
    expect((await service.send(`/plans/${plan}/tasks`, another, heirs)).status).toBe(201);
    expect((await service.send(`/tasks/${task}/suspension`, { reason: asked.reason }, heirs)).status).toBe(200);
    expect((await service.send(`/plans/${plan}/closure`, {}, heirs)).status).toBe(200);
  });
});
