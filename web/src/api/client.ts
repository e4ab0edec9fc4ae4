import createClient, { type Middleware } from 'openapi-fetch';
import createQueryHooks from 'openapi-react-query';
import { currentLanguage } from '../texts/language.ts';
import { patient, type paths } from './schema.ts';
import { problemIn, Refused, Unreachable } from './problem.ts';
import { noteShown, seenPosition } from './seen-position.ts';

const waiting = new Set(patient);

/** Asks in the reader's language; a question about the present is not answered from before what this page has seen. */
const asking: Middleware = {
  onRequest: ({ request, schemaPath }) => {
    request.headers.set('Accept-Language', currentLanguage());
    if (request.method !== 'GET' || !waiting.has(schemaPath) || seenPosition() === 0n) return request;
    const url = new URL(request.url);
    if (url.searchParams.has('knownAt') || url.searchParams.has('notBefore')) return request;
    url.searchParams.set('notBefore', String(seenPosition()));
    return new Request(url, request);
  },
  onResponse: async ({ request, response }) => {
    if (!response.ok) throw new Refused(await problemIn(response));
    const position = response.headers.get('X-Position');
    if (position !== null && !new URL(request.url).searchParams.has('knownAt')) noteShown(position);
    return response;
  },
  onError: ({ error }) => (error instanceof Refused ? error : new Unreachable(String(error))),
};

/** The HTTP API, typed by its OpenAPI document. Throws `Refused` or `Unreachable`. */
export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });
api.use(asking);

/** `ask.useQuery('get', path, { params })`: answers are kept and shared; the feed brings live ones up to date. */
export const ask = createQueryHooks(api);
