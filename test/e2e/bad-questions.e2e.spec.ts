import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiDocument } from '../../src/platform/http/openapi.ts';
import { CommandService, setScene, type Scene } from '../support/command-service.ts';

type Parameter = Readonly<{ name: string; in: string; required?: boolean; example?: unknown }>;

const cursor = (...parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const id = '018c0a5e-7c00-7000-8000-000000000001';

describe('questions that no store can be asked', () => {
  let service: CommandService;
  let scene: Scene;
  beforeAll(async () => {
    service = await CommandService.start();
    scene = await setScene(service);
  });
  afterAll(() => service.stop());

  it.each([
    ['%00', 'text.nul'],
    ['a%07b', 'text.control-character'],
  ])('are refused by the name of the parameter, whichever holds %s', async (text, code) => {
    const questions = Object.entries(openApiDocument(service.app).paths).flatMap(([path, { get }]) =>
      ((get?.parameters ?? []) as Parameter[])
        .filter((parameter) => parameter.in === 'query' || parameter.in === 'path')
        .map((parameter) => [path, parameter] as const),
    );
    expect(questions.length).toBeGreaterThan(60);
    for (const [template, { name, in: place }] of questions) {
      const path = template.replace(/\{(\w+)\}/g, (_, of: string) => (place === 'path' && of === name ? text : id));
      const { status, body } = await service.read(
        `${path.replace('/api/v1', '')}${place === 'query' ? `?${name}=${text}` : ''}`,
      );
      expect([template, name, status, body.errors]).toEqual([
        template,
        name,
        400,
        expect.arrayContaining([expect.objectContaining({ field: `/${name}`, code })]),
      ]);
    }
  });

  it('may look for what only looks like markup or a statement', async () => {
    expect((await service.read(`/plans?q=${encodeURIComponent("<b> '; DROP TABLE")}`)).status).toBe(200);
  });

  it('find a name however its accents are composed', async () => {
    const { body } = await service.read(`/units?name=${encodeURIComponent('Sở Nội vụ'.normalize('NFD'))}`);
    expect(body.items.map((unit: { id: string }) => unit.id)).toEqual([scene.lead]);
  });

  it.each([
    ['plans, with a year out of reach', () => '/plans', [-99_999_999_999, 'a', id]],
    ['plans, with hyphens for an id', () => '/plans', [-2026, 'a', '-'.repeat(36)]],
    ['plans, with half a letter', () => '/plans', [-2026, '\ud800', id]],
    ['tasks', ({ plan }: Scene) => `/plans/${plan}/tasks`, ['-'.repeat(36), '1', id]],
    ['units', () => '/units', ['a', '-'.repeat(36)]],
    ['measures', () => '/measures', ['a\0', id]],
    ['the trail', () => '/audit', ['-1']],
  ])('cannot go on from a place that is none: %s', async (_, path, key) => {
    const after = cursor('2026-11-21', String(await service.end()), cursor(...key));
    const { status, body } = await service.read(`${path(scene)}?after=${after}`);
    expect([status, body.errors?.[0]?.code]).toEqual([400, 'page.unreadable']);
  });

  it.each(['2025-01-01T00:00:00%2B16:30', '2025-01-01T00:00:00-23:59', '1900-01-01T00:00:00Z', '2025-06-01T24:00:00Z'])(
    'are answered as known at %s',
    async (instant) => {
      const { status, body } = await service.read(`/plans?knownAt=${instant}`);
      expect([status, body.knownAt]).toEqual([200, { position: '0', recordedAt: null }]);
    },
  );
});
