import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openApiDocument } from '../../src/platform/http/openapi.ts';
import { languages } from '../../src/platform/http/languages.ts';
import { CommandService, setScene, type Scene } from '../support/command-service.ts';
import { askerHeaders } from '../support/header-askers.ts';

type Operation = Readonly<{ method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string; parameters: readonly string[] }>;
type Described = Readonly<{ parameters?: readonly Readonly<{ name: string; in: string }>[] }>;

const methods = ['get', 'post', 'put', 'delete'] as const;
/** Streams without end, and answers that lead a browser elsewhere. */
const apart = /^\/api\/v1\/(feed|session\/oidc)/;

/** What shows the inside: stacks, statements, names of tables, files and libraries. */
const inside =
  /\bat (?:new |async )?[\w.<>]+ \(|\bat file:|node_modules|node:internal|\/src\/|\.ts:\d|\bSELECT |\bINSERT |\bUPDATE |pg_|read_store|event_store|QueryFailedError|Cannot read prop|TypeError|ReferenceError|SyntaxError|syntax error|violates|relation "|ECONN|\/work\/|\/home\/|\/tmp\//;

const hostileText = fc.oneof(
  fc.constantFrom(
    "' OR '1'='1",
    "'; DROP TABLE event_store.events; --",
    '<script>alert(1)</script>',
    '../../../../etc/passwd',
    '%00',
    '\u0000',
    '\ud800',
    '${7*7}{{7*7}}',
    '__proto__',
    '-1',
    '99999999999999999999999999',
    '2026-02-31',
    '018c0a5e-7c00-7000-8000-00000000dead',
    'NaN',
    '{"$gt":""}',
    'x'.repeat(3_000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const hostileBody = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value)),
  fc
    .dictionary(
      fc.oneof(hostileText, fc.constantFrom('effectiveOn', 'unit', 'reason', 'authority', 'deadline')),
      hostileText,
    )
    .map((value) => JSON.stringify(value)),
  fc.constantFrom('{', '[]', 'null', '{"a":1,"a":2}', '{"__proto__":{"x":1}}', '['.repeat(5_000)),
  hostileText,
);

describe('hostile requests', () => {
  let service: CommandService;
  let scene: Scene;
  let operations: readonly Operation[];
  const codes = new Set(Object.keys(languages.vi.problems));

  beforeAll(async () => {
    service = await CommandService.start();
    scene = await setScene(service);
    const { paths } = openApiDocument(service.app);
    operations = Object.entries(paths)
      .filter(([path]) => !apart.test(path))
      .flatMap(([path, item]) =>
        methods.flatMap((method) => {
          const described = (item as Record<string, Described | undefined>)[method];
          if (described === undefined) return [];
          const parameters = (described.parameters ?? [])
            .filter((given) => given.in === 'query')
            .map(({ name }) => name);
          return [{ method: method.toUpperCase() as Operation['method'], path, parameters }];
        }),
      );
  }, 60_000);
  afterAll(() => service.stop());

  const escaped = (text: string): string => {
    try {
      return encodeURIComponent(text);
    } catch {
      return '%ED%A0%80';
    }
  };

  it('learn nothing of the inside, on any route, and are refused by a code that the catalogue knows', async () => {
    expect(operations.length).toBeGreaterThan(50);
    const roles = fc.constantFrom('administrator', 'planner', 'focalPoint', 'officer', 'leader', 'auditor', 'viewer');
    for (const { method, path, parameters } of operations) {
      const request = fc.record({
        ids: fc.oneof(fc.constantFrom(...[scene.province, scene.plan, scene.task]), hostileText),
        query: fc.array(fc.tuple(fc.constantFrom('unknown', 'at', ...parameters), hostileText), { maxLength: 3 }),
        body: hostileBody,
        role: roles,
        ifMatch: fc.option(
          hostileText.filter((text) => /^[\x20-\x7e]*$/.test(text)),
          { nil: undefined },
        ),
      });
      await fc.assert(
        fc.asyncProperty(request, async ({ ids, query, body, role, ifMatch }) => {
          const search = query.map(([name, value]) => `${name}=${escaped(value)}`).join('&');
          const {
            statusCode,
            headers,
            body: text,
          } = await service.app.inject({
            method,
            url: `${path.replaceAll(/\{[^}]+\}/g, () => escaped(ids) || 'x')}${search === '' ? '' : `?${search}`}`,
            headers: {
              ...askerHeaders({ unit: scene.province, role, account: '018c0a5e-7c00-7000-8000-000000000001' }),
              ...(method !== 'GET' && { 'content-type': 'application/json', 'idempotency-key': `k-${text36()}` }),
              ...(ifMatch !== undefined && { 'if-match': ifMatch }),
            },
            ...(method !== 'GET' && { payload: body }),
          });
          if (statusCode < 400) return;
          const problem = JSON.parse(text) as Record<string, unknown>;
          expect(headers['content-type']).toContain('application/problem+json');
          expect([method, path, statusCode, problem.code]).not.toEqual([method, path, 500, 'internal']);
          expect(problem).toMatchObject({ status: statusCode, type: `/problems/${String(problem.code)}` });
          expect(codes).toContain(problem.code);
          expect(told(problem)).not.toMatch(inside);
        }),
        { seed: 20261121, numRuns: 12, endOnFailure: true },
      );
    }
  }, 180_000);
});

describe('what shows the inside', () => {
  it.each([
    'QueryFailedError: relation "events" does not exist',
    'Error: x\n    at Streams.load (file:///app/dist/src/platform/streams/store-streams.js:10:2)',
    'SELECT * FROM plans',
    'duplicate key value violates unique constraint',
    'connect ECONNREFUSED 127.0.0.1:5432',
    "Cannot read properties of undefined (reading 'id')",
    '/app/node_modules/pg/lib/client.js',
  ])('would be noticed: %s', (leak) => {
    expect(leak).toMatch(inside);
  });
});

let counted = 0;
const text36 = (): string => (counted += 1).toString(36);

/** Everything that the service says of its own accord: what the asker sent comes back in `instance` and in data. */
const told = ({ title, detail, errors }: Record<string, unknown>): string =>
  JSON.stringify({ title, detail: sentence(detail), errors });

/** Quotations of what was sent stand in quotation marks. */
const sentence = (detail: unknown): string => String(detail).replaceAll(/"[^"]*"/g, '""');
