import { describe, expect, it } from '@jest/globals';
import { HandOverTasks, HandOverTasksHandler } from '../../../src/features/units/hand-over-tasks.command.ts';
import { TaskNotLedByUnit } from '../../../src/features/ports/references.errors.ts';
import { assigned, decree, dissolved, established, lead, other, owner, planner } from '../../support/command-facts.ts';
import { asking, memoryTasks, memoryUnits } from '../../support/memory-streams.ts';

const setUp = () => {
  const units = memoryUnits()
    .given(lead, established(lead), dissolved(lead, [other]))
    .given(other, established(other));
  const tasks = memoryTasks()
    .given('t1', assigned('t1'))
    .given('t2', assigned('t2'))
    .given('t3', assigned('t3', owner));
  return { units, tasks, handler: new HandOverTasksHandler(units, tasks) };
};
const ask = asking({ ...planner, unit: lead }, { authority: decree });
const handOver = { to: other, taskIds: ['t1', 't2'] };

describe('handing tasks over', () => {
  it('is recorded by the unit first, then by each task as its consequence', async () => {
    const { units, tasks, handler } = setUp();
    const { eventId } = await handler.execute(new HandOverTasks(lead, handOver, ask));
    expect(units.eventsOf(lead).at(-1)?.type).toBe('TasksHandedOver');
    for (const id of handOver.taskIds) {
      expect(tasks.recorded.get(id)?.at(-1)).toMatchObject({
        causedBy: eventId,
        event: { type: 'TaskReassigned', data: { from: lead, to: other, handedOverBy: eventId } },
      });
    }
  });

  it('is refused for a task that another unit leads, and nothing is recorded', async () => {
    const { units, tasks, handler } = setUp();
    const refused = handler.execute(new HandOverTasks(lead, { to: other, taskIds: ['t1', 't3'] }, ask));
    await expect(refused).rejects.toThrow(TaskNotLedByUnit);
    await expect(refused).rejects.toMatchObject({ field: 'taskIds[1]' });
    expect([units.size, tasks.size]).toEqual([3, 3]);
  });

  it('goes on where a crash cut it short', async () => {
    const { units, tasks, handler } = setUp();
    await handler.execute(new HandOverTasks(lead, handOver, ask));
    const whole = [units.size, tasks.size];
    tasks.recorded.set('t2', tasks.recorded.get('t2')?.slice(0, 1) ?? []);
    await handler.execute(new HandOverTasks(lead, handOver, ask));
    expect([units.size, tasks.size]).toEqual(whole);
  });
});
