import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { PasswordHasher } from '../../src/features/ports/password-hasher.ts';
import type { Answer } from '../support/command-service.ts';
import { AccessService, decree } from '../support/access-service.ts';

const chosen = 'năm cánh buồm đỏ trên sông';

describe('a sign-in that is overtaken while its password is looked at', () => {
  let service: AccessService;
  let admin: Awaited<ReturnType<AccessService['setUp']>>;
  let hasher: PasswordHasher;
  let matches: PasswordHasher['matches'];
  let accounts = 0;

  beforeAll(async () => {
    service = await AccessService.start();
    admin = await service.setUp();
    hasher = service.app.get(PasswordHasher);
    matches = hasher.matches.bind(hasher);
  });
  afterEach(() => {
    hasher.matches = matches;
  });
  afterAll(() => service.stop());

  const asAdmin = (method: 'POST' | 'PUT', path: string, body?: unknown): Promise<Answer['body']> =>
    service.done(method, path, body, { token: admin.token });

  /** Somebody with a password of his own choice. */
  const newcomer = async () => {
    accounts += 1;
    const signInName = `chuyenvien.${accounts}`;
    const { id } = await asAdmin('POST', '/accounts', { unit: admin.unit });
    await asAdmin('PUT', `/accounts/${id}/person`, { displayName: 'Minh hoạ', signInName });
    await asAdmin('POST', `/accounts/${id}/grants`, { role: 'viewer', unit: admin.unit, authority: decree });
    const { password } = await asAdmin('POST', `/accounts/${id}/initial-password`);
    const first = await service.signIn(signInName, password);
    const changed = await service.done(
      'PUT',
      '/session/password',
      { current: password, next: chosen },
      { token: first },
    );
    return { id: id as string, signInName, token: changed.token as string };
  };

  /** What happens between the look at the password and whatever follows from it. */
  const meanwhile = (act: () => Promise<unknown>): void => {
    hasher.matches = async (...asked) => {
      hasher.matches = matches;
      const answer = await matches(...asked);
      await act();
      return answer;
    };
  };

  const signIn = (signInName: string): Promise<Answer> =>
    service.send('POST', '/session', { signInName, password: chosen, as: 'api' });

  it.each([
    ['an administrator makes a new password', 'initial-password', undefined],
    ['the account is suspended', 'suspension', { reason: 'Nghỉ việc' }],
    ['the person is erased', 'erasure', { reason: 'Nghỉ việc' }],
  ])('comes to nothing when %s', async (_, path, body) => {
    const { id, signInName } = await newcomer();
    meanwhile(() => asAdmin('POST', `/accounts/${id}/${path}`, body));
    const answer = await signIn(signInName);
    expect(answer.status).toBeGreaterThanOrEqual(401);
    expect(answer.status).toBeLessThanOrEqual(403);
    expect(answer.body.token).toBeUndefined();
  });

  it('comes to nothing when its owner replaces the password', async () => {
    const { signInName, token } = await newcomer();
    const next = 'sáu con đò chiều trên bến';
    meanwhile(() => service.done('PUT', '/session/password', { current: chosen, next }, { token }));
    expect((await signIn(signInName)).body.code).toBe('session.sign-in-refused');
  });

  it('leaves the password of an administrator in place of a change that began before', async () => {
    const { id, signInName, token } = await newcomer();
    let initial = '';
    meanwhile(async () => {
      initial = (await asAdmin('POST', `/accounts/${id}/initial-password`)).password;
    });
    const change = { current: chosen, next: 'sáu con đò chiều trên bến' };
    const answer = await service.send('PUT', '/session/password', change, { token });
    expect(answer.body.code).toBe('password.current-wrong');
    expect(await service.signIn(signInName, initial)).toMatch(/^tdt_/);
  });
});
