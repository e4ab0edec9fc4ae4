import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { rulesInForceOn } from '../../../src/domain/rule-set/rules-in-force.ts';
import { DomainError } from '../../../src/domain/shared/domain-error.ts';
import { roles, type Context, type Role } from '../../../src/domain/shared/fact.ts';
import { addDays, localDate } from '../../../src/domain/shared/local-date.ts';
import * as decide from '../../../src/domain/task/task.decide.ts';
import type { TaskEvent } from '../../../src/domain/task/task.events.ts';
import { evolveTask, initialTask, type Task } from '../../../src/domain/task/task.state.ts';
import { acting, decision, department, office, otherDepartment, province } from '../support/people.ts';
import * as the from '../support/things.ts';

/**
 * People act in any order, on any day, in any role; decisions let through what is legal. Whatever comes of it, the state
 * keeps its promises, and the order of recording gives the same state as the order of effective days.
 */

const first = localDate('2023-01-10');
const dayAfter = Array.from({ length: 700 }, (_, days) => addDays(first, days));
const on = (days: number) => dayAfter[days] ?? first;
const rules = rulesInForceOn(first);
const around = { parent: null, rules };
const deciding = { ...around, assigner: the.living(province) };
const [otherLives, officeLives] = [the.living(otherDepartment), the.living(office)];

const sideOf = ({ by }: Context) =>
  the.side(by.unit === province ? the.living(province) : the.under(province, by.unit));
const correcting = (context: Context) => ({
  ...sideOf(context),
  ...{ plan: the.thePlan, leadUnit: officeLives, parent: null },
});

type Act = (task: Task, context: Context, day: string) => readonly TaskEvent[];

const acts: readonly Act[] = [
  (task, context) => decide.startTask(task, {}, context),
  (task, context, day) => decide.reportProgress(task, { percent: Number(day.slice(-2)), note: day }, context),
  (task, context) => decide.submitResult(task, { summary: 'Đã xong', product: null }, context),
  (task, context) => decide.confirmCompletion(task, { submission: null }, sideOf(context), context),
  (task, context) => decide.returnResult(task, { submission: null }, sideOf(context), context),
  (task, context) => decide.reopenTask(task, {}, sideOf(context), context),
  (task, context) => decide.suspendTask(task, { until: null }, deciding, context),
  (task, context) => decide.resumeTask(task, {}, deciding, context),
  (task, context) => decide.withdrawTask(task, { mergedInto: null }, deciding, context),
  (task, context, day) => decide.requestExtension(task, { deadline: the.until(day) }, around, context),
  (task, context, day) => decide.grantExtension(task, { deadline: the.until(day) }, deciding, context),
  (task, context) => decide.refuseExtension(task, {}, deciding, context),
  (task, context) => decide.confirmObjectiveCause(task, { cause: 'Thiên tai' }, sideOf(context), context),
  (task, context) =>
    decide.reassignTask(task, { to: otherDepartment, handedOverBy: null }, { to: otherLives, ...deciding }, context),
  (task, context, day) =>
    decide.correctEntry(task, { is: { title: day, deadline: the.until(day) } }, correcting(context), context),
  (task, context, day) =>
    decide.correctEntry(task, { is: { completedOn: localDate(day) } }, correcting(context), context),
  (task, context) => decide.correctEntry(task, { is: { leadUnit: office } }, correcting(context), context),
];
const mostlyOpen = acts.map((_, index) => ({ arbitrary: fc.constant(index), weight: index === 8 ? 1 : 6 }));

/** Who usually does it: most acts are tried by whom they belong to, the others by anybody. */
const usual = (act: number, task: Task): readonly [string, Role] => {
  if (act <= 2 || act === 9) return [task.status === 'none' ? department : task.leadUnit, 'officer'];
  return act === 3 || act === 4 || act === 12 ? [office, 'focalPoint'] : [province, 'planner'];
};

