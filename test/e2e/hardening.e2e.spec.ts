import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Config } from '../../src/platform/config/config.ts';
import { hidingSecretsOf } from '../../src/platform/config/hidden-secrets.ts';
import { startService } from '../../src/service.ts';
import type { TestCluster } from '../support/cluster.ts';
import { createTestDatabase } from '../support/database.ts';

const { superuser } = JSON.parse(process.env.TIENDO_TEST_CLUSTER!) as Omit<TestCluster, 'stop'>;

describe('secrets of the settings', () => {
  const said: string[] = [];
  const listen = () => {
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((text) => {
        said.push(String(text));
        return true;
      });
    }
  };
  afterEach(() => {
    jest.restoreAllMocks();
    said.length = 0;
  });

  const password = `mật-khẩu/${randomBytes(6).toString('hex')}`;
  const secret = randomBytes(32).toString('base64');
  const settings = (databaseUrl: string): Config =>
    Object.assign(new Config(), { port: 0, demo: 'on', secret, databaseUrl });
  const hidden = [password, encodeURIComponent(password), secret];

  it('stand in no line of a start with the demonstration', async () => {
    const database = await createTestDatabase();
    const url = superuser.connectionString
      ? new URL(superuser.connectionString)
      : new URL(`postgres://${superuser.user ?? ''}@localhost/?host=${encodeURIComponent(superuser.host ?? '')}`);
    url.pathname = `/${database.app.database ?? new URL(database.app.connectionString!).pathname.slice(1)}`;
    if (!superuser.connectionString) url.password = encodeURIComponent(password);
    listen();
    const service = await startService(settings(url.toString()));
    await service.stop();
    jest.restoreAllMocks();
    await database.drop();
    expect(said.join('')).toContain('Sẵn sàng tại');
    for (const text of hidden) expect(said.join('')).not.toContain(text);
  });

  it('stand in no error of a start that fails, nor in what is told of it', async () => {
    const config = settings(`postgres://tiendo:${encodeURIComponent(password)}@127.0.0.1:1/tiendo`);
    listen();
    const error = await startService(config).catch((cause: unknown) => cause as Error);
    jest.restoreAllMocks();
    expect((error as Error).message).toContain('ECONNREFUSED');
    const told = `${said.join('')}${(error as Error).stack ?? ''}`;
    for (const text of hidden) expect(told).not.toContain(text);
  });

  it('are dotted out of whatever a library may say', () => {
    const config = settings(`postgres://tiendo:${encodeURIComponent(password)}@db/tiendo`);
    config.oidcClientSecret = 'hạt-dẻ-8842';
    const line = `connect postgres://tiendo:${encodeURIComponent(password)}@db failed: ${password} ${secret} hạt-dẻ-8842 tiendo`;
    expect(hidingSecretsOf(config)(line)).toBe('connect postgres://tiendo:•••@db failed: ••• ••• ••• tiendo');
  });
});
