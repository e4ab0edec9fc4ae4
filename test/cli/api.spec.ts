import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { askOverNetwork } from '../../src/cli/api.ts';
import { english } from '../../src/cli/texts/english.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { readConfig, readToken } from '../../src/platform/config/config.ts';

const terminal = { texts: english } as unknown as Terminal;

describe('the command line asks a service', () => {
  let server: Server;
  let url: string;
  let authorization: (string | undefined)[];

  beforeEach(async () => {
    authorization = [];
    server = createServer((request, response) => {
      authorization.push(request.headers.authorization);
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('with the token that it was given, and without one', async () => {
    await askOverNetwork(url, 'tdk_abc', terminal)('/api/v1/plans', { accept: 'application/json' });
    await askOverNetwork(`${url}/`, null, terminal)('/api/v1/plans', {});
    expect(authorization).toEqual(['Bearer tdk_abc', undefined]);
  });

  it('by the token of the environment, which is no setting of the service', () => {
    expect(readToken({ TIENDO_TOKEN: 'tdk_abc' })).toBe('tdk_abc');
    expect(readToken({ TIENDO_TOKEN: '' })).toBeNull();
    expect(() => readConfig({ TIENDO_TOKEN: 'tdk_abc' })).not.toThrow();
    expect(() => readConfig({ TIENDO_TOKENS: 'tdk_abc' })).toThrow('TIENDO_TOKENS');
  });
});
