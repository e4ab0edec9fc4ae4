import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { PlanId } from '../../domain/shared/ids.ts';
import { assignTask, type Assignment, type AssignmentSurroundings } from '../../domain/task/task.decide.ts';
import { initialTask } from '../../domain/task/task.state.ts';
import { standingOf } from '../ports/follow-up.ts';
import type { InputFault } from '../ports/input-refused.ts';
import { PartsRefused } from '../ports/references.errors.ts';
import { TaskStreams, type Ask, type Receipt } from '../ports/streams.ts';
import { AssignmentSurroundingsReader } from './assignment-surroundings.ts';
import { inParallel } from './in-parallel.ts';

/** Where every task of a request stands, in the order asked. */
export type AssignedMany = Receipt & Readonly<{ tasks: readonly Receipt[] }>;

/** Assigns the tasks of one plan together: either none is refused, or none is recorded. */
export class AssignTasks extends Command<AssignedMany> {
  constructor(
    readonly planId: PlanId,
    /** At least one, all of the plan. */
    readonly assignments: readonly Assignment[],
    readonly ask: Ask,
  ) {
    super();
  }
}

const atOnce = 32;
const faultsShown = 100;

@CommandHandler(AssignTasks)
export class AssignTasksHandler implements ICommandHandler<AssignTasks> {
  constructor(
    private readonly tasks: TaskStreams,
    private readonly surroundings: AssignmentSurroundingsReader,
  ) {}

  /** The first task is recorded before the others: after a crash, the same request finds it and goes on behind it. */
  async execute({ planId, assignments, ask }: AssignTasks): Promise<AssignedMany> {
    const surroundingsOf = await this.surroundings.read(planId, assignments);
    const [leading, ...others] = assignments as readonly [Assignment, ...Assignment[]];
    const begun = (await this.tasks.load(leading.taskId)).revision !== null;
    if (!begun) refuseAny(assignments, surroundingsOf, ask);
    const assign = (assignment: Assignment): Promise<Receipt> =>
      this.tasks.decide(assignment.taskId, { ...ask, ifMatch: null }, (task) =>
        assignTask(task, assignment, surroundingsOf(assignment), ask.context),
      );
    const receipts = [await assign(leading), ...(await inParallel(others, atOnce, assign))];
    const last = receipts.reduce((one, other) => (BigInt(other.position) > BigInt(one.position) ? other : one));
    return { ...last, id: planId, ...standingOf(receipts), tasks: receipts };
  }
}

/** @throws PartsRefused naming every refused assignment by its place in the list */
const refuseAny = (
  assignments: readonly Assignment[],
  surroundingsOf: (assignment: Assignment) => AssignmentSurroundings,
  { context }: Ask,
): void => {
  const faults: InputFault[] = [];
  assignments.forEach((assignment, index) => {
    try {
      assignTask(initialTask, assignment, surroundingsOf(assignment), context);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      faults.push(faultAt(index, error));
    }
  });
  if (faults.length > 0) throw new PartsRefused(faults.length, assignments.length, faults.slice(0, faultsShown));
};

const faultAt = (index: number, error: DomainError): InputFault => {
  const { name: _name, code, field, ...data } = error as DomainError & { field?: string };
  const member = field === undefined ? '' : `/${field.replaceAll('.', '/').replaceAll(/\[(\d+)\]/g, '/$1')}`;
  return { field: `/tasks/${index}${member}`, code, data };
};
