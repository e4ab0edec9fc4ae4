import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { pagePolicy } from '../../features/ports/page-policy.ts';
import { withExamples } from './openapi-examples.ts';

/** The API document, OpenAPI 3.1, from the decorators of the controllers. */
export const openApiDocument = (app: NestFastifyApplication): OpenAPIObject => {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tiến Độ')
    .setDescription(
      'The ledger of how state plans are carried out. Every number is a question asked of recorded events: at a cut-off ' +
        'day (`at`), as known at a moment (`knownAt`). Errors are RFC 9457 problems; texts are Vietnamese, or English ' +
        'where Accept-Language prefers it.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return withExamples(withoutNullable(document) as OpenAPIObject);
};

/** `nullable: true` of OpenAPI 3.0 in the words of 3.1, where a schema is JSON Schema 2020-12. */
const withoutNullable = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(withoutNullable);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = node as Record<string, unknown>;
  const told = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, key === 'example' ? value : withoutNullable(value)]),
  );
  if (nullable !== true) return told;
  if (typeof told.type === 'string') {
    return {
      ...told,
      type: [told.type, 'null'],
      ...(Array.isArray(told.enum) && { enum: [...(told.enum as unknown[]), null] }),
    };
  }
  const { description, example, ...schema } = told;
  return {
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
    anyOf: [schema, { type: 'null' }],
  };
};

const page = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Tiến Độ API</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="page"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;
const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#page', deepLinking: true, tryItOutEnabled: true });\n`;
/** Swagger UI writes styles into its elements; scripts stay in files here too. */
const policy = pagePolicy().replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

const asset = (file: string) => readFile(createRequire(import.meta.url).resolve(`swagger-ui-dist/${file}`));

/** Serves the document at `/api/openapi.json` and a page for people at `/api/docs`. Called before the server listens. */
export const serveOpenApi = (app: NestFastifyApplication): void => {
  const text = JSON.stringify(openApiDocument(app));
  const server = app.getHttpAdapter().getInstance();
  const serve = (path: string, type: string, body: () => string | Promise<Buffer>) =>
    server.get(path, async (_request, reply) =>
      reply
        .type(type)
        .header('content-security-policy', policy)
        .send(await body()),
    );
  serve('/api/openapi.json', 'application/json; charset=utf-8', () => text);
  serve('/api/docs', 'text/html; charset=utf-8', () => page);
  serve('/api/docs/start.js', 'text/javascript; charset=utf-8', () => start);
  serve('/api/docs/swagger-ui.css', 'text/css; charset=utf-8', () => asset('swagger-ui.css'));
  serve('/api/docs/swagger-ui-bundle.js', 'text/javascript; charset=utf-8', () => asset('swagger-ui-bundle.js'));
};
