import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TriedActView } from '../../src/features/ports/possible-acts/possible-act.view.ts';
import { CommandService, decree, setScene, type Scene } from '../support/command-service.ts';
import { askerHeaders } from '../support/header-askers.ts';
import { cells, ReportRounds } from '../support/report-rounds.ts';
import { haveUnit } from '../support/signed-in.ts';

type Asker = ReturnType<ReportRounds['sender']>;
type Told = TriedActView & Readonly<{ act: string }>;
type Write = readonly [path: string, body: object];

describe('the acts that an asker may do about reports', () => {
  let service: CommandService;
  let scene: Scene;
  let rounds: ReportRounds;
  let round: string;
  let report: string;
  let other: string;

  beforeAll(async () => {
    service = await CommandService.start();
    scene = await setScene(service);
    rounds = new ReportRounds(service, scene);
  }, 120_000);
  afterAll(() => service.stop());

  const told = async (path: string, asker: Asker): Promise<readonly Told[]> => {
    const { status, body } = await service.read(
      `${path}${path.includes('?') ? '&' : '?'}${await rounds.latest()}`,
      askerHeaders(asker),
    );
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body.acts;
  };

  /** Where the write of an act goes, and a body that has nothing wrong with it. */
  const writeOf = (act: string): Write => {
    const rest = { reason: 'Theo kế hoạch', authority: decree };
    const unit = { unit: scene.lead, ...rest };
    const writes: Readonly<Record<string, Write>> = {
      submit: [`/reports/${report}/submissions`, { cells: cells(1, 0), ...rest }],
      approve: [`/reports/${report}/approval`, rest],
      return: [`/reports/${report}/return`, rest],
      exclude: [`/report-rounds/${round}/exclusions`, unit],
      readmit: [`/report-rounds/${round}/readmissions`, unit],
      freeze: [`/report-rounds/${round}/freeze`, rest],
      version: [`/report-rounds/${round}/versions`, rest],
      H1: ['/report-rounds', rounds.body('H1', { planId: null })],
      Y: ['/report-rounds', rounds.body('Y', { planId: null })],
    };
    return writes[act]!;
  };

  /** @returns code of the refusal, or whether the write recorded something */
  const write = async (act: string, asker: Asker, unit = asker.unit): Promise<string> => {
    const [path, body] = writeOf(act);
    const before = await service.end();
    const answer = await service.send(path, body, { headers: { ...askerHeaders(asker), 'x-acting-unit': unit } });
    if (answer.status >= 300) return answer.body.code;
    return (await service.end()) > before ? 'recorded' : 'act.nothing-to-do';
  };

  /** Whatever is refused is refused by the write as well, with the same words. @returns what is allowed */
  const check = async (asker: Asker): Promise<readonly string[]> => {
    const acts = [
      ...(await told(`/reports/${report}/acts`, asker)),
      ...(await told(`/report-rounds/${round}/acts`, asker)),
    ];
    const units = asker.unit === scene.province ? [scene.province, scene.lead] : [asker.unit];
    for (const { act, allowed, as, refusal } of acts) {
      expect([act, as === null, refusal === null]).toEqual([act, !allowed, allowed]);
      if (allowed) continue;
      const met: string[] = [];
      for (const unit of units) met.push(await write(act, asker, unit));
      expect([asker.role, act, met]).toEqual([asker.role, act, expect.arrayContaining([refusal!.code])]);
      expect([asker.role, act, met]).toEqual([asker.role, act, expect.not.arrayContaining(['recorded'])]);
    }
    return acts.filter(({ allowed }) => allowed).map(({ act }) => act);
  };

  /** What each of them may do, by those who may do anything. */
  const checkAll = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
    const { province, lead, other: third } = scene;
    const askers = {
      'focal point of the receiver': { role: 'focalPoint', unit: province },
      'leader of the receiver': { role: 'leader', unit: province },
      'officer of the sender': { role: 'officer', unit: lead },
      'leader of another unit': { role: 'leader', unit: third },
      viewer: { role: 'viewer', unit: province },
    };
    const may: Record<string, readonly string[]> = {};
    for (const [name, asker] of Object.entries(askers)) {
      const allowed = await check({ account: `somebody-${asker.role}`, ...asker });
      if (allowed.length > 0) may[name] = allowed;
    }
    return may;
  };

  const receiving = (...acts: readonly string[]) => ({
    'focal point of the receiver': acts,
    'leader of the receiver': acts,
  });
  /** A role for the receiver is one for the units under it as well. */
  const sending = { 'officer of the sender': ['submit'], 'leader of the receiver': ['submit', 'exclude'] };

  it('open a period once its window is over, for the units of their own roles', async () => {
    const openings = (asker: Asker) => told('/report-rounds/acts?reportType=CCHC&year=2026', asker);
    const of = async (asker: Asker) =>
      Object.fromEntries((await openings(asker)).map(({ act, allowed, refusal }) => [act, allowed || refusal!.code]));
    const receiver = rounds.receiver;
    expect(await of(receiver)).toEqual({ Q1: true, H1: true, Q3: true, Y: 'report.window-not-over' });
    expect(await write('Y', receiver)).toBe('report.window-not-over');
    expect((await of(rounds.sender())).H1).toBe('access.role-not-held');
    const childless = { ...receiver, unit: await haveUnit(service.app, 'Sở không đơn vị trực thuộc', scene.province) };
    await service.read(`/units?${await rounds.latest()}`);
    expect((await of(childless)).H1).toBe('report.nobody-due');
    expect((await openings(receiver))[1]!.as).toMatchObject({ role: 'focalPoint', unit: { id: scene.province } });

    expect(await write('H1', receiver)).toBe('recorded');
    expect((await of(receiver)).H1).toBe('report.period-already-opened');
    expect(await write('H1', receiver)).toBe('report.period-already-opened');
    const { status, body } = await service.read('/report-rounds/acts?reportType=KHONG&year=2026');
    expect([status, body.code]).toEqual([422, 'report.type-unknown']);
  }, 120_000);

  it('are those that the write then records, from drafting to a numbered version', async () => {
    round = await rounds.open('H1');
    report = await rounds.reportOf(round);
    other = await rounds.reportOf(round, scene.other);
    expect(await checkAll()).toEqual({ ...receiving('exclude'), ...sending });

    expect(await write('exclude', rounds.receiver)).toBe('recorded');
    expect(await checkAll()).toEqual(receiving('readmit'));
    expect(await write('readmit', rounds.receiver)).toBe('recorded');

    expect(await write('submit', rounds.sender())).toBe('recorded');
    expect(await checkAll()).toEqual(receiving('approve', 'return', 'exclude'));
    expect(await write('return', rounds.receiver)).toBe('recorded');
    expect(await checkAll()).toEqual({ ...receiving('exclude'), ...sending });

    expect(await write('submit', rounds.sender())).toBe('recorded');
    expect(await write('approve', rounds.receiver)).toBe('recorded');
    expect(await checkAll()).toEqual(receiving('return', 'exclude', 'freeze'));
    expect(await write('freeze', rounds.receiver)).toBe('recorded');
    expect(await checkAll()).toEqual(receiving('return'));

    await rounds.sendAndApprove(other, { cells: cells(2, 0) }, scene.other);
    expect(await checkAll()).toEqual(receiving('return', 'version'));
    expect(await write('version', rounds.receiver)).toBe('recorded');
    expect(await checkAll()).toEqual(receiving('return'));
  }, 240_000);

  it('never let whoever sent a report judge it, and say so in the language of the asker', async () => {
    const sender = { ...rounds.receiver, account: rounds.sender().account };
    const acts = await told(`/reports/${report}/acts`, sender);
    expect(acts.find(({ act }) => act === 'return')!.refusal!.code).toBe('report.sender-never-judges');
    const path = `/reports/${report}/acts`;
    const { body, headers } = await service.read(path, { ...askerHeaders(sender), 'accept-language': 'en' });
    expect(body.revision).toBe('3');
    expect(body.acts[2].refusal.title).toMatch(/^[\x20-\x7e]+$/);
    expect(headers.vary).toContain('Accept-Language');
  });

  it('are told of nothing out of sight', async () => {
    const stranger = { account: 'la', role: 'leader', unit: await haveUnit(service.app, 'Tỉnh khác') };
    for (const path of [`/reports/${report}/acts`, `/report-rounds/${round}/acts`]) {
      const { status, body } = await service.read(`${path}?${await rounds.latest()}`, askerHeaders(stranger));
      expect([path, status, body.code]).toEqual([path, 404, 'id.not-recorded']);
    }
  });
});
