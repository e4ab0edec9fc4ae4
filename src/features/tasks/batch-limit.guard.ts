import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { IncomingRequest } from '../ports/command-desk.ts';
import { TooManyAtOnce } from '../ports/references.errors.ts';
import { batchLimit } from './dto/assign-task.dto.ts';

/** Counts the tasks of a request before each of them is looked at: too many would keep everybody else waiting. */
@Injectable()
export class BatchLimit implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { body } = context.switchToHttp().getRequest<IncomingRequest>();
    const tasks = (body as { tasks?: unknown } | undefined)?.tasks;
    if (Array.isArray(tasks) && tasks.length > batchLimit) throw new TooManyAtOnce('tasks', tasks.length, batchLimit);
    return true;
  }
}
