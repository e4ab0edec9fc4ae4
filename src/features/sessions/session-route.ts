import { applyDecorators, Header, HttpCode } from '@nestjs/common';
import { ApiExtraModels, ApiNoContentResponse, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Admits, type Admission } from '../ports/access-rules.ts';
import { ProblemAnswers } from '../ports/answers.ts';

type Told = Readonly<{
  admits: Admission;
  summary: string;
  description?: string;
  /** `null` for an answer without a body. */
  answer: (new () => object) | null;
  status?: 200 | 201;
  problems: readonly number[];
}>;

/** What every route about sessions says of itself. Nothing of its answers is kept by anybody on the way. */
export const SessionRoute = ({ admits, summary, description = '', answer, status = 200, problems }: Told) =>
  applyDecorators(
    Admits(admits),
    Header('Cache-Control', 'no-store'),
    ApiOperation({ summary, description }),
    ...(answer === null
      ? [HttpCode(204), ApiNoContentResponse({ description: 'Done' })]
      : [HttpCode(status), ApiExtraModels(answer), ApiResponse({ status, description: summary, type: answer })]),
    ProblemAnswers(...problems),
  );
