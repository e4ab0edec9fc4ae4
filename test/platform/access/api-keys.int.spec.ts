import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApiKeyRequest } from '../../../src/features/ports/api-keys.ts';
import { PostgresApiKeys } from '../../../src/platform/access/postgres-api-keys.ts';
import { accessDatabase, everythingKept, type AccessDatabase } from './access-database.ts';

const now = new Date('2026-11-21T03:00:30Z');
const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);

const units = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
const request = (changes: Partial<ApiKeyRequest> = {}): ApiKeyRequest => ({
  label: 'Bảng điều hành',
  units,
  createdBy: 'account-1',
  endsAt: after(3_600).getTime(),
  ...changes,
});

describe('API keys', () => {
  let access: AccessDatabase;
  let keys: PostgresApiKeys;

  beforeAll(async () => {
    access = await accessDatabase();
    keys = new PostgresApiKeys(access.app);
  });
  beforeEach(() => access.superuser.query('TRUNCATE access.api_key'));
  afterAll(() => access.drop());

  it('open with their secret, which is kept nowhere', async () => {
    const { key, secret } = await keys.create(request(), now);
    expect(secret).toMatch(/^tdk_[\w-]{43}$/);
    expect(key).toEqual({
      id: expect.any(String),
      label: 'Bảng điều hành',
      units,
      createdBy: 'account-1',
      createdAt: now.getTime(),
      endsAt: after(3_600).getTime(),
      lastUsedAt: null,
      revokedAt: null,
    });
    expect(await keys.use(secret, now)).toMatchObject({ id: key.id });
    const kept = await everythingKept(access.superuser);
    expect(kept).toContain(key.id);
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(Buffer.from(secret).toString('hex'));
  });

  it('may read everything', async () => {
    const { key, secret } = await keys.create(request({ units: null }), now);
    expect(key.units).toBeNull();
    expect((await keys.use(secret, now))?.units).toBeNull();
  });

  it.each(['', 'tdk_', `tdk_${'A'.repeat(43)}`, `tds_${'A'.repeat(43)}`, '\0'])(
    'do not open with %j',
    async (secret) => {
      await keys.create(request(), now);
      expect(await keys.use(secret, now)).toBeNull();
    },
  );

  it('open no more once they ended', async () => {
    const { secret } = await keys.create(request(), now);
    expect(await keys.use(secret, after(3_599))).not.toBeNull();
    expect(await keys.use(secret, after(3_600))).toBeNull();
  });

  it('open no more once revoked, and stay revoked since the first time', async () => {
    const { key, secret } = await keys.create(request(), now);
    const other = await keys.create(request(), now);
    await keys.revoke(key.id, after(1));
    await keys.revoke(key.id, after(2));
    await keys.revoke('no key', after(2));
    expect(await keys.use(secret, after(3))).toBeNull();
    expect((await keys.find(key.id))?.revokedAt).toBe(after(1).getTime());
    expect(await keys.use(other.secret, after(3))).not.toBeNull();
  });

  it('note their last use to the minute', async () => {
    const { key, secret } = await keys.create(request(), now);
    const minute = Date.parse('2026-11-21T03:00:00Z');
    expect((await keys.use(secret, now))?.lastUsedAt).toBe(minute);
    const written = async (): Promise<string | undefined> =>
      (await access.app.query<{ xmin: string }[]>('SELECT xmin FROM access.api_key'))[0]?.xmin;
    const first = await written();
    expect((await keys.use(secret, after(29)))?.lastUsedAt).toBe(minute);
    expect(await written()).toBe(first);
    expect((await keys.use(secret, after(30)))?.lastUsedAt).toBe(minute + 60_000);
    expect((await keys.find(key.id))?.lastUsedAt).toBe(minute + 60_000);
  });

  it('are listed newest first, in pages', async () => {
    const ids: string[] = [];
    for (let nth = 0; nth < 5; nth += 1) ids.unshift((await keys.create(request(), after(nth))).key.id);
    const first = await keys.page(null, 3);
    const second = await keys.page(first.next, 3);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(first.items).toHaveLength(3);
    expect(second.next).toBeNull();
    await expect(keys.page('nonsense', 3)).rejects.toMatchObject({ code: 'input.unreadable' });
    await expect(keys.page(null, 0)).rejects.toThrow(RangeError);
  });

  it('that do not exist are not found', async () => {
    expect(await keys.find('no key')).toBeNull();
    expect(await keys.find(units[0]!)).toBeNull();
  });
});
