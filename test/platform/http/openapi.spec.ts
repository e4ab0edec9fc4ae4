import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CqrsModule } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { AuditModule } from '../../../src/features/audit/audit.module.ts';
import { ComparisonModule } from '../../../src/features/comparison/comparison.module.ts';
import { FeedModule } from '../../../src/features/feed/feed.module.ts';
import { HealthModule } from '../../../src/features/health/health.module.ts';
import { MeasuresModule } from '../../../src/features/measures/measures.module.ts';
import { PlansModule } from '../../../src/features/plans/plans.module.ts';
import { ProgressModule } from '../../../src/features/progress/progress.module.ts';
import { ReportsModule } from '../../../src/features/reports/reports.module.ts';
import { RuleSetsModule } from '../../../src/features/rule-sets/rule-sets.module.ts';
import { RecountsModule } from '../../../src/features/recounts/recounts.module.ts';
import { TasksModule } from '../../../src/features/tasks/tasks.module.ts';
import { UnitsModule } from '../../../src/features/units/units.module.ts';
import { WorkModule } from '../../../src/features/work/work.module.ts';
import { appOptions, configureApp, newAdapter } from '../../../src/platform/http/configure-app.ts';
import { serveOpenApi } from '../../../src/platform/http/openapi.ts';

type Media = Readonly<{ schema?: unknown; example?: unknown }>;
type Operation = Readonly<{
  summary?: string;
  operationId?: string;
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { description?: string; content?: Record<string, Media> }>;
}>;

const modules = [
  AuditModule,
  ComparisonModule,
  FeedModule,
  HealthModule,
  MeasuresModule,
  PlansModule,
  ProgressModule,
  RecountsModule,
  ReportsModule,
  RuleSetsModule,
  TasksModule,
  UnitsModule,
  WorkModule,
];
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

describe('the API document', () => {
  let app: NestFastifyApplication;
  let document: {
    openapi: string;
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, unknown> };
  };
  let operations: readonly (readonly [string, Operation])[];
  const lacking = (lacks: (operation: Operation, name: string) => boolean) =>
    operations.filter(([name, operation]) => lacks(operation, name)).map(([name]) => name);

  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [CqrsModule.forRoot(), ...modules] })
      .useMocker(() => ({}))
      .compile();
    app = module.createNestApplication<NestFastifyApplication>(newAdapter(), { ...appOptions, logger: false });
    await configureApp(app);
    serveOpenApi(app);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    document = (await request(app.getHttpServer()).get('/api/openapi.json').expect(200)).body;
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      methods.flatMap((method) => (item[method] ? [[`${method.toUpperCase()} ${path}`, item[method]] as const] : [])),
    );
  });
  afterAll(() => app.close());

  it('is OpenAPI 3.1 and has a page for people', async () => {
    expect(document.openapi).toBe('3.1.0');
    const page = await request(app.getHttpServer()).get('/api/docs').expect(200);
    expect(page.text).toContain('/api/docs/swagger-ui-bundle.js');
    await request(app.getHttpServer()).get('/api/docs/swagger-ui-bundle.js').expect(200);
    await request(app.getHttpServer()).get('/api/docs/swagger-ui.css').expect(200);
  });

  it('says of every operation what it does, each under a name of its own', () => {
    expect(operations.length).toBeGreaterThan(40);
    expect(lacking(({ summary }) => !summary)).toEqual([]);
    const names = operations.map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it('shows an example of every body that is sent or answered', () => {
    const bare = (content: Record<string, Media> | undefined) =>
      Object.values(content ?? {}).some(({ example }) => example === undefined);
    expect(lacking(({ requestBody }) => bare(requestBody?.content))).toEqual([]);
    expect(lacking(({ responses }) => Object.values(responses).some(({ content }) => bare(content)))).toEqual([]);
  });

  it('says of every operation under /api which problems it may be answered with', () => {
    const named = ({ responses }: Operation) =>
      Object.entries(responses).filter(
        ([status, { content }]) => status >= '400' && content?.['application/problem+json'],
      );
    expect(lacking((operation, name) => name.includes('/api/') && named(operation).length === 0)).toEqual([]);
  });

  it('refers only to schemas that are there, and has no word of OpenAPI 3.0 left', () => {
    const text = JSON.stringify(document);
    const refs = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
    expect(refs.filter((name) => !(name in document.components.schemas))).toEqual([]);
    expect(text).not.toContain('"nullable"');
  });
});
