import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigRefused, readConfig } from '../../../src/platform/config/config.ts';

const refusalOf = (environment: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigRefused);
    return (error as ConfigRefused).problems;
  }
};
const secret = Buffer.alloc(32, 7).toString('base64');

describe('settings in files', () => {
  let folder: string;
  const fileWith = async (text: string): Promise<string> => {
    const path = join(folder, `${text.length}-${Date.now()}`);
    await writeFile(path, text);
    return path;
  };
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'tiendo-config-'))));
  afterAll(() => rm(folder, { recursive: true }));

  it('are read like variables, without the line end of the file', async () => {
    const config = readConfig({
      TIENDO_SECRET_FILE: await fileWith(`${secret}\n`),
      TIENDO_DATABASE_URL_FILE: await fileWith('postgres://tiendo:x@db/tiendo\r\n'),
    });
    expect(config).toMatchObject({ secret, databaseUrl: 'postgres://tiendo:x@db/tiendo' });
  });

  it('are refused beside the variable of the same setting', async () => {
    expect(refusalOf({ TIENDO_SECRET: secret, TIENDO_SECRET_FILE: await fileWith(secret) })).toEqual([
      'TIENDO_SECRET_FILE: stands beside TIENDO_SECRET; give one of them',
    ]);
  });

  it('are refused with the reason when a file is not there or empty, all at once', async () => {
    expect(
      refusalOf({
        TIENDO_OIDC_CLIENT_SECRET_FILE: join(folder, 'none'),
        TIENDO_MIGRATION_DATABASE_URL_FILE: await fileWith('\n'),
      }),
    ).toEqual(
      expect.arrayContaining([
        'TIENDO_OIDC_CLIENT_SECRET_FILE: the file cannot be read (ENOENT)',
        'TIENDO_MIGRATION_DATABASE_URL_FILE: the file is empty',
      ]),
    );
  });

  it('never show in what is refused, wherever they came from', async () => {
    const canary = 'hạt-dẻ-8842';
    const said = refusalOf({
      TIENDO_SECRET: canary,
      TIENDO_DATABASE_URL_FILE: await fileWith(`mysql://${canary}`),
      TIENDO_OIDC_ISSUER: canary,
      TIENDO_MODE: canary,
      TIENDO_PORT: canary,
      TIENDO_ACCESS_RECORD_MONTHS: canary,
      TIENDO_TRUSTED_PROXIES: canary,
    });
    expect(said.length).toBeGreaterThanOrEqual(7);
    expect(said.join('\n')).not.toContain(canary);
  });
});
