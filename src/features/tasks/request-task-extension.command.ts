import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { requestExtension, type Extension } from '../../domain/task/task.decide.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { TaskStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { parentOf } from './parent-task.ts';

export class RequestTaskExtension extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly extension: Extension,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(RequestTaskExtension)
export class RequestTaskExtensionHandler implements ICommandHandler<RequestTaskExtension> {
  constructor(
    private readonly tasks: TaskStreams,
    private readonly rules: RulesInForce,
  ) {}

  async execute({ taskId, extension, ask }: RequestTaskExtension): Promise<Receipt> {
    const { state } = await this.tasks.load(taskId);
    const parent = await parentOf(this.tasks, state);
    const rules = this.rules.inForceOn(ask.context.effectiveOn);
    return this.tasks.decide(taskId, ask, (task) => requestExtension(task, extension, { parent, rules }, ask.context));
  }
}
