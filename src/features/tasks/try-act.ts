import { NothingToDo } from '../../domain/shared/act.errors.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';
import type { AssignedTask } from '../../domain/task/task.state.ts';
import type { Unit } from '../../domain/unit/unit.state.ts';
import type { Acting } from '../ports/current-actor.ts';
import { actsOnTask, fullContext, type TaskAct, type TaskSurroundings } from './acts-on-task.ts';

/** How an act went that was tried in several ways: those in which it would be recorded, or why in none. */
export type Tried = Readonly<{ act: TaskAct; ways: readonly Acting[]; refusal: DomainError | null }>;

/** What acts are tried on. `unitOf` knows the unit of every way. */
export type Scene = Readonly<{
  task: AssignedTask;
  around: Omit<TaskSurroundings, 'acting'>;
  today: LocalDate;
  unitOf: (id: string) => Unit;
}>;

/**
 * @param isAboutWho of a refusal, whether it is about who asks: what else stands in the way says more, for whoever
 *   asks it is in the way of all
 */
export const tryAct = (
  act: TaskAct,
  ways: readonly Acting[],
  scene: Scene,
  isAboutWho: (refusal: DomainError) => boolean,
): Tried => {
  const refusals = ways.map((way) => whyNot(act, way, scene));
  const open = ways.filter((_, index) => refusals[index] === null);
  if (open.length > 0) return { act, ways: open, refusal: null };
  const said = refusals.flatMap((refusal) => refusal ?? []);
  return { act, ways: [], refusal: said.find((refusal) => !isAboutWho(refusal)) ?? said[0] ?? null };
};

/** @returns `null` when the decision would record something */
const whyNot = (act: TaskAct, way: Acting, { task, around, today, unitOf }: Scene): DomainError | null => {
  const acting = unitOf(way.by.unit);
  const context = fullContext({
    ...{ effectiveOn: today, today, authority: null, reason: null, ...way },
    actingUnitEndedOn: acting.status === 'none' ? null : acting.dissolvedOn,
  });
  try {
    return actsOnTask[act].attempt(task, { ...around, acting }, context).length > 0 ? null : new NothingToDo();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
};
