import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LookupKeys } from '../../../src/platform/access/lookup-keys.ts';
import { PersonKeys, PersonWasErased } from '../../../src/platform/access/person-keys.ts';
import { PostgresCredentials } from '../../../src/platform/access/postgres-credentials.ts';
import { PostgresPeople } from '../../../src/platform/access/postgres-people.ts';
import { PostgresSessions } from '../../../src/platform/access/postgres-sessions.ts';
import { accessDatabase, everythingKept, type AccessDatabase } from './access-database.ts';

const now = new Date('2026-11-21T03:00:00Z');
const later = new Date('2026-11-22T03:00:00.123Z');
const hash = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA';

describe('local credentials', () => {
  let access: AccessDatabase;
  let credentials: PostgresCredentials;
  let people: PostgresPeople;

  beforeAll(async () => {
    access = await accessDatabase();
    const keys = new PersonKeys(access.secret.key('keys of persons'));
    credentials = new PostgresCredentials(access.app, keys, new LookupKeys(access.secret.key('names to look up')));
    people = new PostgresPeople(access.app, keys);
  });
  afterAll(() => access.drop());

  it('are found by sign-in name and by account', async () => {
    expect(await credentials.create('a-1', 'Đặng.Minh', hash, now)).toBe('a-1');
    const expected = {
      accountId: 'a-1',
      passwordHash: hash,
      passwordChangedAt: now.getTime(),
      mustChangePassword: false,
      totpSecret: null,
      lastSignInAt: null,
      round: '0',
    };
    expect(await credentials.find('a-1')).toEqual(expected);
    expect(await credentials.findByName('Đặng.Minh')).toEqual(expected);
    expect(await credentials.findByName('dang.minh')).toBeNull();
    expect(await credentials.find('a-0')).toBeNull();
  });

  it.each(['ĐẶNG.MINH', ' đặng.minh ', 'đặng.minh'.normalize('NFD'), 'đặng．minh'])(
    'are found by another spelling of the name: %s',
    async (name) => {
      expect((await credentials.findByName(name))?.accountId).toBe('a-1');
      expect(await credentials.create('a-2', name, hash, now)).toBe('a-1');
      expect(await credentials.find('a-2')).toBeNull();
    },
  );

  it('give one name to one account, also at the same instant', async () => {
    for (let round = 0; round < 10; round += 1) {
      const ids = [1, 2, 3].map((nth) => `b-${round}-${nth}`);
      const holders = await Promise.all(ids.map((id) => credentials.create(id, `name-${round}`, hash, now)));
      expect(new Set(holders).size).toBe(1);
      expect(ids).toContain(holders[0]);
      expect((await credentials.findByName(`name-${round}`))?.accountId).toBe(holders[0]);
    }
  });

  it('take a new name in place of the old one, which is free again', async () => {
    await credentials.create('c-1', 'old-name', hash, now);
    await credentials.setPassword('c-1', hash, true, now);
    expect(await credentials.create('c-1', 'new-name', hash, later)).toBe('c-1');
    expect(await credentials.findByName('old-name')).toBeNull();
    expect(await credentials.findByName('new-name')).toMatchObject({
      accountId: 'c-1',
      passwordChangedAt: now.getTime(),
      mustChangePassword: true,
    });
    expect(await credentials.create('c-2', 'old-name', hash, now)).toBe('c-2');
    expect(await credentials.create('c-1', 'old-name', hash, now)).toBe('c-2');
    expect(await credentials.findByName('new-name')).toMatchObject({ accountId: 'c-1' });
  });

  it('take a new name and leave the password that is set at the same instant', async () => {
    await credentials.create('n-1', 'first-name', hash, now);
    for (let round = 0; round < 20; round += 1) {
      const [holder] = await Promise.all([
        credentials.rename('n-1', `name-of-${round}`),
        credentials.setPassword('n-1', `${hash}${round}`, true, later),
      ]);
      expect(holder).toBe('n-1');
      const kept = { passwordHash: `${hash}${round}`, mustChangePassword: true };
      expect(await credentials.findByName(`name-of-${round}`)).toMatchObject(kept);
    }
    await credentials.create('n-2', 'taken', hash, now);
    expect(await credentials.rename('n-1', 'Taken')).toBe('n-2');
    expect(await credentials.rename('n-0', 'nobody')).toBeNull();
    expect(await credentials.findByName('nobody')).toBeNull();
  });

  it('show the names of several accounts as they were written', async () => {
    await credentials.create('d-1', 'Minh.Hoa', hash, now);
    await credentials.create('d-2', 'hai', hash, now);
    expect(await credentials.namesOf(['d-2', 'd-0', 'd-1'])).toEqual(
      new Map([
        ['d-1', 'Minh.Hoa'],
        ['d-2', 'hai'],
      ]),
    );
    expect(await credentials.namesOf([])).toEqual(new Map());
  });

  it('take another password, told apart by who set it', async () => {
    await credentials.create('e-1', 'e-1', hash, now);
    await credentials.setPassword('e-1', `${hash}2`, true, later);
    expect(await credentials.find('e-1')).toMatchObject({
      passwordHash: `${hash}2`,
      passwordChangedAt: later.getTime(),
      mustChangePassword: true,
    });
    await credentials.setPassword('e-1', `${hash}3`, false, later);
    expect(await credentials.find('e-1')).toMatchObject({ passwordHash: `${hash}3`, mustChangePassword: false });
    await expect(credentials.setPassword('e-0', hash, false, now)).rejects.toThrow('has no sign-in name');
  });

  it('let the owner replace the password only while it is the one that was shown', async () => {
    await credentials.create('e-2', 'e-2', hash, now);
    await credentials.setPassword('e-2', `${hash}2`, true, now);
    expect(await credentials.replacePassword('e-2', hash, `${hash}3`, later)).toBe(false);
    expect(await credentials.find('e-2')).toMatchObject({ passwordHash: `${hash}2`, mustChangePassword: true });
    expect(await credentials.replacePassword('e-2', `${hash}2`, `${hash}3`, later)).toBe(true);
    expect(await credentials.find('e-2')).toMatchObject({
      passwordHash: `${hash}3`,
      mustChangePassword: false,
      passwordChangedAt: later.getTime(),
    });
  });

  it('tell which round of sessions they were read in', async () => {
    const sessions = new PostgresSessions(access.app, access.secret.key('id tokens of sessions'));
    await credentials.create('e-3', 'e-3', hash, now);
    const round = await sessions.endAll('e-3', now);
    expect(await credentials.find('e-3')).toMatchObject({ round });
    expect(await sessions.endAll('e-3', now)).not.toBe(round);
  });

  it('note the last sign-in of who comes through a provider', async () => {
    await credentials.linkIdentity('f-2', 'https://issuer.test', 'subject of f-2');
    expect(await credentials.lastSignIn('f-2')).toBeNull();
    await credentials.signedIn('f-2', later);
    expect(await credentials.lastSignIn('f-2')).toBe(later.getTime());
    await credentials.create('f-2', 'f-2', hash, now);
    expect((await credentials.find('f-2'))?.lastSignInAt).toBe(later.getTime());
    await credentials.erase('f-2');
    expect(await credentials.lastSignIn('f-2')).toBeNull();
  });

  it('note the last sign-in; without a sign-in name there is nothing to note', async () => {
    await credentials.create('f-1', 'f-1', hash, now);
    await credentials.signedIn('f-1', later);
    await credentials.signedIn('f-0', later);
    expect((await credentials.find('f-1'))?.lastSignInAt).toBe(later.getTime());
  });

  it('keep a second factor until it is taken away', async () => {
    await credentials.create('g-1', 'g-1', hash, now);
    await credentials.setTotp('g-1', 'JBSWY3DPEHPK3PXP');
    expect((await credentials.findByName('g-1'))?.totpSecret).toBe('JBSWY3DPEHPK3PXP');
    await credentials.setTotp('g-1', null);
    expect((await credentials.find('g-1'))?.totpSecret).toBeNull();
    await expect(credentials.setTotp('g-0', 'JBSWY3DPEHPK3PXP')).rejects.toThrow('has no sign-in name');
  });

  it('take a time step of the second factor once, and none before it', async () => {
    await credentials.create('h-1', 'h-1', hash, now);
    const answers = await Promise.all([1, 2, 3, 4].map(() => credentials.takeTotpStep('h-1', 59_000_000)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await credentials.takeTotpStep('h-1', 58_999_999)).toBe(false);
    await credentials.setTotp('h-1', 'JBSWY3DPEHPK3PXP');
    expect(await credentials.takeTotpStep('h-1', 59_000_000)).toBe(false);
    expect(await credentials.takeTotpStep('h-1', 59_000_001)).toBe(true);
    expect(await credentials.takeTotpStep('h-0', 1)).toBe(false);
  });

  it('lead from an outside identity to one account, also when two link it at the same instant', async () => {
    expect(await credentials.findByIdentity('https://issuer.test', 'subject')).toBeNull();
    const holders = await Promise.all(
      ['i-1', 'i-2'].map((id) => credentials.linkIdentity(id, 'https://issuer.test', 'subject')),
    );
    expect(holders[0]).toBe(holders[1]);
    expect(await credentials.findByIdentity('https://issuer.test', 'subject')).toBe(holders[0]);
    expect(await credentials.findByIdentity('https://issuer.test', 'Subject')).toBeNull();
    expect(await credentials.findByIdentity('https://issuer.tes', 'tsubject')).toBeNull();
    expect(await credentials.linkIdentity(holders[0]!, 'https://issuer.test', 'subject')).toBe(holders[0]);
  });

  it('stand nowhere in readable words', async () => {
    await credentials.create('j-1', 'Canary.Name', hash, now);
    await credentials.setTotp('j-1', 'CANARYCANARYCANA');
    await credentials.linkIdentity('j-1', 'https://issuer.test', 'canary-subject');
    const kept = await everythingKept(access.superuser);
    expect(kept).toContain('j-1');
    for (const words of ['Canary.Name', 'canary.name', 'CANARYCANARYCANA', 'canary-subject', 'issuer.test'])
      for (const form of [words, Buffer.from(words).toString('hex'), Buffer.from(words).toString('base64')])
        expect(kept).not.toContain(form);
  });

  it('once erased are gone, again and for good', async () => {
    await credentials.create('k-1', 'gone', hash, now);
    await credentials.linkIdentity('k-1', 'https://issuer.test', 'gone');
    await people.erase('k-1');
    expect(await credentials.findByName('gone')).toBeNull();
    expect(await credentials.namesOf(['k-1'])).toEqual(new Map());
    await credentials.erase('k-1');
    await credentials.erase('k-1');
    expect(await credentials.find('k-1')).toBeNull();
    expect(await credentials.findByIdentity('https://issuer.test', 'gone')).toBeNull();
    await expect(credentials.create('k-1', 'gone', hash, now)).rejects.toThrow(PersonWasErased);
    await expect(credentials.linkIdentity('k-1', 'https://issuer.test', 'gone')).rejects.toThrow(PersonWasErased);
    expect(await credentials.create('k-2', 'gone', hash, now)).toBe('k-2');
  });
});
