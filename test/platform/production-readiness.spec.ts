import { describe, expect, it } from '@jest/globals';
import { Config } from '../../src/platform/config/config.ts';
import {
  NotReadyForProduction,
  reasonsAgainstProduction,
  refuseDemonstration,
  refuseUnreadySettings,
} from '../../src/platform/production-readiness.ts';

/** As chance might have made it. */
const fit = '9TsuQ0Jv1cYwUqzL3b7xKpGfR2hNn8mE4dAaSiVtZoI=';

const secretOf = (byteAt: (index: number) => number): string =>
  Buffer.from(Array.from({ length: 32 }, (_, index) => byteAt(index) & 0xff)).toString('base64');

const settings = (changes: Partial<Config> = {}): Config =>
  Object.assign(new Config(), {
    mode: 'production',
    demo: 'off',
    secret: fit,
    host: '0.0.0.0',
    publicUrl: 'https://tiendo.example.vn',
    databaseUrl: 'postgres://tiendo:4f0c%2Fa9d77@db/tiendo',
    ...changes,
  });

describe('production mode', () => {
  it('starts with what is fit for it', () => {
    expect(reasonsAgainstProduction(settings())).toEqual([]);
  });

  it.each<readonly [string, Partial<Config>, string]>([
    ['the demonstration', { demo: 'on' }, 'TIENDO_DEMO'],
    ['a secret that lies beside the data', { secret: undefined }, 'TIENDO_SECRET'],
    ['a password of manuals', { databaseUrl: 'postgres://tiendo:postgres@db/tiendo' }, 'TIENDO_DATABASE_URL'],
    ['the login as its password', { databaseUrl: 'postgres://quanly:quanly@db/tiendo' }, 'TIENDO_DATABASE_URL'],
    [
      'a well-known password of the owner',
      { migrationDatabaseUrl: 'postgres://owner:Change%69t@db/tiendo' },
      'TIENDO_MIGRATION_DATABASE_URL',
    ],
    [
      'the password that EventStoreDB begins with',
      { eventStore: 'esdb://admin:changeit@es1:2113,es2:2113?tls=true' },
      'TIENDO_EVENT_STORE',
    ],
    ['no public address', { publicUrl: undefined }, 'TIENDO_PUBLIC_URL'],
    ['a public address without TLS', { publicUrl: 'http://tiendo.example.vn' }, 'TIENDO_PUBLIC_URL'],
  ])('does not start with %s', (_, changes, name) => {
    const reasons = reasonsAgainstProduction(settings(changes));
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toContain(name);
  });

  it.each<readonly [string, string]>([
    ['one byte again and again', secretOf(() => 7)],
    ['few different bytes', secretOf((index) => (index * index) % 15)],
    ['bytes in order', secretOf((index) => index + 100)],
    ['bytes in order backwards', secretOf((index) => 40 - index)],
    ['even bytes in order', secretOf((index) => 2 * index)],
    ['one half twice', secretOf((index) => ((index % 16) + 3) ** 3)],
    ['a typed text', Buffer.from('mat khau bi mat cua tinh so 0042').toString('base64')],
  ])('does not start with a secret made up of %s', (_, secret) => {
    const reasons = reasonsAgainstProduction(settings({ secret }));
    expect(reasons).toEqual([expect.stringMatching(/^TIENDO_SECRET: can be guessed/)]);
    expect(reasons[0]).not.toContain(secret);
  });

  it('needs no public address where nobody but this machine comes', () => {
    expect(reasonsAgainstProduction(settings({ host: '127.0.0.1', publicUrl: undefined }))).toEqual([]);
  });

  it('says everything at once, and no secret', () => {
    const bad = settings({
      demo: 'on',
      secret: undefined,
      databaseUrl: 'postgres://tiendo:changeit@db/x',
      publicUrl: undefined,
    });
    expect(() => refuseUnreadySettings(bad)).toThrow(NotReadyForProduction);
    expect(reasonsAgainstProduction(bad)).toHaveLength(4);
    expect(new NotReadyForProduction(reasonsAgainstProduction(bad)).message).not.toContain('changeit');
  });

  it('does not open a store that was filled with the demonstration', async () => {
    await expect(refuseDemonstration(settings(), async () => true)).rejects.toThrow(NotReadyForProduction);
    await expect(refuseDemonstration(settings(), async () => false)).resolves.toBeUndefined();
  });

  it('is the only mode that refuses', async () => {
    const trying = settings({ mode: 'standard', demo: 'on', secret: undefined });
    expect(() => refuseUnreadySettings(trying)).not.toThrow();
    await expect(refuseDemonstration(trying, async () => true)).resolves.toBeUndefined();
  });
});
