import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '../../domain/shared/ids.ts';
import { grantExtension, type Extension } from '../../domain/task/task.decide.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { TaskStreams, UnitStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { assignerOf } from './assigner.ts';
import { parentOf } from './parent-task.ts';

export class GrantTaskExtension extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly extension: Extension,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(GrantTaskExtension)
export class GrantTaskExtensionHandler implements ICommandHandler<GrantTaskExtension> {
  constructor(
    private readonly tasks: TaskStreams,
    private readonly units: UnitStreams,
    private readonly rules: RulesInForce,
  ) {}

  async execute({ taskId, extension, ask }: GrantTaskExtension): Promise<Receipt> {
    const { state } = await this.tasks.load(taskId);
    const [parent, assigner] = await Promise.all([parentOf(this.tasks, state), assignerOf(this.units, state)]);
    const rules = this.rules.inForceOn(ask.context.effectiveOn);
    return this.tasks.decide(taskId, ask, (task) =>
      grantExtension(task, extension, { parent, rules, assigner }, ask.context),
    );
  }
}
