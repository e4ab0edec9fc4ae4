import { evolvePlan, initialPlan, type Plan } from '../../domain/plan/plan.state.ts';
import { issuePlan, closePlan } from '../../domain/plan/plan.decide.ts';
import type { PlanEvent } from '../../domain/plan/plan.events.ts';
import { toDeadline, type DeadlineAsGiven } from '../../domain/shared/deadline.ts';
import { streamOf, type PlanId, type TaskId, type UnitId } from '../../domain/shared/ids.ts';
import type { TaskEvent } from '../../domain/task/task.events.ts';
import { evolveTask, initialTask, type Task } from '../../domain/task/task.state.ts';
import { clock, dateOf, dayOf, workdayFrom, type Day } from './days.ts';
import { Dice } from './dice.ts';
import type { Institution, Institutions, Merger } from './institutions.ts';
import { Scribe, type Write } from './scribe.ts';
import { TaskCourse } from './task-course.ts';
import { fields, planSubjects, products, taskObjects, taskVerbs } from './words.ts';

export type PlanYear = Readonly<{
  seed: string;
  institutions: Institutions;
  owner: Institution;
  name: string;
  year: number;
  /** Counts from 0 within the owner's year. */
  nth: number;
  tasks: number;
  /** The plan of the province that this one carries out. */
  parent: Plan;
  /** Where the owner ends, in this year or a later one. */
  merger: Merger | null;
  /** Told of each task that was open when its lead unit ended. */
  passed: (from: UnitId, taskId: TaskId) => void;
  write: Write;
}>;

const issuedAt = clock(7, 45);

/** One plan of one year with its tasks. @returns the plan as it was issued */
export const tellPlanYear = (of: PlanYear): Plan => {
  const { seed, institutions, owner, year, nth, merger, write } = of;
  const words = `${seed} plan ${owner.code} ${year} ${nth}`;
  const dice = new Dice(words);
  const isOfProvince = owner.unit === owner.province;
  const issuedOn = workdayFrom(
    isOfProvince ? dayOf(year, 1, dice.between(2, 6)) : dayOf(year, 1, dice.between(10, 25)),
  );
  const planId = dice.idAt(issuedOn * 86_400_000);
  const scribe = new Scribe<Plan, PlanEvent>(streamOf('plan', planId), initialPlan, evolvePlan, dice, write);
  issue(of, planId, scribe, issuedOn);
  const plan = scribe.state;
  for (let number = 1; number <= of.tasks; number += 1) {
    tellTask(of, plan, planId, number, new Dice(`${words} task ${number}`), issuedOn);
  }
  if (dice.happens(0.7)) {
    const closedOn = workdayFrom(dayOf(year + 1, 1, 25));
    const unit = merger !== null && closedOn >= merger.on ? merger.successor.unit : owner.unit;
    const by = institutions.actor(unit, 'planner');
    const surroundings = { owner: institutions.unit(owner.unit) };
    scribe.act({ on: closedOn, entered: closedOn, at: issuedAt, by }, (known, context) =>
      closePlan(known, {}, surroundings, context),
    );
  }
  return plan;
};

const issue = (of: PlanYear, planId: PlanId, scribe: Scribe<Plan, PlanEvent>, issuedOn: Day): void => {
  const { institutions, owner, name, year, nth, parent } = of;
  const subject = planSubjects[nth % planSubjects.length] ?? planSubjects[0];
  const request = {
    ...{ planId, symbol: `${nth + 1}/KH-UBND`, issuedOn: dateOf(issuedOn), year, owner: owner.unit, coSigners: [] },
    parentPlanId: parent.status === 'none' ? null : parent.id,
    content: {
      name: `Kế hoạch ${subject} năm ${year} của ${name}`,
      coversFrom: dateOf(dayOf(year, 1, 1)),
      coversTo: dateOf(dayOf(year, 12, 31)),
      ...{ groups: fields, legalBases: [], countsOpenEnded: false, note: 'Dữ liệu sinh ra để thử, không có thật' },
    },
  };
  const surroundings = { owner: institutions.unit(owner.unit), coSigners: [], parent, registered: null };
  const by = institutions.actor(owner.unit, 'planner');
  scribe.act({ on: issuedOn, entered: issuedOn, at: issuedAt, by }, (plan, context) =>
    issuePlan(plan, request, surroundings, context),
  );
};

const tellTask = (of: PlanYear, plan: Plan, planId: PlanId, number: number, dice: Dice, issuedOn: Day): void => {
  const { institutions, owner, year, merger, passed, write } = of;
  const assignedOn = workdayFrom(issuedOn + dice.between(1, 10));
  const taskId = dice.idAt(assignedOn * 86_400_000);
  const leadUnit = dice.pick(owner.parts);
  const others = owner.parts.filter((part) => part !== leadUnit);
  const cooperatingUnits = others.slice(0, dice.between(0, 2));
  const field = fields[(number - 1) % fields.length] ?? fields[0];
  const scribe = new Scribe<Task, TaskEvent>(streamOf('task', taskId), initialTask, evolveTask, dice, write);
  const assignment = {
    ...{ taskId, planId, leadUnit, cooperatingUnits, parentTaskId: null, illustrative: true },
    entry: {
      number: String(number),
      title: `${dice.pick(taskVerbs)} ${dice.pick(taskObjects)}`,
      ...{ field: field.key, group: null, product: dice.pick(products) },
      deadline: toDeadline(deadlineIn(year, dice)),
    },
  };
  new TaskCourse(
    {
      ...{ institutions, plan, assignment, owner: owner.unit, others, merger, assignedOn },
      passed: (from) => passed(from, taskId),
      lastDay: dayOf(year, 12, 31),
    },
    dice,
    scribe,
  ).tell();
};

const deadlineIn = (year: number, dice: Dice): DeadlineAsGiven => {
  const kind = dice.between(1, 20);
  if (kind === 1) return { kind: 'openEnded' };
  if (kind <= 4) return { kind: 'year', year };
  if (kind <= 9) return { kind: 'quarter', year, quarter: dice.between(2, 4) };
  if (kind <= 15) return { kind: 'month', year, month: dice.between(4, 12) };
  return { kind: 'date', date: dateOf(dayOf(year, dice.between(4, 12), dice.between(1, 28))) };
};