const step = fc.record({
  usually: fc.integer({ min: 0, max: 3 }).map((draw) => draw > 0),
  act: fc.oneof(...mostlyOpen),
  unit: fc.constantFrom(province, department, otherDepartment, office),
  role: fc.constantFrom(...roles),
  pace: fc.nat({ max: 60 }),
  named: fc.nat({ max: 400 }),
});

const play = (steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) => {
  const history: TaskEvent[] = [the.assigned(first)];
  let day = 0;
  let task = history.reduce(evolveTask, initialTask);
  for (const { act, usually, pace, named, ...anybody } of steps) {
    // Days mostly run on; now and then somebody enters something late.
    day = pace % 7 === 0 ? Math.max(0, day - pace) : day + (pace % 5);
    const [unit, role] = usually ? usual(act, task) : ([anybody.unit, anybody.role] as const);
    const context = acting(unit, role, on(day), { authority: decision });
    try {
      const events = acts[act]?.(task, context, on(named)) ?? [];
      history.push(...events);
      task = events.reduce(evolveTask, task);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return { history, task };
};

const histories = fc.array(step, { minLength: 20, maxLength: 120 });
const often = { numRuns: 150 };

describe('Any sequence of acts on a task', () => {
  it('leaves a state that keeps its promises', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(histories, (steps) => {
        const { history, task } = play(steps);
        history.forEach(({ type }) => seen.add(type));
        if (task.status === 'none') throw new Error('it was assigned');
        expect('completedOn' in task).toBe(task.status === 'completed');
        expect(task.cooperatingUnits).not.toContain(task.leadUnit);
        if (task.suspension !== null) expect(['assigned', 'started', 'returned', 'withdrawn']).toContain(task.status);
        if (task.status === 'completed' || task.status === 'withdrawn') expect(task.openExtension).toBeNull();
        expect(task.extensionsGranted).toBeLessThanOrEqual(rules.extensions.maxExtensions.value);
        if (task.extensionsGranted > 0) expect(String(task.deadline.due) > String(task.entry.deadline.due)).toBe(true);
        if (task.status === 'completed') {
          expect(task.completedOn >= task.assignedOn).toBe(true);
          expect(task.completedOn <= String(task.since.completedOn)).toBe(true);
        }
      }),
      often,
    );
    expect(seen.size).toBeGreaterThanOrEqual(15);
  });

  it('gives the same state in the order of recording as in the order of effective days', () =>
    fc.assert(
      fc.property(histories, (steps) => {
        const { history, task } = play(steps);
        const inEffect = history
          .map((event, position) => ({ event, position }))
          .sort((one, other) =>
            one.event.data.effectiveOn === other.event.data.effectiveOn
              ? one.position - other.position
              : one.event.data.effectiveOn < other.event.data.effectiveOn
                ? -1
                : 1,
          )
          .map(({ event }) => event);
        const replayed = inEffect.reduce(evolveTask, initialTask);
        expect(facts(replayed)).toEqual(facts(task));
      }),
      often,
    ));

  it('never lets the doer judge, nor the asker decide', () =>
    fc.assert(
      fc.property(histories, (steps) => {
        let task: Task = initialTask;
        for (const event of play(steps).history) {
          const { by } = event.data;
          if (task.status !== 'none' && event.type === 'TaskCompletionConfirmed')
            expect(by.unit).not.toBe(task.leadUnit);
          if (task.status !== 'none' && event.type === 'TaskExtensionGranted') {
            expect(by.unit).toBe(task.assignedBy);
            expect(by.unit).not.toBe(task.openExtension?.by.unit);
          }
          task = evolveTask(task, event);
        }
      }),
      often,
    ));
});

/** What registers keep; the cause that was confirmed last by effect is only told apart by its words. */
const facts = (task: Task) => {
  if (task.status === 'none') return task;
  const { since: _since, lastActOn: _lastActOn, objectiveCause, ...kept } = task;
  return { ...kept, objectiveCause: objectiveCause !== null };
};
