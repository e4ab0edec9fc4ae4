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
    const taken = await Promise.all(Array.from({ length: 8 }, () => codes.take(code, now)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await codes.take(code, now)).toBeNull();
  });

  it('is good again when nothing came of it, as it was typed', async () => {
    const code = await codes.make(now);
    const taken = await codes.take(code, now);
    await codes.giveBack(taken!, now);
    expect(await codes.take(` ${code.toUpperCase()} `, now)).not.toBeNull();
  });

  it('is the last one made, until somebody can sign in', async () => {
    const first = await codes.make(now);
    const second = await codes.make(now);
    expect(await codes.take(first, now)).toBeNull();
    expect(await everythingKept(access.superuser)).not.toContain(second);
    expect(await codes.isNeeded()).toBe(true);
    await access.superuser.query(`
      INSERT INTO access.person_key VALUES ('account-1', 'key');
      INSERT INTO access.identity VALUES ('identity', 'account-1')`);
    expect(await codes.isNeeded()).toBe(false);
    expect(await codes.take(second, now)).toBeNull();
  });

  it('is good for an hour when the operator made it, whoever can sign in', async () => {
    const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);
    const late = await codes.makeForOperator(now);
    expect(await codes.take(late, minutes(60))).toBeNull();
    const code = await codes.makeForOperator(now);
    expect(await codes.isNeeded()).toBe(false);
    const taken = await codes.take(code, minutes(59));
    expect(await codes.take(code, minutes(59))).toBeNull();
    await codes.giveBack(taken!, minutes(59));
    expect(await codes.take(code, minutes(60))).toBeNull();
    expect(await codes.take(code, minutes(59))).not.toBeNull();
  });
});
