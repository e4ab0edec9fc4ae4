import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InstallationSecret } from '../../../src/platform/access/installation-secret.ts';
import { matchingSecret } from '../../../src/platform/access/matching-secret.ts';
import { seal, unseal } from '../../../src/platform/access/sealing.ts';
import { ConfigRefused } from '../../../src/platform/config/config.ts';
import { testSecret } from '../../support/test-secret.ts';
import { accessDatabase } from './access-database.ts';

const otherSecret = Buffer.alloc(32, 8).toString('base64');

describe('the secret of an installation', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiendo-secret-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made once for all who start in an empty folder at the same time, readable to the service alone', async () => {
    // Each begins a few steps behind the one before: some look while another one writes.
    const openAfter = async (steps: number): Promise<InstallationSecret> => {
      for (let step = 0; step < steps; step += 1) await readdir(folder);
      return InstallationSecret.open(undefined, folder);
    };
    const opened = await Promise.all(Array.from({ length: 40 }, (_, nth) => openAfter(nth)));
    expect(new Set(opened.map((secret) => secret.key('test').toString('hex'))).size).toBe(1);
    expect(await readdir(folder)).toEqual(['secret']);
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
    const again = await InstallationSecret.open(undefined, folder);
    expect(again.key('test')).toEqual(opened[0]!.key('test'));
  });

  it('is another one in another folder', async () => {
    const inner = await mkdtemp(join(folder, 'inner-'));
    const [one, other] = await Promise.all([folder, inner].map((path) => InstallationSecret.open(undefined, path)));
    expect(one!.key('test')).not.toEqual(other!.key('test'));
  });

  it('is the one that the settings give, and then the folder keeps none', async () => {
    const secret = await InstallationSecret.open(testSecret, folder);
    expect(secret.key('test')).toEqual(InstallationSecret.of(testSecret).key('test'));
    expect(await readdir(folder)).toEqual([]);
  });

  it('is asked for by name beside an outside database', async () => {
    const refused = InstallationSecret.open(undefined, null);
    await expect(refused).rejects.toThrow(ConfigRefused);
    await expect(refused).rejects.toThrow('TIENDO_SECRET: needed beside an outside database');
  });

  it('is not taken from a file that others can read', async () => {
    await InstallationSecret.open(undefined, folder);
    await chmod(join(folder, 'secret'), 0o640);
    await expect(InstallationSecret.open(undefined, folder)).rejects.toThrow('it must have mode 600');
  });

  it('gives a key of its own for each purpose', () => {
    const secret = InstallationSecret.of(testSecret);
    expect(secret.key('one')).toHaveLength(32);
    expect(secret.key('one')).not.toEqual(secret.key('two'));
    expect(secret.key('one')).not.toEqual(InstallationSecret.of(otherSecret).key('one'));
  });

  it('is refused by a database that was set up with another', async () => {
    const access = await accessDatabase();
    try {
      const [right, wrong] = [testSecret, otherSecret].map((secret) => InstallationSecret.of(secret));
      expect(await matchingSecret(right!, access.app)).toBe(right);
      expect(await matchingSecret(right!, access.app)).toBe(right);
      await expect(matchingSecret(wrong!, access.app)).rejects.toThrow(
        'is not the secret that this database was set up with',
      );
    } finally {
      await access.drop();
    }
  });
});

describe('what is sealed', () => {
  const key = Buffer.alloc(32, 1);
  const sealed = seal(key, 'nội dung', 'place');

  it('opens with its key, in its place', () => {
    expect(unseal(key, sealed, 'place').toString('utf8')).toBe('nội dung');
    expect(seal(key, 'nội dung', 'place')).not.toEqual(sealed);
  });

  it.each([
    ['another key', Buffer.alloc(32, 2), sealed, 'place'],
    ['another place', key, sealed, 'other'],
    ['a changed byte', key, Buffer.from(sealed.map((byte, index) => (index === 13 ? byte ^ 1 : byte))), 'place'],
    ['a shortened tag', key, sealed.subarray(0, -4), 'place'],
    ['too few bytes', key, sealed.subarray(0, 8), 'place'],
  ])('opens not with %s', (_, withKey, bytes, place) => {
    expect(() => unseal(withKey, bytes, place)).toThrow();
  });
});
