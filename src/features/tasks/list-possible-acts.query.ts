import { PickType } from '@nestjs/swagger';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Role } from '../../domain/shared/fact.ts';
import type { TaskId, UnitId } from '../../domain/shared/ids.ts';
import type { AssignedTask } from '../../domain/task/task.state.ts';
import type { Unit } from '../../domain/unit/unit.state.ts';
import { Clock } from '../ports/clock.ts';
import { CurrentActor, type Acting } from '../ports/current-actor.ts';
import { ProblemTeller, type ToldProblem } from '../ports/problem-teller.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import { CornerQuestion } from '../ports/reading/questions.ts';
import { UnitLabels } from '../ports/reading/unit-labels.ts';
import { TaskRegister, UnitRegister, type Corner } from '../ports/registers.ts';
import { RulesInForce } from '../ports/rules-in-force.ts';
import { statesOf } from '../ports/states-of.ts';
import { NotRecorded } from '../ports/streams.errors.ts';
import { PlanStreams, TaskStreams, UnitStreams } from '../ports/streams.ts';
import { actsOnTask, taskActs, type TaskAct } from './acts-on-task.ts';
import { parentOf } from './parent-task.ts';
import { possibleActView, type PossibleActsView } from './possible-acts.view.ts';
import { tryAct, type Scene, type Tried } from './try-act.ts';

export class PossibleActsQuestion extends PickType(CornerQuestion, ['notBefore'] as const) {}

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

type Stage = Omit<Scene, 'unitOf'>;
type Tell = (refusal: DomainError) => ToldProblem;
/** By the roles of acts: in which ways the asker could act, or why in none. */
type Ways = ReadonlyMap<readonly Role[], readonly Acting[] | DomainError>;

@QueryHandler(ListPossibleActs)
export class ListPossibleActsHandler implements IQueryHandler<ListPossibleActs> {
  constructor(
    private readonly corners: CornerReader,
    private readonly register: TaskRegister,
    private readonly unitRegister: UnitRegister,
    private readonly labels: UnitLabels,
    private readonly tasks: TaskStreams,
    private readonly plans: PlanStreams,
    private readonly units: UnitStreams,
    private readonly actors: CurrentActor,
    private readonly rules: RulesInForce,
    private readonly clock: Clock,
    private readonly problems: ProblemTeller,
  ) {}

  /** @throws NotRecorded for a task that is not known, or out of sight */
  async execute({ taskId, question, acceptLanguage }: ListPossibleActs): Promise<PossibleActsView> {
    const { corner, shown } = await this.corners.read(question, ['tasks', 'units']);
    const { state: task, revision } = await this.tasks.load(taskId);
    if ((await this.register.find(taskId, corner)) === null || task.status === 'none') {
      throw new NotRecorded('task', taskId);
    }
    const tell: Tell = (refusal) => this.problems.tell(refusal, acceptLanguage);
    const tried = await this.tryAll(await this.stageOf(task), corner, tell);
    const units = tried.flatMap(({ ways }) => ways.map(({ by }) => by.unit));
    const labelOf = await this.labels.at(units, corner);
    return {
      knownAt: shown.knownAt,
      revision: String(revision ?? 0n),
      acts: tried.map((one) => possibleActView(one, labelOf, tell)),
    };
  }

  private async stageOf(task: AssignedTask): Promise<Stage> {
    const [parent, plan, assigner] = await Promise.all([
      parentOf(this.tasks, task),
      this.plans.load(task.planId),
      this.units.load(task.assignedBy),
    ]);
    const today = this.clock.today();
    const rules = this.rules.inForceOn(today);
    return { task, today, around: { parent, plan: plan.state, assigner: assigner.state, rules } };
  }

  /** For the units that the task names; where none of them may, for the focal points of the assigner. */
  private async tryAll(stage: Stage, corner: Corner, tell: Tell): Promise<readonly Tried[]> {
    const isAboutWho = (refusal: DomainError): boolean => tell(refusal).status === 403;
    const tried = await this.tryEach(taskActs, unitsNamedBy(stage), stage, isAboutWho);
    const open = tried.filter(
      ({ act, refusal }) => actsOnTask[act].byFocalPoint && refusal !== null && isAboutWho(refusal),
    );
    if (open.length === 0) return tried;
    const acts = open.map(({ act }) => act);
    const instead = await this.tryEach(acts, await this.focalPointsOf(stage, corner), stage, isAboutWho);
    return tried.map((one) => instead.find(({ act, ways }) => act === one.act && ways.length > 0) ?? one);
  }

  private async tryEach(
    acts: readonly TaskAct[],
    units: readonly UnitId[],
    stage: Stage,
    isAboutWho: (refusal: DomainError) => boolean,
  ): Promise<readonly Tried[]> {
    const ways = await this.waysFor(acts, units);
    const acting = [...ways.values()].flatMap((one) => (one instanceof DomainError ? [] : one));
    const unitOf = await statesOf(
      this.units,
      acting.map(({ by }) => by.unit),
    );
    return acts.map((act) => {
      const own = ways.get(actsOnTask[act].roles) ?? [];
      if (own instanceof DomainError) return { act, ways: [], refusal: own };
      return tryAct(act, own, { ...stage, unitOf }, isAboutWho);
    });
  }

  private async waysFor(acts: readonly TaskAct[], units: readonly UnitId[]): Promise<Ways> {
    const wanted = [...new Set(acts.map((act) => actsOnTask[act].roles))];
    const found = wanted.map((roles) => this.actors.ways(roles, units).catch(refusalIn));
    return new Map((await Promise.all(found)).map((ways, index) => [wanted[index] ?? [], ways]));
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

const refusalIn = (error: unknown): DomainError => {
  if (error instanceof DomainError) return error;
  throw error;
};
