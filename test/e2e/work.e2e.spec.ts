import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toDeadline } from '../../src/domain/shared/deadline.ts';
import { fact, type Context, type Role } from '../../src/domain/shared/fact.ts';
import { localDate } from '../../src/domain/shared/local-date.ts';
import type { TaskEvent } from '../../src/domain/task/task.events.ts';
import { workBuckets, type WorkBucket } from '../../src/features/ports/waiting-work.ts';
import { TaskStreams } from '../../src/features/ports/streams.ts';
import type { PossibleActView } from '../../src/features/tasks/possible-acts.view.ts';
import type { WaitingTaskView } from '../../src/features/work/work.view.ts';
import { IssuedIdentity } from '../../src/platform/streams/issued-identity.ts';
import { CommandService, planContent, setScene, today, type Scene } from '../support/command-service.ts';
import { askerHeaders, operatorHeaders } from '../support/header-askers.ts';
import { haveUnit } from '../support/signed-in.ts';

type Asker = Readonly<{ account: string; role: Role; unit: string }>;
type Made = Readonly<{
  number: string;
  due: string | null;
  lead?: string;
  by?: string;
  plan?: string;
  then?: readonly string[];
}>;

const assignedOn = localDate('2026-01-20');

/** Saturday 21/11/2026: the week ends tomorrow, and what is due within 7 days is due soon. */
describe('what waits for an asker', () => {
  let service: CommandService;
  let scene: Scene;
  let office: string;
  let foreignPlan: string;
  const ids = new Map<string, string>();

  const context = (unit: string, account: string, role: Role = 'officer'): Context => ({
    ...{ effectiveOn: assignedOn, authority: null, reason: `Lý do của ${account}`, today },
    by: { account, unit, role },
  });

  const make = async ({
    number,
    due,
    lead = scene.lead,
    by = scene.province,
    plan,
    then = [],
  }: Made): Promise<void> => {
    const key = { taskId: randomUUID(), planId: plan ?? scene.plan };
    ids.set(number, key.taskId);
    const deadline = toDeadline(due === null ? { kind: 'openEnded' } : { kind: 'date', date: localDate(due) });
    const entry = { number, title: `Việc ${number}`, field: null, group: null, product: null, deadline };
    const rest = {
      entry,
      leadUnit: lead,
      cooperatingUnits: by === scene.ended ? [] : [scene.other],
      assignedBy: by,
      parentTaskId: null,
    };
    const decided = context(by, 'decider', 'planner');
    const doer = context(lead, 'doer');
    const later = toDeadline({ kind: 'date', date: localDate('2026-12-30') });
    const events: Readonly<Record<string, TaskEvent>> = {
      started: fact('TaskStarted', key, doer),
      sent: fact('TaskResultSubmitted', { ...key, submission: 1, summary: 'Đã xong', product: null }, doer),
      returned: fact('TaskResultReturned', { ...key, submission: 1 }, decided),
      completed: fact('TaskCompletionConfirmed', { ...key, submission: 1, completedOn: assignedOn }, decided),
      asked: fact('TaskExtensionRequested', { ...key, request: 1, deadline: later }, context(lead, 'asker')),
      withdrawn: fact('TaskWithdrawn', { ...key, mergedInto: null }, decided),
      moved: fact('TaskReassigned', { ...key, from: lead, to: scene.other, handedOverBy: null }, decided),
    };
    const identity = new IssuedIdentity('test', randomUUID(), '0'.repeat(64), Date.now());
    await service.app
      .get(TaskStreams)
      .decide(key.taskId, { context: decided, identity, ifMatch: null }, () => [
        fact('TaskAssigned', { ...key, ...rest, illustrative: false }, decided),
        ...then.map((name) => events[name]!),
      ]);
  };

  beforeAll(async () => {
    service = await CommandService.start();
    scene = await setScene(service);
    office = await haveUnit(service.app, 'Văn phòng UBND tỉnh', scene.province);
    const elsewhere = await haveUnit(service.app, 'UBND tỉnh Thái Nguyên');
    const issue = { symbol: '82/KH-UBND', issuedOn: '2026-01-15', effectiveOn: '2026-01-15', owner: elsewhere };
    const issued = await service.done('/plans', { ...issue, content: planContent }, { unit: elsewhere });
    foreignPlan = issued.id;
    await make({ number: '10', due: '2026-11-01' });
    await make({ number: '2', due: '2026-11-01' });
    await make({ number: '3', due: '2026-10-01', then: ['sent', 'returned'] });
    await make({ number: '4', due: '2026-11-21' });
    await make({ number: '5', due: '2026-11-22' });
    await make({ number: '6', due: '2026-11-28', plan: foreignPlan, by: elsewhere });
    await make({ number: '7', due: '2026-11-29', then: ['started'] });
    await make({ number: '8', due: null });
    await make({ number: '9', due: '2026-11-20', then: ['sent'] });
    await make({ number: '11', due: '2026-12-20', then: ['asked'] });
    await make({ number: '12', due: '2026-11-01', then: ['sent', 'completed'] });
    await make({ number: '13', due: '2026-11-01', then: ['withdrawn'] });
    await make({ number: '14', due: '2026-12-20', lead: scene.province, then: ['sent'] });
    await make({ number: '15', due: '2026-12-01', then: ['sent', 'moved'] });
    await make({ number: '16', due: '2026-12-20', by: scene.ended, then: ['sent'] });
    await make({ number: '17', due: '2026-12-25', by: scene.ended, then: ['asked'] });
    await make({ number: '18', due: '2026-12-20', then: ['asked', 'moved'] });
    const { status } = await service.read(`/work?notBefore=${await service.end()}`);
    expect(status).toBe(200);
  }, 120_000);
  afterAll(() => service.stop());

  const numbers = (items: readonly WaitingTaskView[]): string[] => items.map(({ number }) => number);
  const workOf = async (asker: Asker) => {
    const { status, body } = await service.read('/work', askerHeaders(asker));
    expect(status).toBe(200);
    return body as {
      counts: Record<WorkBucket, number>;
      buckets: Record<WorkBucket, WaitingTaskView[]>;
      today: string;
    };
  };
  const bucketsOf = async (asker: Asker) => {
    const { buckets } = await workOf(asker);
    return Object.fromEntries(workBuckets.map((bucket) => [bucket, numbers(buckets[bucket])]));
  };

  const none = Object.fromEntries(workBuckets.map((bucket) => [bucket, []]));

  it('are the tasks that its unit leads, by deadline, also of plans from elsewhere', async () => {
    const officer = { account: 'officer', role: 'officer', unit: scene.lead } as const;
    expect(await bucketsOf(officer)).toEqual({
      ...none,
      overdue: ['3', '2', '10'],
      dueToday: ['4'],
      dueThisWeek: ['5'],
      dueSoon: ['6'],
      returned: ['3'],
      running: ['9', '7', '11', '1', '16', '17', '8'].toSorted((one, other) => place(one) - place(other)),
    });
    const { counts, buckets } = await workOf(officer);
    expect(counts).toEqual(Object.fromEntries(workBuckets.map((bucket) => [bucket, buckets[bucket].length])));
    expect(buckets.dueSoon[0]).toMatchObject({
      ...{ daysLeft: 7, daysLate: 0, waitingSince: null, extensionRequest: null },
      plan: { symbol: '82/KH-UBND', owner: { name: 'UBND tỉnh Thái Nguyên' } },
    });
    expect(buckets.overdue[0]).toMatchObject({ daysLeft: null, daysLate: 51, status: 'T2', stage: 'returned' });
    expect(buckets.running.find(({ number }) => number === '9')).toMatchObject({ waitingSince: assignedOn });
  });

  /** By deadline, then in natural order of the number. */
  const place = (number: string): number => ['9', '7', '1', '11', '16', '17', '8'].indexOf(number);

  const actsOn = async (number: string, asker: Asker): Promise<(act: string) => boolean> => {
    const { body } = await service.read(`/tasks/${ids.get(number)}/acts`, askerHeaders(asker));
    if (body.acts === undefined) return () => false;
    return (name) =>
      body.acts.some(({ act, allowed, as }: PossibleActView) => act === name && allowed && as!.unit.id === asker.unit);
  };

  const judges = () =>
    (['focalPoint', 'planner', 'leader', 'officer', 'viewer', 'auditor', 'administrator'] as const).flatMap((role) =>
      [scene.province, office, scene.lead, scene.other].flatMap((unit) =>
        ['somebody', 'doer', 'asker'].map((account) => ({ account, role, unit })),
      ),
    );

  it('are results that it may confirm and requests that it may decide, as the decisions say', async () => {
    const found = { toConfirm: new Set<string>(), toDecide: new Set<string>() };
    for (const asker of judges()) {
      const { buckets } = await workOf(asker);
      const may = { toConfirm: [] as string[], toDecide: [] as string[] };
      for (const number of ids.keys()) {
        const allows = await actsOn(number, asker);
        if (allows('confirm')) may.toConfirm.push(number);
        if (allows('refuseExtension')) may.toDecide.push(number);
      }
      for (const bucket of ['toConfirm', 'toDecide'] as const) {
        expect([asker, bucket, numbers(buckets[bucket]).sort()]).toEqual([asker, bucket, may[bucket].sort()]);
        for (const number of may[bucket]) found[bucket].add(number);
      }
    }
    expect([...found.toConfirm].sort()).toEqual(['14', '15', '16', '9']);
    expect([...found.toDecide].sort()).toEqual(['11', '17', '18']);
  }, 120_000);

  it('say since when a result waits, and until when and why more time is asked for', async () => {
    const { buckets } = await workOf({ account: 'chief', role: 'planner', unit: scene.province });
    expect(buckets.toConfirm[0]).toMatchObject({ number: '9', waitingSince: assignedOn, daysLate: 1 });
    expect(buckets.toDecide[0]).toMatchObject({
      number: '11',
      extensionAsked: { due: '2026-12-30' },
      extensionRequest: { on: assignedOn, reason: 'Lý do của asker' },
    });
  });

  it('come bucket by bucket, page by page, each page with how many there are', async () => {
    const headers = askerHeaders({ account: 'officer', role: 'officer', unit: scene.lead });
    const first = (await service.read('/work/overdue?limit=2', headers)).body;
    expect([numbers(first.items), first.count]).toEqual([['3', '2'], 3]);
    const last = (await service.read(`/work/overdue?limit=2&after=${first.next}`, headers)).body;
    expect([numbers(last.items), last.count, last.next]).toEqual([['10'], 3, null]);
    const whole = (await service.read('/work/running?limit=6', headers)).body;
    const end = (await service.read(`/work/running?limit=6&after=${whole.next}`, headers)).body;
    expect(numbers(end.items)).toEqual(['8']);
    for (const [path, code] of [
      ['/work/nothing', 'input.unreadable'],
      ['/work/overdue?after=x', 'input.unreadable'],
      ['/work/overdue?limit=1001', 'input.unreadable'],
    ] as const) {
      const { status, body } = await service.read(path, headers);
      expect([path, status, body.code]).toEqual([path, 400, code]);
    }
  });

  it('are nothing for who only looks and for the operator', async () => {
    expect(await bucketsOf({ account: 'looker', role: 'viewer', unit: scene.lead })).toEqual(none);
    const { body } = await service.read('/work', operatorHeaders);
    expect(Object.values(body.counts)).toEqual(workBuckets.map(() => 0));
  });
});
