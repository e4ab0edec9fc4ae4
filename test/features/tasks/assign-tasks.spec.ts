import { describe, expect, it } from '@jest/globals';
import { AssignTasks, AssignTasksHandler } from '../../../src/features/tasks/assign-tasks.command.ts';
import { AssignmentSurroundingsReader } from '../../../src/features/tasks/assignment-surroundings.ts';
import { PartsRefused } from '../../../src/features/ports/references.errors.ts';
import { assignment, established, issued, lead, other, planId, planner } from '../../support/command-facts.ts';
import { asking, memoryPlans, memoryTasks, memoryUnits } from '../../support/memory-streams.ts';

const setUp = () => {
  const tasks = memoryTasks();
  const plans = memoryPlans().given(planId, issued);
  const units = memoryUnits().given(lead, established(lead));
  const handler = new AssignTasksHandler(tasks, new AssignmentSurroundingsReader(plans, units, tasks));
  return { tasks, handler };
};
const three = [assignment('t1'), assignment('t2'), assignment('t3')];

describe('assigning many tasks', () => {
  it('records each in its own stream', async () => {
    const { tasks, handler } = setUp();
    const receipt = await handler.execute(new AssignTasks(planId, three, asking(planner)));
    expect(receipt).toMatchObject({ id: planId, repeated: false });
    expect(['t1', 't2', 't3'].map((id) => tasks.eventsOf(id).length)).toEqual([1, 1, 1]);
  });

  it('records none when some are refused, and names all of these', async () => {
    const { tasks, handler } = setUp();
    const some = [
      assignment('t1'),
      assignment('t2', { leadUnit: other }),
      assignment('t3', { cooperatingUnits: [lead] }),
    ];
    const refused = handler.execute(new AssignTasks(planId, some, asking(planner)));
    await expect(refused).rejects.toThrow(PartsRefused);
    await expect(refused).rejects.toMatchObject({
      refused: 2,
      faults: [
        { field: '/tasks/1/leadUnit', code: 'unit.not-living' },
        { field: '/tasks/2/cooperatingUnits', code: 'task.lead-unit-also-cooperates' },
      ],
    });
    expect(tasks.size).toBe(0);
  });

  it('stays quiet when it is asked again', async () => {
    const { tasks, handler } = setUp();
    await handler.execute(new AssignTasks(planId, three, asking(planner)));
    const again = await handler.execute(new AssignTasks(planId, three, asking(planner)));
    expect(again.repeated).toBe(true);
    expect(tasks.size).toBe(3);
  });
});
