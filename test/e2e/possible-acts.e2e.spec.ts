import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toDeadline } from '../../src/domain/shared/deadline.ts';
import { fact, roles, type Context, type Role } from '../../src/domain/shared/fact.ts';
import { addDays, localDate } from '../../src/domain/shared/local-date.ts';
import type { TaskEvent } from '../../src/domain/task/task.events.ts';
import type { TaskAct } from '../../src/features/tasks/acts-on-task.ts';
import type { PossibleActsView, PossibleActView } from '../../src/features/tasks/possible-acts.view.ts';
import { TaskStreams } from '../../src/features/ports/streams.ts';
import { IssuedIdentity } from '../../src/platform/streams/issued-identity.ts';
import { CommandService, decree, setScene, today, type Scene } from '../support/command-service.ts';
import { askerHeaders } from '../support/header-askers.ts';
import { haveUnit } from '../support/signed-in.ts';

type State = (typeof stateNames)[number];
type Asker = Readonly<{ account: string; role: Role; unit: string }>;

const assignedOn = localDate('2026-01-20');
const due = localDate('2026-12-20');
const on = (day: string) => toDeadline({ kind: 'date', date: localDate(day) });

/** Where the write of an act goes, and a body that has nothing wrong with it. `n` makes it another one each time. */
const writes: Readonly<Record<TaskAct, (n: string, scene: Scene) => readonly [path: string, body: object]>> = {
  start: () => ['start', {}],
  reportProgress: (n) => ['progress', { percent: 60, note: n }],
  submitResult: (n) => ['results', { summary: n }],
  confirm: () => ['confirmation', {}],
  return: () => ['return', {}],
  reopen: () => ['reopening', {}],
  suspend: () => ['suspension', { until: addDays(today, 9) }],
  resume: () => ['resumption', {}],
  withdraw: () => ['withdrawal', {}],
  reassign: (_, { other }) => ['reassignment', { to: other }],
  requestExtension: () => ['extension-requests', { deadline: { kind: 'date', date: '2026-12-29' } }],
  grantExtension: () => ['extension-grants', { deadline: { kind: 'date', date: '2026-12-30' } }],
  refuseExtension: () => ['extension-refusals', {}],
  attachEvidence: (n) => ['evidence', { document: decree, title: n }],
  confirmObjectiveCause: (n) => ['objective-cause', { cause: n }],
  correct: (n) => ['corrections', { is: { title: n } }],
};

const stateNames = [
  'assigned',
  'started',
  'sent',
  'returned',
  'completed',
  'suspended',
  'asked',
  'extended',
  'withdrawn',
] as const;

