import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PossiblePlanActView } from '../../src/features/plans/possible-plan-acts.view.ts';
import { CommandService, decree, planContent, setScene, taskBody, type Scene } from '../support/command-service.ts';
import { askerHeaders } from '../support/header-askers.ts';
import { haveUnit } from '../support/signed-in.ts';

type Act = PossiblePlanActView['act'];
type Asker = Readonly<{ account: string; role: string; unit: string }>;

const acts: readonly Act[] = ['assign', 'amend', 'close', 'supersede', 'revoke'];

describe('the acts that an asker may do to a plan', () => {
  let service: CommandService;
  let scene: Scene;
  let planner: Asker;
  let another: string;

  beforeAll(async () => {
    service = await CommandService.start();
    scene = await setScene(service);
    planner = { account: 'ke-hoach', role: 'planner', unit: scene.province };
    another = await issue();
  }, 120_000);
  afterAll(() => service.stop());

  let issued = 0;
  const issue = async (coSigners: readonly string[] = []): Promise<string> => {
    const symbol = `${(issued += 1)}/KH-SNV`;
    const body = { symbol, issuedOn: '2026-02-01', effectiveOn: '2026-02-01', owner: scene.province, coSigners };
    return (await service.done('/plans', { ...body, content: planContent }, planner)).id;
  };
  const told = async (plan: string, asker: Asker): Promise<readonly PossiblePlanActView[]> => {
    const { status, body } = await service.read(
      `/plans/${plan}/acts?notBefore=${await service.end()}`,
      askerHeaders(asker),
    );
    expect(status).toBe(200);
    return body.acts;
  };
  /** @returns code of the refusal, or whether the write recorded something */
  const write = async (plan: string, act: Act, asker: Asker, successor = scene.plan): Promise<string> => {
    const rest = { reason: 'Theo kết luận', authority: decree };
    const writes: Readonly<Record<Act, readonly [path: string, body: object]>> = {
      assign: ['tasks', { ...taskBody(scene.lead), ...rest, number: '99' }],
      amend: ['amendments', { content: { ...planContent, note: 'Bổ sung' }, ...rest }],
      close: ['closure', rest],
      supersede: ['supersession', { successor, ...rest }],
      revoke: ['revocation', rest],
    };
    const [path, body] = writes[act];
    const before = await service.end();
    const answer = await service.send(`/plans/${plan}/${path}`, body, asker);
    if (answer.status >= 300) return answer.body.code;
    return (await service.end()) > before ? 'recorded' : 'act.nothing-to-do';
  };
  /** Whatever is refused is refused by its route as well, with the same words. @returns what is allowed */
  const check = async (plan: string, asker: Asker): Promise<readonly string[]> => {
    const possible = await told(plan, asker);
    expect(possible.map(({ act }) => act)).toEqual(acts);
    for (const { act, allowed, as, refusal } of possible) {
      if (allowed) expect([act, as!.role, as!.unit.id]).toEqual([act, asker.role, asker.unit]);
      else expect([act, await write(plan, act, asker, another)]).toEqual([act, refusal!.code]);
    }
    return possible.filter(({ allowed }) => allowed).map(({ act }) => act);
  };

  it('are those that its route then records, each once', async () => {
    for (const act of acts) {
      const plan = await issue();
      expect(await check(plan, planner)).toEqual(acts);
      expect([act, await write(plan, act, planner)]).toEqual([act, 'recorded']);
      expect([act, await check(plan, planner)]).toEqual([act, act === 'assign' || act === 'amend' ? acts : []]);
    }
  }, 120_000);

  it('say in words why a plan that has ended takes nothing more', async () => {
    const plan = await issue();
    expect(await write(plan, 'close', planner)).toBe('recorded');
    const [assign, amend] = await told(plan, planner);
    expect(assign!.refusal!.detail).toBe('Kế hoạch không nhận thêm nhiệm vụ (đã kết thúc)');
    expect(amend!.refusal!.detail).toBe('Kế hoạch không còn hiệu lực (trạng thái: đã kết thúc)');
  });

  it('are those of the unit that issued it and of who signed it too, of nobody else', async () => {
    const plan = await issue([scene.other]);
    expect(await check(plan, { account: 'lanh-dao', role: 'leader', unit: scene.province })).toEqual(acts);
    expect(await check(plan, { account: 'cung-ky', role: 'planner', unit: scene.other })).toEqual(acts);
    expect(await check(plan, { account: 'chu-tri', role: 'planner', unit: scene.lead })).toEqual([]);
    expect(await check(plan, { account: 'chuyen-vien', role: 'officer', unit: scene.province })).toEqual([]);
    expect(await check(plan, { account: 'nguoi-xem', role: 'viewer', unit: scene.province })).toEqual([]);
  }, 120_000);

  it('are told of nothing out of sight, and in the language of the asker', async () => {
    const stranger = { account: 'la', role: 'planner', unit: await haveUnit(service.app, 'Tỉnh khác') };
    const hidden = await service.read(
      `/plans/${scene.plan}/acts?notBefore=${await service.end()}`,
      askerHeaders(stranger),
    );
    expect([hidden.status, hidden.body.code]).toEqual([404, 'id.not-recorded']);
    const { body, headers } = await service.read(`/plans/${scene.plan}/acts`, { 'accept-language': 'en' });
    expect(body.acts[0].refusal.title).toMatch(/^[\x20-\x7e]+$/);
    expect([typeof body.revision, headers.vary]).toEqual(['string', expect.stringContaining('Accept-Language')]);
  });
});
