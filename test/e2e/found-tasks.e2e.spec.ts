import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TaskInPlanView } from '../../src/features/ports/reading/task-in-plan.view.ts';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import { CommandService, decree, planContent, setScene, taskBody, type Scene } from '../support/command-service.ts';
import { askerHeaders } from '../support/header-askers.ts';
import { haveUnit } from '../support/signed-in.ts';

describe('tasks of all plans', () => {
  let service: CommandService;
  let scene: Scene;
  let elsewhere: string;
  let foreignPlan: string;
  let end: string;

  beforeAll(async () => {
    service = await CommandService.start();
    scene = await setScene(service);
    elsewhere = await haveUnit(service.app, 'UBND tỉnh Thái Nguyên');
    const unit = elsewhere;
    const issue = { symbol: '82/KH-UBND', issuedOn: '2026-02-01', effectiveOn: '2026-02-01', owner: unit };
    foreignPlan = (await service.done('/plans', { ...issue, content: planContent }, { unit })).id;
    const tasks = `/plans/${foreignPlan}/tasks`;
    const later = { deadline: { kind: 'date', date: '2026-10-31' }, effectiveOn: '2026-02-10' };
    await service.done(tasks, { ...taskBody(scene.other), ...later, number: '2', title: 'Cắt giảm hồ sơ' }, { unit });
    await service.done(tasks, { ...taskBody(unit), ...later, number: '10', title: 'Rà soát quy hoạch' }, { unit });
    await service.done(
      `/tasks/${scene.task}/evidence`,
      { document: { ...decree, symbol: '345/BC-SNV' }, title: 'Báo cáo rà soát' },
      { unit: scene.lead },
    );
    const start = await service.done(`/tasks/${scene.task}/start`, {}, { unit: scene.lead });
    end = start.position;
  }, 120_000);
  afterAll(() => service.stop());

  const find = async (question: string, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await service.read(`/tasks?notBefore=${end}&${question}`, headers);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  /** Plans follow each other by id, which this test does not choose. */
  const byPlan = (items: readonly TaskInPlanView[]): readonly TaskInPlanView[] =>
    items.toSorted((one, other) => one.plan.symbol!.localeCompare(other.plan.symbol!));
  const titles = async (question: string, headers?: Readonly<Record<string, string>>): Promise<string[]> =>
    byPlan((await find(question, headers)).items).map(({ title }) => title);

  it('are listed plan by plan with the plan that each is of', async () => {
    const { items, scope, next } = await find('');
    expect(byPlan(items).map(({ plan, number }) => [plan.symbol, plan.owner.name, number])).toEqual([
      ['15/KH-UBND', 'UBND tỉnh Đắk Nông', '1'],
      ['82/KH-UBND', 'UBND tỉnh Thái Nguyên', '2'],
      ['82/KH-UBND', 'UBND tỉnh Thái Nguyên', '10'],
    ]);
    expect([scope, next]).toEqual(['all', null]);
  });

  it('are found without accents, by number, by the symbol of the plan and of a document cited', async () => {
    expect(await titles('q=ra soat')).toEqual(['Rà soát thủ tục hành chính', 'Rà soát quy hoạch']);
    expect(await titles('q=10')).toEqual(['Rà soát quy hoạch']);
    expect(await titles('q=82/kh-ubnd')).toEqual(['Cắt giảm hồ sơ', 'Rà soát quy hoạch']);
    expect(await titles('q=82/KH-UBND quy')).toEqual(['Rà soát quy hoạch']);
    expect(await titles('q=345/BC')).toEqual(['Rà soát thủ tục hành chính']);
    expect(await titles('q=345')).toEqual([]);
  });

  it('are narrowed by plan, unit, class, stage and deadline', async () => {
    expect(await titles(`plan=${scene.plan}`)).toEqual(['Rà soát thủ tục hành chính']);
    expect(await titles(`plan=${scene.plan}&field=tthc`)).toEqual(['Rà soát thủ tục hành chính']);
    expect(await titles(`plan=${scene.plan}&field=the-che`)).toEqual([]);
    expect(await titles('group=tthc')).toEqual([]);
    expect(await titles(`unit=${scene.province}`)).toEqual(['Rà soát thủ tục hành chính', 'Cắt giảm hồ sơ']);
    expect(await titles('status=T2')).toEqual(['Cắt giảm hồ sơ', 'Rà soát quy hoạch']);
    expect(await titles('status=T2&at=2026-10-31')).toEqual([]);
    expect(await titles('stage=started')).toEqual(['Rà soát thủ tục hành chính']);
    expect(await titles('dueFrom=2026-12-01')).toEqual(['Rà soát thủ tục hành chính']);
    expect(await titles('dueTo=2026-12-01')).toEqual(['Cắt giảm hồ sơ', 'Rà soát quy hoạch']);
    const unknown = await service.read('/tasks?plan=018c0a5e-7c00-7000-8000-00000000ffff');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'id.not-recorded']);
  });

  it('come page by page', async () => {
    const whole = await find('');
    const first = await find('limit=2');
    expect(first.items).toEqual(whole.items.slice(0, 2));
    const { body: second } = await service.read(`/tasks?limit=2&after=${first.next}`);
    expect([second.items, second.next]).toEqual([whole.items.slice(2), null]);
  });

  it('are those as known then: what was cited later is not found', async () => {
    const lastTwo = { after: BigInt(end), direction: 'backward', limit: 2 } as const;
    const [, before] = await service.app.get(EventStore).readAll(lastTwo);
    expect(await titles(`q=345/BC&knownAt=${before!.position}`)).toEqual([]);
  });

  it('are those in sight: of plans of the asker and of plans that its unit works on', async () => {
    const as = (unit: string) => askerHeaders({ account: 'chuyen-vien', role: 'officer', unit });
    expect(await titles('', as(scene.lead))).toEqual(['Rà soát thủ tục hành chính']);
    expect(await titles('', as(scene.other))).toHaveLength(3);
    expect(await titles('q=345/BC', as(elsewhere))).toEqual([]);
    expect((await find('', as(elsewhere))).scope).toBe('limited');
  });
});
