import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

type Lock = { packages: Record<string, { version: string; license?: string; dev?: boolean }> };

const check = (...more: readonly string[]): Promise<Readonly<{ failed: boolean; said: string }>> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['scripts/licences.mjs', '--check', ...more], (error, _stdout, stderr) =>
      resolve({ failed: error !== null, said: stderr }),
    );
  });

describe('docs/licences.md', () => {
  let folder: string;
  /** The lock file with one more package. */
  const withPackage = async (entry: Lock['packages'][string]): Promise<string> => {
    const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock;
    lock.packages['node_modules/planted'] = entry;
    const path = join(folder, 'package-lock.json');
    await writeFile(path, JSON.stringify(lock));
    return path;
  };
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'tiendo-licences-'))));
  afterAll(() => rm(folder, { recursive: true }));

  it('lists what is delivered, under licences that are accepted', async () => {
    expect(await check()).toEqual({ failed: false, said: '' });
  });

  it('would be called stale if a package were missing in it', async () => {
    const lock = await withPackage({ version: '1.0.0', license: 'MIT' });
    expect(await check('--lock', lock)).toEqual({
      failed: true,
      said: 'docs/licences.md is stale: run `npm run docs:licences`\n',
    });
  });

  it.each(['GPL-3.0', '(MIT AND AGPL-3.0-only)', 'Python-2.0', undefined])(
    'lets no package in under %s',
    async (license) => {
      const { failed, said } = await check('--lock', await withPackage({ version: '1.0.0', license }));
      expect(failed).toBe(true);
      expect(said).toContain(`planted@1.0.0: ${license ?? 'none stated'} is not accepted`);
    },
  );

  it('does not count what only development needs', async () => {
    expect(await check('--lock', await withPackage({ version: '1.0.0', license: 'GPL-3.0', dev: true }))).toEqual({
      failed: false,
      said: '',
    });
  });
});
