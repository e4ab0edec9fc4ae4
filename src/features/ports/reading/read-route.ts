import { applyDecorators, Get, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemBody } from '../answers.ts';

type Description = Readonly<{
  path: string;
  summary: string;
  description?: string;
  answer: Type;
  /** An answer as it comes out of the demonstration. */
  example: unknown;
  /** Problem statuses beside 400, which every question may meet. */
  problems?: readonly (404 | 422 | 503)[];
}>;

const problemExamples = {
  400: ['input.invalid', 'Dữ liệu không hợp lệ', 'at: ngày không có thật'],
  404: ['id.not-recorded', 'Không có dữ liệu này', 'Không tìm thấy đối tượng được hỏi'],
  422: ['measure.units-differ', 'Không cộng được', 'Hai số liệu có đơn vị tính khác nhau'],
  503: ['position.not-yet-shown', 'Dữ liệu chưa sẵn sàng', 'Sổ theo dõi chưa tới vị trí được hỏi; xin hỏi lại'],
} as const;

/** A problem answer of an operation, with an example. */
export const ApiProblem = (status: keyof typeof problemExamples) => {
  const [code, title, detail] = problemExamples[status];
  const example = { type: `/problems/${code}`, title, status, detail, instance: '/api/v1/plans', code };
  return applyDecorators(
    ApiExtraModels(ProblemBody),
    ApiResponse({
      status,
      description: title,
      ...(status === 503
        ? { headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } } }
        : {}),
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemBody) }, example } },
    }),
  );
};

const answerHeaders = {
  ETag: { description: 'Strong; follows from the content.', schema: { type: 'string' as const } },
  'X-Position': { description: 'Position of the log that the answer shows.', schema: { type: 'string' as const } },
};

/** A GET that answers a question about a corner: route and its page in the API document. */
export const Read = ({ path, summary, description = '', answer, example, problems = [404] }: Description) =>
  applyDecorators(
    Get(path),
    ApiOperation({ summary, description }),
    ApiExtraModels(answer),
    ApiResponse({
      status: 200,
      description: summary,
      headers: answerHeaders,
      content: { 'application/json': { schema: { $ref: getSchemaPath(answer) }, example } },
    }),
    ApiResponse({ status: 304, description: 'What the caller holds (If-None-Match) still stands.' }),
    ...[...new Set([400, 503, ...problems] as const)].sort().map(ApiProblem),
  );
