import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessRecords } from '../../src/features/ports/access-records.ts';
import { SetUpCode } from '../../src/features/ports/set-up-code.ts';
import type { Answer } from '../support/command-service.ts';
import { AccessService, adminPassword } from '../support/access-service.ts';

describe('when no administrator can sign in any more', () => {
  let service: AccessService;
  let admin: Awaited<ReturnType<AccessService['setUp']>>;

  beforeAll(async () => {
    service = await AccessService.start();
    admin = await service.setUp();
  });
  afterAll(() => service.stop());

  const setUp = (code: string, organisation: object, signInName: string): Promise<Answer> =>
    service.send('POST', '/set-up', {
      ...{ code, organisation, signInName, displayName: 'Quản trị minh hoạ 02' },
      password: 'sáu con đò chiều trên bến',
    });
  const code = (): Promise<string> => service.app.get(SetUpCode).makeForOperator(service.now);

  it('whoever operates the machine opens a further one, once with each code', async () => {
    service.later(46 * 1440);
    const idle = await service.send('POST', '/session', {
      signInName: 'quantri.vanphong',
      password: adminPassword,
      as: 'api',
    });
    expect([idle.body.code, idle.body.detail]).toEqual([
      'session.account-idle',
      expect.stringContaining('tiendo set-up-code'),
    ]);

    const made = await code();
    const opened = await setUp(made, { unit: admin.unit }, 'quantri.thuhai');
    expect([opened.status, opened.body.unit]).toEqual([201, admin.unit]);
    expect(opened.body.account).not.toBe(admin.account);
    expect((await setUp(made, { unit: admin.unit }, 'quantri.thuba')).body.code).toBe('set-up.refused');

    const token = await service.signIn('quantri.thuhai', 'sáu con đò chiều trên bến');
    const { account, roles } = await service.done('GET', '/session', undefined, { token });
    expect(roles).toMatchObject([{ role: 'administrator', unit: null, until: null }]);
    const { items } = await service.app.get(AccessRecords).page({ action: 'setUp', result: 'allowed' }, null, 1);
    expect(items).toMatchObject([{ account, objectId: account }]);
    await service.done('POST', `/accounts/${admin.account}/reinstatement`, {}, { token });
    expect(await service.signIn('quantri.vanphong', adminPassword)).toMatch(/^tdt_/);
  });

  it('the first administrator is not set up again, no name taken, and no unknown unit served', async () => {
    const made = await code();
    const anew = await setUp(made, { name: 'UBND tỉnh khác', kind: 'province' }, 'quantri.thubon');
    expect([anew.status, anew.body.errors?.[0]?.field]).toEqual([400, '/organisation/unit']);
    const taken = await setUp(made, { unit: admin.unit }, 'quantri.vanphong');
    expect(taken.body.code).toBe('person.sign-in-name-taken');
    const nowhere = await setUp(made, { unit: '018c0a5e-7c00-7000-8000-0000000000ff' }, 'quantri.thubon');
    expect(nowhere.body.code).toBe('reference.unknown');
    expect((await setUp(made, { unit: admin.unit }, 'quantri.thubon')).status).toBe(201);
  });

  it('a code of more than an hour ago opens nothing', async () => {
    const made = await code();
    service.later(60);
    expect((await setUp(made, { unit: admin.unit }, 'quantri.thunam')).body.code).toBe('set-up.refused');
  });
});
