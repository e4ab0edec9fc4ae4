import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { reportProgress, type Progress } from '../../domain/task/task.decide.ts';
import { TaskStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class ReportTaskProgress extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly progress: Progress,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(ReportTaskProgress)
export class ReportTaskProgressHandler implements ICommandHandler<ReportTaskProgress> {
  constructor(private readonly tasks: TaskStreams) {}

  execute({ taskId, progress, ask }: ReportTaskProgress): Promise<Receipt> {
    return this.tasks.decide(taskId, ask, (task) => reportProgress(task, progress, ask.context));
  }
}
