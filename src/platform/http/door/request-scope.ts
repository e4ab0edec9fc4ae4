import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyRequest } from 'fastify';
import type { Admission } from '../../../features/ports/access-rules.ts';
import type { Asker } from '../../../features/ports/asker.ts';

/** How a request says who asks. A cookie is sent by browsers unasked, a bearer token is not. */
export type Credential = Readonly<{ from: 'cookie' | 'bearer'; token: string }>;

/** What the door knows of the request under way. */
export type Scope = {
  readonly credential: Credential | null;
  readonly asker: Asker | null;
  /** Why the asker could not be proven, when something was out of reach. */
  readonly fault: Error | null;
  admission: Admission | null;
};

const current = new AsyncLocalStorage<Scope>();
const scopes = new WeakMap<object, Scope>();

/** The scope of the work under way; `null` outside of any. */
export const currentScope = (): Scope | null => current.getStore() ?? null;

export const within = <T>(scope: Scope, work: () => T): T => current.run(scope, work);

export const keepScope = (request: FastifyRequest, scope: Scope): void => void scopes.set(request.raw, scope);

export const scopeOf = (request: FastifyRequest): Scope | null => scopes.get(request.raw) ?? null;

/** Who asks in a request, once it has passed the door's first hook; `null` for somebody unknown. */
export const askerOf = (request: FastifyRequest): Asker | null => scopeOf(request)?.asker ?? null;
