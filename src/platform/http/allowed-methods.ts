import type { FastifyInstance } from 'fastify';
import { RequestRefused } from './request.errors.ts';

type Route = Readonly<{ form: RegExp; methods: readonly string[] }>;

/** `/plans/:id/tasks` as a pattern of paths. */
const formOf = (url: string): RegExp => {
  const parts = url.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll(/[^\w-]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}/?$`);
};

/** Answers 405 and names the methods where the path is known and the method is not. Before any route is added. */
export const tellAllowedMethods = (fastify: FastifyInstance): void => {
  const routes: Route[] = [];
  fastify.addHook('onRoute', ({ url, method }) => {
    if (!url.includes('*')) routes.push({ form: formOf(url), methods: [method].flat() });
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.is404) return;
    const path = request.url.split('?')[0]!;
    const methods = routes.filter(({ form }) => form.test(path)).flatMap((route) => route.methods);
    if (methods.length === 0) return;
    const allowed = [...new Set(methods)].sort();
    void reply.header('Allow', allowed.join(', '));
    throw new RequestRefused('method.not-allowed', { allowed });
  });
};
