import { applyDecorators, Get, type Type } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtraModels, ApiOperation, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemBody } from '../answers.ts';

type Description = Readonly<{
  path: string;
  summary: string;
  description?: string;
  answer: Type;
  /** An answer as it comes out of the demonstration. */
  example: unknown;
  /** The answer follows from the question, the day, the sight and the registers alone, so that it may be given again. */
  remembered?: true;
  /** Beginning of the same answer as a table, where `format=csv` asks for it. */
  csv?: string;
  /** Problem statuses beside 400, which every question may meet. */
  problems?: readonly (404 | 422 | 503)[];
}>;

const problemTitles = {
  400: 'A parameter cannot be read; `errors` names it.',
  401: 'Nobody is signed in.',
  403: 'The account holds no role.',
  404: 'No such thing at the corner.',
  422: 'A rule says no.',
  503: 'Not shown yet (notBefore), or the store is out of reach: ask again.',
} as const;

/** A problem answer of an operation. */
export const ApiProblem = (status: keyof typeof problemTitles) =>
  applyDecorators(
    ApiExtraModels(ProblemBody),
    ApiResponse({
      status,
      description: problemTitles[status],
      ...(status === 503
        ? { headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } } }
        : {}),
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemBody) } } },
    }),
  );

const answerHeaders = {
  ETag: { description: 'Strong; follows from the content.', schema: { type: 'string' as const } },
  'X-Position': { description: 'Position of the log that the answer shows.', schema: { type: 'string' as const } },
};

/** A GET that answers a question about a corner: route and its page in the API document. */
export const Read = ({
  path,
  summary,
  description = '',
  answer,
  example,
  csv,
  remembered,
  problems = [404],
}: Description) =>
  applyDecorators(
    Get(path),
    ...(remembered ? [RouteConfig({ remembered })] : []),
    ApiOperation({ summary, description }),
    ApiExtraModels(answer),
    ApiResponse({
      status: 200,
      description: summary,
      headers: answerHeaders,
      content: {
        'application/json': { schema: { $ref: getSchemaPath(answer) }, example },
        ...(csv !== undefined && { 'text/csv': { schema: { type: 'string' }, example: csv } }),
      },
    }),
    ApiResponse({ status: 304, description: 'What the caller holds (If-None-Match) still stands.' }),
    ...[...new Set([400, 401, 403, 503, ...problems] as const)].sort().map(ApiProblem),
  );
