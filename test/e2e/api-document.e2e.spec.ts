import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Service } from '../../src/service.ts';
import { eventually } from '../support/eventually.ts';
import { asOperator, startTestService } from '../support/service.ts';

type Body = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** Every read of the demonstration, held against the schema that the document gives for it. */
describe('answers of the service', () => {
  let service: Service;
  let ajv: Ajv2020;
  const get = async (path: string): Promise<Body> =>
    (await (await fetch(service.url + path, { headers: asOperator(service) })).json()) as Body;

  beforeAll(async () => {
    service = await startTestService({ demo: 'on' });
    await eventually(
      'every register shows the demonstration',
      async () => {
        const { projections } = await get('/health/ready');
        expect(projections.map(({ lagEvents }: Body) => lagEvents)).toEqual(projections.map(() => '0'));
      },
      60_000,
    );
    ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
    ajv.addSchema(await get('/api/openapi.json'), 'document');
  }, 120_000);
  afterAll(() => service.stop());

  const schemaAt = (template: string) => {
    const path = template.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
    return ajv.compile({
      $ref: `document#/paths/${path}/get/responses/200/content/application~1json/schema`,
    });
  };

  /** @returns the answer, after it was found to be what the document says */
  const checked = async (template: string, path = template): Promise<Body> => {
    const body = await get(path);
    const holds = schemaAt(template.split('?')[0]!);
    holds(body);
    expect([path, holds.errors ?? []]).toEqual([path, []]);
    return body;
  };

  it('are what the document says of plans, tasks and progress', async () => {
    const { items: plans } = await checked('/api/v1/plans');
    expect(plans.length).toBeGreaterThanOrEqual(5);
    for (const { id } of plans) {
      await checked('/api/v1/plans/{id}', `/api/v1/plans/${id}`);
      await checked('/api/v1/plans/{id}/acts', `/api/v1/plans/${id}/acts`);
      for (const by of ['field', 'group', 'unit']) {
        await checked('/api/v1/plans/{id}/progress', `/api/v1/plans/${id}/progress?by=${by}`);
      }
      const { items } = await checked('/api/v1/plans/{id}/tasks', `/api/v1/plans/${id}/tasks?limit=1000`);
      if (items.length === 0) continue;
      await checked('/api/v1/tasks/{id}', `/api/v1/tasks/${items[0].id}`);
      await checked('/api/v1/tasks/{id}/acts', `/api/v1/tasks/${items[0].id}/acts`);
      await checked('/api/v1/tasks/{id}/history', `/api/v1/tasks/${items[0].id}/history`);
    }
    await checked('/api/v1/tasks?q=82/kh&limit=1000');
    await checked('/api/v1/work');
    await checked('/api/v1/work/{bucket}', '/api/v1/work/overdue');
    await checked('/api/v1/progress?by=plan');
    await checked('/api/v1/diff?at1=2023-06-14&at2=2023-12-21&limit=1000');
    await checked('/api/v1/timeline?from=2023-01-14&to=2023-12-14&step=month&known=then');
    await checked('/api/v1/progress/explain', '/api/v1/progress/explain?count=total&limit=1000');
  });

  it('are what the document says of measures', async () => {
    const { items: measures } = await checked('/api/v1/measures?limit=1000');
    expect(measures.length).toBeGreaterThan(0);
    for (const { id, kind } of measures) {
      await checked('/api/v1/measures/{id}', `/api/v1/measures/${id}`);
      await checked('/api/v1/measures/{id}/series', `/api/v1/measures/${id}/series?compare=previous`);
      if (kind === 'ratio') continue;
      await checked('/api/v1/measures/{id}/parts', `/api/v1/measures/${id}/parts`);
    }
    const { id } = measures.find(({ kind, latest }: Body) => kind === 'count' && latest !== null);
    await checked('/api/v1/measures/sum', `/api/v1/measures/sum?ids=${id}`);
  });

  it('are what the document says of units, the trail and health', async () => {
    const { items: units } = await checked('/api/v1/units?limit=1000');
    for (const { id } of units.slice(0, 10)) {
      for (const part of ['', '/tree', '/lineage']) {
        await checked(`/api/v1/units/{id}${part}`, `/api/v1/units/${id}${part}?at=2025-07-01`);
      }
    }
    await checked('/api/v1/audit?limit=1000');
    await checked('/health/ready');
    await checked('/health/live');
  });
});