describe('the acts that an asker may do', () => {
  let service: CommandService;
  let scene: Scene;
  let office: string;
  let states: Readonly<Record<State, readonly TaskEvent[]>>;

  const did = (unit: string, account = 'doer', role: Role = 'officer'): Context => ({
    effectiveOn: assignedOn,
    by: { account, unit, role },
    authority: null,
    reason: 'Theo kế hoạch',
    today,
  });

  beforeAll(async () => {
    service = await CommandService.start();
    scene = await setScene(service);
    office = await haveUnit(service.app, 'Văn phòng UBND tỉnh', scene.province);
    const key = { taskId: 'x', planId: scene.plan };
    const doer = did(scene.lead);
    const decided = did(scene.province, 'decider', 'planner');
    const sent = fact('TaskResultSubmitted', { ...key, submission: 1, summary: 'Đã xong', product: null }, doer);
    const confirmed = { ...key, submission: 1, completedOn: assignedOn };
    const asked = fact(
      'TaskExtensionRequested',
      { ...key, request: 1, deadline: on('2026-12-28') },
      did(scene.lead, 'asker'),
    );
    states = {
      assigned: [],
      started: [fact('TaskStarted', key, doer)],
      sent: [sent],
      returned: [sent, fact('TaskResultReturned', { ...key, submission: 1 }, decided)],
      completed: [sent, fact('TaskCompletionConfirmed', confirmed, decided)],
      suspended: [fact('TaskSuspended', { ...key, until: null }, decided)],
      asked: [asked],
      extended: [asked, fact('TaskExtensionGranted', { ...key, request: 1, deadline: on('2026-12-28') }, decided)],
      withdrawn: [fact('TaskWithdrawn', { ...key, mergedInto: null }, decided)],
    };
  }, 120_000);
  afterAll(() => service.stop());

  /** A task of the scene in that state, the other department cooperating. */
  const taskIn = async (state: State): Promise<string> => {
    const taskId = randomUUID();
    const entry = { number: '1', title: 'Rà soát', field: null, group: null, product: null, deadline: on(due) };
    const assignment = { entry, leadUnit: scene.lead, cooperatingUnits: [scene.other], assignedBy: scene.province };
    const rest = { parentTaskId: null, illustrative: false };
    const context = did(scene.province, 'assigner', 'planner');
    const assigned = fact('TaskAssigned', { taskId, planId: scene.plan, ...assignment, ...rest }, context);
    const later = states[state].map((event) => ({ ...event, data: { ...event.data, taskId } }) as TaskEvent);
    const identity = new IssuedIdentity('test', randomUUID(), '0'.repeat(64), Date.now());
    await service.app.get(TaskStreams).decide(taskId, { context, identity, ifMatch: null }, () => [assigned, ...later]);
    return taskId;
  };

  /** One a state for whatever leaves it as it is: nobody has to wait for it twice. */
  const shownTasks = new Map<State, string>();
  const shownTaskIn = async (state: State): Promise<string> => {
    const known = shownTasks.get(state);
    if (known !== undefined) return known;
    const task = await taskIn(state);
    const { status } = await service.read(`/tasks/${task}/acts?notBefore=${await service.end()}`);
    expect(status).toBe(200);
    shownTasks.set(state, task);
    return task;
  };

  const actsOf = async (task: string, asker: Asker, language = 'vi'): Promise<PossibleActsView> => {
    const headers = { ...askerHeaders(asker), 'accept-language': language };
    const answer = await service.read(`/tasks/${task}/acts`, headers);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };

  /** @returns code of the refusal, or whether the write recorded something */
  const write = async (task: string, act: TaskAct, asker: Asker, unit: string): Promise<string> => {
    const [path, body] = writes[act](randomUUID(), scene);
    const before = await service.end();
    const sent = { headers: { ...askerHeaders(asker), 'x-acting-unit': unit } };
    const answer = await service.send(
      `/tasks/${task}/${path}`,
      { reason: 'Theo kế hoạch', authority: decree, ...body },
      sent,
    );
    if (answer.status >= 300) return answer.body.code;
    return (await service.end()) > before ? 'recorded' : 'act.nothing-to-do';
  };

  const check = async (state: State, asker: Asker): Promise<readonly PossibleActView[]> => {
    const task = await shownTaskIn(state);
    const { acts } = await actsOf(task, asker);
    const isProvince = asker.unit === scene.province;
    const units = isProvince ? [scene.province, scene.lead, scene.other, office] : [asker.unit];
    for (const { act, allowed, as, refusal } of acts) {
      const of = [state, asker.role, act];
      if (allowed) {
        const written = await write(await taskIn(state), act, { ...asker, role: as!.role }, as!.unit.id);
        expect([...of, written, refusal]).toEqual([...of, 'recorded', null]);
      } else {
        const answers = new Set<string>();
        for (const unit of units) answers.add(await write(task, act, asker, unit));
        expect([...of, answers.has('recorded'), as]).toEqual([...of, false, null]);
        expect([...of, [...answers]]).toEqual([...of, expect.arrayContaining([refusal!.code])]);
      }
    }
    return acts;
  };

  const allowedIn = (acts: readonly PossibleActView[]): string[] =>
    acts.filter(({ allowed }) => allowed).map(({ act }) => act);

  it.each(stateNames)(
    'are those that the write then records, in every role: %s',
    async (state) => {
      for (const role of roles) {
        for (const unit of [scene.province, scene.lead]) {
          await check(state, { account: `somebody-${role}`, role, unit });
        }
      }
      await check(state, { account: 'helper', role: 'officer', unit: scene.other });
      await check(state, { account: 'focal', role: 'focalPoint', unit: office });
    },
    120_000,
  );

  it('never let the doer confirm, nor whoever asked decide, for whatever unit it acts', async () => {
    const province = scene.province;
    const sent = await check('sent', { account: 'doer', role: 'focalPoint', unit: province });
    expect(allowedIn(sent)).toEqual(['attachEvidence', 'correct']);
    expect(sent.find(({ act }) => act === 'confirm')?.refusal).toEqual({
      code: 'task.doer-never-judges',
      title: 'Người thực hiện không tự xác nhận hoặc trả lại kết quả của mình',
      detail: 'Người thực hiện không tự xác nhận hoặc trả lại kết quả của mình',
    });
    const asked = await check('asked', { account: 'asker', role: 'planner', unit: province });
    expect(allowedIn(asked)).not.toContain('grantExtension');
    expect(allowedIn(asked)).not.toContain('refuseExtension');
    const other = await check('asked', { account: 'another', role: 'planner', unit: province });
    expect(allowedIn(other)).toEqual(expect.arrayContaining(['grantExtension', 'refuseExtension']));
  });

  it('name the role and the unit that the page then acts in, and say all where there are several', async () => {
    const { acts } = await actsOf(await shownTaskIn('assigned'), {
      account: 'chief',
      role: 'leader',
      unit: scene.province,
    });
    const of = (act: TaskAct) => acts.find((one) => one.act === act)!;
    const lead = { role: 'leader', unit: { id: scene.lead, name: 'Sở Nội vụ' } };
    const province = { role: 'leader', unit: { id: scene.province, name: 'UBND tỉnh Đắk Nông' } };
    expect([of('start').as, of('start').choices]).toEqual([lead, []]);
    expect(of('withdraw').as).toEqual(province);
    expect(of('attachEvidence').as).toEqual(province);
    expect(of('attachEvidence').choices).toEqual([
      province,
      lead,
      { role: 'leader', unit: { id: scene.other, name: 'Sở Tư pháp' } },
    ]);
  });

  it('find the focal point that judges where the assigner leads the task itself', async () => {
    const owner = { account: 'planner', role: 'planner', unit: scene.province } as const;
    const deadline = { kind: 'date', date: '2026-12-20' };
    const own = { number: '9', title: 'Việc của tỉnh', deadline, leadUnit: scene.province, effectiveOn: '2026-01-20' };
    const { id } = await service.done(`/plans/${scene.plan}/tasks`, own, owner);
    const { position } = await service.done(
      `/tasks/${id}/results`,
      { summary: 'Đã xong' },
      { ...owner, account: 'doer', role: 'leader' },
    );
    await service.read(`/tasks/${id}/acts?notBefore=${position}`);
    const { acts } = await actsOf(id, { ...owner, account: 'chief', role: 'leader' });
    const confirm = acts.find(({ act }) => act === 'confirm')!;
    expect(confirm.allowed).toBe(true);
    const chief = { account: 'chief', role: 'leader' } as const;
    expect(await write(id, 'confirm', { ...chief, unit: scene.province }, confirm.as!.unit.id)).toBe('recorded');
  });

  it('are none for who only looks, in the language of the asker', async () => {
    const task = await shownTaskIn('assigned');
    const viewer = await actsOf(task, { account: 'looker', role: 'viewer', unit: scene.province }, 'en');
    expect(allowedIn(viewer.acts)).toEqual([]);
    expect(viewer.acts[0]?.refusal?.title).toBe('A needed role is not held');
    expect(viewer.acts.map(({ refusal }) => refusal?.code)).toEqual(viewer.acts.map(() => 'access.role-not-held'));
    const { body, headers } = await service.read(`/tasks/${task}/acts`, { 'accept-language': 'en' });
    expect(body.acts.map(({ allowed, refusal }: PossibleActView) => [allowed, refusal?.code])).toEqual(
      viewer.acts.map(() => [false, 'access.key-only-reads']),
    );
    expect(headers.vary).toContain('Accept-Language');
    expect(headers.etag).toMatch(/^"0\./);
  });
});
