import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/features/ports/people.ts';
import { PersonKeys, PersonWasErased } from '../../../src/platform/access/person-keys.ts';
import { PostgresPeople } from '../../../src/platform/access/postgres-people.ts';
import { accessDatabase, everythingKept, type AccessDatabase } from './access-database.ts';

const person = (nth: number): Person => ({
  displayName: `Chuyên viên minh hoạ ${nth}`,
  email: `minh-hoa-${nth}@example.test`,
  phone: null,
});

describe('people', () => {
  let access: AccessDatabase;
  let people: PostgresPeople;

  beforeAll(async () => {
    access = await accessDatabase();
    people = new PostgresPeople(access.app, new PersonKeys(access.secret.key('keys of persons')));
  });
  afterAll(() => access.drop());

  it('are found together, and who was never kept is missing', async () => {
    await people.keep('a-1', person(1));
    await people.keep('a-2', person(2));
    expect(await people.find(['a-2', 'a-0', 'a-1', 'a-1'])).toEqual(
      new Map([
        ['a-1', person(1)],
        ['a-2', person(2)],
      ]),
    );
    expect(await people.find([])).toEqual(new Map());
  });

  it('are kept as they were told last', async () => {
    await people.keep('b-1', person(1));
    await people.keep('b-1', { displayName: 'Tên mới', email: null, phone: '0123' });
    expect((await people.find(['b-1'])).get('b-1')).toEqual({ displayName: 'Tên mới', email: null, phone: '0123' });
  });

  it('kept twice at the same time are kept once', async () => {
    await Promise.all([1, 2, 3, 4].map((nth) => people.keep('c-1', person(nth))));
    expect((await people.find(['c-1'])).get('c-1')?.displayName).toMatch(/^Chuyên viên minh hoạ [1-4]$/);
  });

  it('stand nowhere in readable words', async () => {
    const canary = { displayName: 'Hoàng Yến Canary', email: 'canary@example.test', phone: '0987654321' };
    await people.keep('d-1', canary);
    expect((await people.find(['d-1'])).get('d-1')).toEqual(canary);
    const kept = await everythingKept(access.superuser);
    expect(kept).toContain('d-1');
    for (const words of [...Object.values(canary), 'Canary'])
      for (const form of [words, Buffer.from(words).toString('hex'), Buffer.from(words).toString('base64')])
        expect(kept).not.toContain(form);
  });

  it('once erased are gone, again and for good', async () => {
    await people.keep('e-1', person(1));
    await people.keep('e-2', person(2));
    await people.erase('e-1');
    await people.erase('e-1');
    expect([...(await people.find(['e-1', 'e-2'])).keys()]).toEqual(['e-2']);
    await expect(people.keep('e-1', person(1))).rejects.toThrow(PersonWasErased);
    await people.erase('e-3');
    await expect(people.keep('e-3', person(3))).rejects.toThrow(PersonWasErased);
  });

  it('once erased cannot be read from an old copy of their row', async () => {
    await people.keep('f-1', person(1));
    const [copy] = await access.superuser.query<{ sealed: Buffer }[]>(
      `SELECT sealed FROM access.person WHERE account_id = 'f-1'`,
    );
    await people.keep('f-2', person(2));
    await people.erase('f-1');
    expect(await access.superuser.query(`SELECT wrapped FROM access.person_key WHERE account_id = 'f-1'`)).toEqual([
      { wrapped: null },
    ]);
    await access.superuser.query(`INSERT INTO access.person VALUES ('f-1', $1)`, [copy?.sealed]);
    expect(await people.find(['f-1'])).toEqual(new Map());
    // Nor under the key of somebody else, nor a new one.
    await access.superuser.query(
      `UPDATE access.person_key SET wrapped = (SELECT wrapped FROM access.person_key WHERE account_id = 'f-2')
       WHERE account_id = 'f-1'`,
    );
    await expect(people.find(['f-1'])).rejects.toThrow('unable to authenticate');
  });

  it('erased while they are being kept end erased', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = `g-${round}`;
      await people.keep(id, person(1));
      await Promise.allSettled([people.keep(id, person(2)), people.erase(id), people.keep(id, person(3))]);
      expect(await people.find([id])).toEqual(new Map());
    }
    const left = await access.app.query(`SELECT FROM access.person WHERE account_id LIKE 'g-%'`);
    expect(left).toEqual([]);
  });

  it('cannot be read with the secret of another installation', async () => {
    await people.keep('h-1', person(1));
    const stranger = new PostgresPeople(access.app, new PersonKeys(Buffer.alloc(32, 9)));
    await expect(stranger.find(['h-1'])).rejects.toThrow('unable to authenticate');
  });
});
