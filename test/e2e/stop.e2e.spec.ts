import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Service } from '../../src/service.ts';
import { asOperator, startTestService } from '../support/service.ts';

describe('stopping the service', () => {
  let service: Service;
  let stopped = false;

  beforeEach(async () => {
    service = await startTestService();
    stopped = false;
  });
  afterEach(async () => {
    if (!stopped) await service.stop();
  });

  it('does not wait for clients of the live feed', async () => {
    const clients = await Promise.all(
      Array.from({ length: 5 }, () => fetch(`${service.url}/api/v1/feed`, { headers: asOperator(service) })),
    );
    expect(clients.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const cut = clients.map((client) => client.text().catch(() => 'cut off'));
    await service.stop();
    stopped = true;
    await Promise.all(cut);
    await expect(fetch(`${service.url}/health/live`)).rejects.toThrow();
  });

  it('answers a HEAD of the feed without following it', async () => {
    const { status, headers } = await fetch(`${service.url}/api/v1/feed`, {
      method: 'HEAD',
      headers: asOperator(service),
    });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  });
});
