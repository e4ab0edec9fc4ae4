import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { Creates } from '../../features/ports/answers.ts';
import type { Receipt } from '../../features/ports/streams.ts';

const isReceipt = (answer: unknown): answer is Receipt =>
  typeof answer === 'object' && answer !== null && 'repeated' in answer && 'revision' in answer;

/** A receipt also says in headers where the thing stands now: its revision as ETag, its address where one was made. */
@Injectable()
export class ReceiptHeaders implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((answer: unknown) => {
        if (!isReceipt(answer)) return;
        void reply.header('ETag', `"${answer.revision}"`);
        const kind = this.reflector.get(Creates, context.getHandler()) as string | undefined;
        if (kind !== undefined) void reply.header('Location', `/api/v1/${kind}/${answer.id}`);
      }),
    );
  }
}
