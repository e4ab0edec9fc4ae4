import { applyDecorators, HttpCode } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';

/** Marks a request that makes a thing of this kind; its answer says where the thing is. */
export const Creates = Reflector.createDecorator<
  'plans' | 'tasks' | 'units' | 'measures' | 'accounts' | 'report-rounds'
>();

/** Where the effect of a command stands. */
export class ReceiptBody {
  @ApiProperty({ description: 'Id of the thing', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Id of the event recorded last', format: 'uuid' })
  eventId!: string;

  @ApiProperty({
    description: 'Place in the log, decimal text: ask a query with notBefore=<position> to see the effect',
    example: '1042',
  })
  position!: string;

  @ApiProperty({ description: 'Revision of the thing, decimal text; the ETag for If-Match', example: '3' })
  revision!: string;

  @ApiProperty({ description: 'Instant of recording, ISO 8601 in UTC', example: '2026-11-21T03:04:05.123456Z' })
  recordedAt!: string;
}

export class ProblemFieldBody {
  @ApiProperty({ description: 'Path of the member, or name of the header', example: '/deadline/month' })
  field!: string;

  @ApiProperty({ example: 'date.does-not-exist' })
  code!: string;

  @ApiProperty({ example: 'Ngày này không có trong lịch' })
  vi!: string;

  @ApiProperty({ example: 'There is no such day' })
  en!: string;
}

/** RFC 9457; the refusal's own data stands beside these members. */
export class ProblemBody {
  @ApiProperty({ example: '/problems/input.unreadable' })
  type!: string;

  @ApiProperty({ example: 'Yêu cầu có lỗi' })
  title!: string;

  @ApiProperty({ example: 400 })
  status!: number;

  @ApiProperty({ example: 'Các mục nêu trong `errors` không được chấp nhận' })
  detail!: string;

  @ApiProperty({ example: '/api/v1/plans' })
  instance!: string;

  @ApiProperty({ example: 'input.unreadable' })
  code!: string;

  @ApiProperty({ example: 'req-1' })
  requestId!: string;

  @ApiProperty({ type: () => [ProblemFieldBody], required: false })
  errors?: ProblemFieldBody[];
}

const problems: Readonly<Record<number, string>> = {
  400: 'The request cannot be read; `errors` names every member at fault',
  401: 'Nobody is signed in',
  403: 'This act is for another unit or role',
  404: 'No such id',
  409: 'The thing is not in the state that the act needs, or somebody was first',
  412: 'It changed since the revision of `If-Match`; `missed` lists what happened',
  413: 'Too much at once',
  415: 'Not application/json',
  422: 'A rule says no, or the Idempotency-Key stands for another request',
  503: 'The store is out of reach or did not answer in time; the same key may be sent again',
};

/** The problems that a request may be answered with, documented. */
export const ProblemAnswers = (...statuses: readonly number[]): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(ProblemBody),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: problems[status] ?? 'Problem',
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemBody) } } },
      }),
    ),
  );

const command = (summary: string, description: string): MethodDecorator[] => [
  ApiOperation({ summary, description }),
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: '8-200 visible ASCII characters. Sent again with the same body: same answer, done once',
    example: '6f0c1a52-3a52-4c0e-9f5e-1d2c3b4a5968',
  }),
  ApiHeader({
    name: 'X-Acting-Role',
    required: false,
    description: 'Role in which the account acts; may be left out where it holds only one that may do this',
    example: 'officer',
  }),
  ApiHeader({
    name: 'X-Acting-Unit',
    required: false,
    description:
      'Unit for which it acts (UUID): the one of the grant, or one under it; may be left out where only one is granted',
  }),
];

const ifMatch = ApiHeader({
  name: 'If-Match',
  required: false,
  description: 'Revision last seen, as in the ETag: `"3"`',
});

const header = (description: string) => ({ description, schema: { type: 'string' as const } });
const receiptHeaders = {
  ETag: header('Revision of the thing, for If-Match'),
  'Idempotency-Replayed': header('`true` when the request had been carried out before: this is the answer of then'),
};
const location = header('Where the thing is');

/** A request that makes a thing: 201 with Location. */
export const MakesCommand = (
  kind: 'plans' | 'tasks' | 'units' | 'measures' | 'accounts' | 'report-rounds',
  summary: string,
  description = '',
): MethodDecorator =>
  applyDecorators(
    ...command(summary, description),
    Creates(kind),
    HttpCode(201),
    ApiCreatedResponse({ type: ReceiptBody, headers: { ...receiptHeaders, Location: location } }),
    ProblemAnswers(400, 401, 403, 409, 413, 415, 422, 503),
  );

/** A request that changes a thing: 200. */
export const ActsCommand = (summary: string, description = ''): MethodDecorator =>
  applyDecorators(
    ...command(summary, description),
    ifMatch,
    HttpCode(200),
    ApiOkResponse({ type: ReceiptBody, headers: receiptHeaders }),
    ProblemAnswers(400, 401, 403, 404, 409, 412, 413, 415, 422, 503),
  );
