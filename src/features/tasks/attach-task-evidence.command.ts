import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { attachEvidence, type Evidence } from '../../domain/task/task.decide.ts';
import { TaskStreams, type Ask, type Receipt } from '../ports/streams.ts';

export class AttachTaskEvidence extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly evidence: Evidence,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(AttachTaskEvidence)
export class AttachTaskEvidenceHandler implements ICommandHandler<AttachTaskEvidence> {
  constructor(private readonly tasks: TaskStreams) {}

  execute({ taskId, evidence, ask }: AttachTaskEvidence): Promise<Receipt> {
    return this.tasks.decide(taskId, ask, (task) => attachEvidence(task, evidence, ask.context));
  }
}
