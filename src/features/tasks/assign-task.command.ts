import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { assignTask, type Assignment } from '../../domain/task/task.decide.ts';
import { TaskStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { AssignmentSurroundingsReader } from './assignment-surroundings.ts';

export class AssignTask extends Command<Receipt> {
  constructor(
    readonly assignment: Assignment,
    readonly ask: Ask,
  ) {
    super();
  }
}

@CommandHandler(AssignTask)
export class AssignTaskHandler implements ICommandHandler<AssignTask> {
  constructor(
    private readonly tasks: TaskStreams,
    private readonly surroundings: AssignmentSurroundingsReader,
  ) {}

  async execute({ assignment, ask }: AssignTask): Promise<Receipt> {
    const surroundingsOf = await this.surroundings.read(assignment.planId, [assignment]);
    return this.tasks.decide(assignment.taskId, ask, (task) =>
      assignTask(task, assignment, surroundingsOf(assignment), ask.context),
    );
  }
}
