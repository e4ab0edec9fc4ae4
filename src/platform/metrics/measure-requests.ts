import type { FastifyInstance } from 'fastify';
import type { PrometheusMetrics } from './prometheus-metrics.ts';

/** Times every answered request. Routes are told as declared (`/api/v1/tasks/:id`), so that ids make no series. */
export const measureRequests = (server: FastifyInstance, metrics: PrometheusMetrics): void => {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.request(request.method, route, reply.statusCode, reply.elapsedTime / 1_000);
    done();
  });
};
