import type { DataSource } from 'typeorm';
import type { PlanId, UnitId } from '../../../domain/shared/ids.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import { RegisteredTasks, type CountedTask, type Share } from '../../../features/ports/recounting.ts';
import type { Corner } from '../../../features/ports/registers.ts';
import { onlyOf, planInSight } from '../sight.sql.ts';
import { atCorner, SqlQuestion, wholeCorner } from '../sql-question.ts';
import { onTimeByOriginalSql, statusClassSql } from '../status-class.sql.ts';

type Row = Readonly<{
  task_id: string;
  plan_id: string;
  lead_unit: string;
  field: string | null;
  grp: string | null;
  status: CountedTask['status'];
  due_soon: boolean;
  completed: boolean;
  on_time_by_original: boolean;
}>;

export class RegisteredTasksInPostgres extends RegisteredTasks {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async share(
    { planId, leadUnits }: Readonly<{ planId?: PlanId; leadUnits?: readonly UnitId[] }>,
    corner: Corner,
    soonTo: LocalDate,
    { parts, rest }: Share,
  ): Promise<readonly CountedTask[]> {
    const question = new SqlQuestion();
    const from = wholeCorner('task_register', corner, question);
    const status = statusClassSql('task', question.value(corner.at, 'date'));
    question.where(
      `('x' || right(task.task_id::text, 6))::bit(24)::integer % ${question.value(parts, 'integer')} = ${question.value(rest, 'integer')}`,
    );
    question.equal('task.plan_id', planId, 'uuid');
    if (leadUnits !== undefined) question.where(`task.lead_unit = ANY (${question.value(leadUnits, 'uuid[]')})`);
    const { units } = corner.sight;
    if (units !== 'all') {
      question.where(
        `task.plan_id IN (SELECT plan.plan_id FROM read_store.plan_register plan
           WHERE ${atCorner('plan', corner, question)} AND ${planInSight('plan', corner.sight, question, onlyOf(planId, question))})`,
      );
    }
    const rows = await this.source.query<readonly Row[]>(
      `SELECT task.task_id, task.plan_id, task.lead_unit, task.field, task.grp, ${status} AS status,
              coalesce(${status} = 'T1' AND task.due <= ${question.value(soonTo, 'date')}, false) AS due_soon,
              task.completed_on IS NOT NULL AS completed, ${onTimeByOriginalSql('task')} AS on_time_by_original
       FROM ${from} task WHERE ${question.sql}`,
      question.values,
    );
    return rows.map((row) => ({
      taskId: row.task_id,
      planId: row.plan_id,
      leadUnit: row.lead_unit,
      field: row.field,
      group: row.grp,
      status: row.status,
      dueSoon: row.due_soon,
      completed: row.completed,
      onTimeByOriginal: row.on_time_by_original,
    }));
  }
}
