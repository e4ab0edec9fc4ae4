import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Creates } from '../../features/ports/answers.ts';
import type { Receipt } from '../../features/ports/streams.ts';

type AnyReceipt = Receipt & Readonly<{ tasks?: readonly Receipt[] }>;

const isReceipt = (answer: unknown): answer is AnyReceipt =>
  typeof answer === 'object' && answer !== null && 'repeated' in answer && 'revision' in answer;

/** What stays the same however often the request is sent. */
const bodyOf = ({ repeated: _repeated, unrecorded: _unrecorded, tasks, ...body }: AnyReceipt): object => ({
  ...body,
  ...(tasks !== undefined && { tasks: tasks.map(bodyOf) }),
});

/**
 * A receipt also says in headers where the thing stands now: its revision as ETag, its address where one was made. Whether
 * the request was carried out before stands in a header only, so that the same request has the same body for an answer.
 */
@Injectable()
export class ReceiptHeaders implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!isReceipt(answer)) return answer;
        void reply.header('ETag', `"${answer.revision}"`);
        if (answer.repeated) void reply.header('Idempotency-Replayed', 'true');
        const kind = this.reflector.get(Creates, context.getHandler()) as string | undefined;
        if (kind !== undefined) void reply.header('Location', `/api/v1/${kind}/${answer.id}`);
        return bodyOf(answer);
      }),
    );
  }
}
