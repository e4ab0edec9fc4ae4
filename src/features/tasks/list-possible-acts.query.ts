import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { TaskId, UnitId } from '../../domain/shared/ids.ts';
import type { AssignedTask } from '../../domain/task/task.state.ts';
import type { Unit } from '../../domain/unit/unit.state.ts';
import { Clock } from '../ports/clock.ts';
import { ActTrials } from '../ports/possible-acts/act-trials.ts';
import type { PossibleActsQuestion } from '../ports/possible-acts/possible-act.view.ts';
import type { Tried } from '../ports/possible-acts/tried.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { TaskRegister, UnitRegister, type Corner } from '../ports/registers.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { PlanStreams, TaskStreams, UnitStreams } from '../ports/streams.ts';
import { actsOnTask, taskActs, type TaskAct, type TaskSurroundings } from './acts-on-task.ts';
import { parentOf } from './parent-task.ts';
import type { PossibleActsView } from './possible-acts.view.ts';

export class ListPossibleActs extends Query<PossibleActsView> {
  constructor(
    readonly taskId: TaskId,
    readonly question: PossibleActsQuestion,
    readonly acceptLanguage: string | undefined,
  ) {
    super();
  }
}

/** Most units directly under the assigner that are looked at. */
const mostFocalPoints = 1_000;

/** What acts are tried on. */
type Stage = Readonly<{ task: AssignedTask; around: Omit<TaskSurroundings, 'acting'> }>;

@QueryHandler(ListPossibleActs)
export class ListPossibleActsHandler implements IQueryHandler<ListPossibleActs> {
  constructor(
    private readonly corners: CornerReader,
    private readonly register: TaskRegister,
    private readonly unitRegister: UnitRegister,
    private readonly tasks: TaskStreams,
    private readonly plans: PlanStreams,
    private readonly units: UnitStreams,
    private readonly rules: RulesInForce,
    private readonly clock: Clock,
    private readonly trials: ActTrials,
  ) {}

  /** @throws NotRecorded for a task that is not known, or out of sight */
  async execute({ taskId, question, acceptLanguage }: ListPossibleActs): Promise<PossibleActsView> {
    const { corner, shown } = await this.corners.read(question, ['tasks', 'units']);
    const { state: task, revision } = await this.tasks.load(taskId);
    if ((await this.register.find(taskId, corner)) === null || task.status === 'none') {
      throw new NotRecorded('task', taskId);
    }
    const tried = await this.tryAll(await this.stageOf(task), corner);
    return {
      knownAt: shown.knownAt,
      revision: String(revision ?? 0n),
      acts: await this.trials.told(tried, corner, acceptLanguage),
    };
  }

  private async stageOf(task: AssignedTask): Promise<Stage> {
    const [parent, plan, assigner] = await Promise.all([
      parentOf(this.tasks, task),
      this.plans.load(task.planId),
      this.units.load(task.assignedBy),
    ]);
    const rules = this.rules.inForceOn(this.clock.today());
    return { task, around: { parent, plan: plan.state, assigner: assigner.state, rules } };
  }

  /** For the units that the task names; where none of them may, for the focal points of the assigner. */
  private async tryAll(stage: Stage, corner: Corner): Promise<readonly Tried<TaskAct>[]> {
    const tried = await this.tryEach(taskActs, unitsNamedBy(stage), stage);
    const open = tried.filter(
      ({ act, refusal }) => actsOnTask[act].byFocalPoint && refusal !== null && this.trials.isAboutWho(refusal),
    );
    if (open.length === 0) return tried;
    const acts = open.map(({ act }) => act);
    const instead = await this.tryEach(acts, await this.focalPointsOf(stage, corner), stage);
    return tried.map((one) => instead.find(({ act, ways }) => act === one.act && ways.length > 0) ?? one);
  }

  private tryEach(
    acts: readonly TaskAct[],
    units: readonly UnitId[],
    { task, around }: Stage,
  ): Promise<readonly Tried<TaskAct>[]> {
    return this.trials.tryEach(
      acts.map((act) => {
        const { roles, attempt } = actsOnTask[act];
        return { act, roles, units, attempt: (context, acting) => attempt(task, { ...around, acting }, context) };
      }),
    );
  }

  private async focalPointsOf({ task, around }: Stage, corner: Corner): Promise<readonly UnitId[]> {
    const parents = [task.assignedBy, ...successorsOf(around.assigner)];
    const pages = await Promise.all(
      parents.map((parent) => this.unitRegister.page({ parent, living: true }, corner, null, mostFocalPoints)),
    );
    return pages.flatMap(({ items }) => items.map(({ unitId }) => unitId));
  }
}

const unitsNamedBy = ({ task, around: { assigner } }: Stage): readonly UnitId[] => [
  task.leadUnit,
  task.assignedBy,
  ...successorsOf(assigner),
  ...task.cooperatingUnits,
];

const successorsOf = (unit: Unit): readonly UnitId[] => (unit.status === 'none' ? [] : unit.successors);
