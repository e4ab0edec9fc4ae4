import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostgresSetUpCode } from '../../../src/platform/access/postgres-set-up-code.ts';
import { accessDatabase, everythingKept, type AccessDatabase } from './access-database.ts';

const now = new Date('2026-11-21T03:00:00Z');

describe('the code of the first set-up', () => {
  let access: AccessDatabase;
  let codes: PostgresSetUpCode;

  beforeAll(async () => {
    access = await accessDatabase();
    codes = new PostgresSetUpCode(access.app);
  });
  afterAll(() => access.drop());

  it('is taken once, of two who bring it at once by one', async () => {
    const code = await codes.make(now);
    const taken = await Promise.all(Array.from({ length: 8 }, () => codes.take(code)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await codes.take(code)).toBe(false);
  });

  it('is good again when nothing came of it, as it was typed', async () => {
    const code = await codes.make(now);
    await codes.take(code);
    await codes.giveBack(code, now);
    expect(await codes.take(` ${code.toUpperCase()} `)).toBe(true);
  });

  it('is the last one made, until somebody can sign in', async () => {
    const first = await codes.make(now);
    const second = await codes.make(now);
    expect(await codes.take(first)).toBe(false);
    expect(await everythingKept(access.superuser)).not.toContain(second);
    expect(await codes.isNeeded()).toBe(true);
    await access.superuser.query(`
      INSERT INTO access.person_key VALUES ('account-1', 'key');
      INSERT INTO access.identity VALUES ('identity', 'account-1')`);
    expect(await codes.isNeeded()).toBe(false);
    expect(await codes.take(second)).toBe(false);
  });
});
