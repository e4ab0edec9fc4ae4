import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { AccessRecords, type AccessRecord } from '../../../src/features/ports/access-records.ts';
import { ExportBook } from '../../../src/features/ports/export-book.ts';
import { PlanRegister, TaskRegister, UnitRegister } from '../../../src/features/ports/registers.ts';
import { TaskDocuments } from '../../../src/features/ports/task-documents.ts';
import { ExportPlanTasksHandler } from '../../../src/features/tasks/export-plan-tasks.query.ts';
import { ListPlanTaskRowsHandler } from '../../../src/features/tasks/list-plan-task-rows.query.ts';
import { ListPlanTasksHandler } from '../../../src/features/tasks/list-plan-tasks.query.ts';
import { TaskListLines } from '../../../src/features/tasks/task-list-lines.ts';
import { TasksQueriesController } from '../../../src/features/tasks/tasks-queries.controller.ts';
import { MemoryPlans, MemoryUnits } from '../../support/reading/memory-registers.ts';
import { MemoryTasks } from '../../support/reading/memory-tasks.ts';
import { plan, task } from '../../support/reading/plan-facts.ts';
import { questionApp } from '../../support/reading/question-app.ts';
import { ids, provinces } from '../../support/reading/unit-facts.ts';

/** More than two runs of the register. */
const tasks = Array.from({ length: 2_300 }, (_, index) => task(index + 1));

class OnceARun extends TaskDocuments {
  readonly asked: number[] = [];
  async of(of: readonly string[]) {
    this.asked.push(of.length);
    return new Map();
  }
}

describe('the task list of a large plan', () => {
  let app: NestFastifyApplication;
  const kept: AccessRecord[] = [];
  const documents = new OnceARun();

  beforeAll(async () => {
    const plans = () => [plan(ids.plan)];
    app = await questionApp(
      [TasksQueriesController],
      [ExportBook, TaskListLines, ExportPlanTasksHandler, ListPlanTaskRowsHandler, ListPlanTasksHandler],
      [
        [UnitRegister, new MemoryUnits(provinces)],
        [PlanRegister, new MemoryPlans(plans)],
        [TaskRegister, new MemoryTasks(() => tasks, plans)],
        [TaskDocuments, documents],
        [AccessRecords, { keep: async (record: AccessRecord) => void kept.push(record) }],
      ],
    );
  });
  afterAll(() => app.close());

  it('comes as rows page by page, each what the list says of the task and no more', async () => {
    const page = async (path: string, after = '') =>
      (
        await request(app.getHttpServer())
          .get(`/api/v1/plans/${ids.plan}/${path}?at=2024-01-02&limit=1000${after}`)
          .expect(200)
      ).body;
    const first = await page('task-rows');
    const second = await page('task-rows', `&after=${first.next}`);
    const third = await page('task-rows', `&after=${second.next}`);
    const rows = [...first.items, ...second.items, ...third.items];
    expect([rows.map(({ number }) => number), third.next]).toEqual([tasks.map(({ number }) => number), null]);
    const listed = (await page('tasks')).items;
    for (const [index, { leadUnit, ...row }] of first.items.entries()) {
      expect(listed[index]).toMatchObject({ ...row, leadUnit });
    }
    expect(Object.keys(rows[0]).sort()).toEqual(
      [
        ...['id', 'number', 'title', 'field', 'group', 'leadUnit', 'status', 'stage', 'suspended'],
        ...['originalDeadline', 'deadline', 'sentOn', 'completedOn', 'daysLate'],
      ].sort(),
    );
    expect(rows[0]).toMatchObject({ status: 'T2', daysLate: 2, leadUnit: { name: 'Sở Nội vụ tỉnh Đắk Nông' } });
  });

  it('is read to its end in runs, with one question about documents for each', async () => {
    const answer = await request(app.getHttpServer())
      .get(`/api/v1/plans/${ids.plan}/tasks?format=csv`)
      .buffer(true)
      .expect(200);
    const numbers = answer.text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(';')[0]);
    expect(numbers).toEqual(tasks.map(({ number }) => number));
    expect(documents.asked).toEqual([1_000, 1_000, 300]);
    expect(kept).toMatchObject([{ action: 'export', accountType: 'operator', objectId: ids.plan, result: 'allowed' }]);
  });
});
