import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { HealthController } from '../../../src/features/health/health.controller.ts';
import { MetricsController } from '../../../src/features/health/metrics.controller.ts';
import { Metrics } from '../../../src/features/ports/metrics.ts';
import { ProjectionStatus, type ProjectionState } from '../../../src/features/ports/projection-status.ts';
import { measureRequests } from '../../../src/platform/metrics/measure-requests.ts';
import { PrometheusMetrics } from '../../../src/platform/metrics/prometheus-metrics.ts';
import { questionApp } from '../../support/reading/question-app.ts';

const running: ProjectionState = {
  name: 'task-register',
  version: 1,
  replacing: false,
  position: 120n,
  lagEvents: 0n,
  lagSeconds: 0,
  halted: null,
  quarantined: null,
};

class ToldStatus extends ProjectionStatus {
  states: readonly ProjectionState[] = [running];
  fails = false;
  async all() {
    if (this.fails) throw new Error('connection refused');
    return this.states;
  }
}

describe('health', () => {
  let app: NestFastifyApplication;
  const status = new ToldStatus();
  const get = (path: string) => request(app.getHttpServer()).get(path);

  beforeAll(async () => {
    const metrics = new PrometheusMetrics(status);
    app = await questionApp(
      [HealthController, MetricsController],
      [],
      [
        [ProjectionStatus, status],
        [Metrics, metrics],
      ],
      (server) => measureRequests(server, metrics),
    );
  });
  afterAll(() => app.close());

  it('is live outside the prefix of the API', async () => {
    await get('/health/live').expect(200, { status: 'live' });
    await get('/api/v1/health/live').expect(404);
  });

  it('is ready while every projection keeps up, and tells the lag of each', async () => {
    status.states = [running, { ...running, name: 'audit-trail', lagEvents: 3n, lagSeconds: 1.5 }];
    const { body } = await get('/health/ready').expect(200);
    expect(body).toMatchObject({ status: 'ready', halted: [] });
    expect(body.projections[1]).toMatchObject({
      name: 'audit-trail',
      position: '120',
      lagEvents: '3',
      lagSeconds: 1.5,
    });
  });

  it('tells no number of events where they are too many to be counted, and goes by their age', async () => {
    status.states = [{ ...running, lagEvents: null, lagSeconds: 3 }];
    const { body } = await get('/health/ready').expect(200);
    expect(body.projections[0]).toMatchObject({ lagEvents: null, lagSeconds: 3 });
    const { text } = await get('/metrics').expect(200);
    expect(text).not.toContain('tiendo_projection_lag_events{');
    expect(text).toContain('tiendo_projection_lag_seconds{projection="task-register"} 3');
  });

  it('is not ready while a projection is halted, and names it with its event', async () => {
    const halted = { position: '118', eventId: 'e', type: 'TaskAssigned', message: 'no field' };
    status.states = [running, { ...running, name: 'audit-trail', halted }];
    const { body, headers } = await get('/health/ready').expect(503);
    expect(body).toMatchObject({ status: 'not-ready', halted: ['audit-trail'] });
    expect(body.projections[1].halted).toEqual(halted);
    expect(headers['retry-after']).toBe('5');
  });

  it('stays ready with events in quarantine, and tells how many and why', async () => {
    const first = { position: '118', eventId: 'e', type: 'TaskAssigned', message: 'no field' };
    status.states = [{ ...running, quarantined: { things: 1, events: 3, first } }];
    const { body } = await get('/health/ready').expect(200);
    expect(body.projections[0].quarantined).toEqual({ things: 1, events: 3, first });
    const { text } = await get('/metrics').expect(200);
    expect(text).toContain('tiendo_projection_quarantined_events{projection="task-register"} 3');
  });

  it('stays ready while rows of another version are replaced, however old they grow', async () => {
    status.states = [{ ...running, replacing: true, lagSeconds: 600 }];
    const { body } = await get('/health/ready').expect(200);
    expect(body.projections[0].replacing).toBe(true);
  });

  it('is not ready while a projection is far behind, or the database does not answer', async () => {
    status.states = [{ ...running, lagEvents: 9n, lagSeconds: 31 }];
    await get('/health/ready').expect(503);
    status.fails = true;
    await get('/health/ready').expect(503);
    await get('/health/live').expect(200);
    status.fails = false;
  });

  it('tells Prometheus durations by route, appends by outcome and the lag of projections', async () => {
    status.states = [{ ...running, lagEvents: 7n, lagSeconds: 2 }];
    await get('/health/live').expect(200);
    const { text, headers } = await get('/metrics').expect(200);
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toContain('tiendo_projection_lag_events{projection="task-register"} 7');
    expect(text).toContain('tiendo_projection_lag_seconds{projection="task-register"} 2');
    expect(text).toMatch(
      /tiendo_http_request_duration_seconds_count\{method="GET",route="\/health\/live",status="200"\} \d+/,
    );
    expect(text).toContain('# TYPE tiendo_appends_total counter');
  });
});
