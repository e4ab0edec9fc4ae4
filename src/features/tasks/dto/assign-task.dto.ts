import { IntersectionType } from '@nestjs/swagger';
import type { PlanId, TaskId, UnitId } from '../../../domain/shared/ids.ts';
import type { Secrecy } from '../../../domain/shared/secrecy.ts';
import type { Assignment } from '../../../domain/task/task.decide.ts';
import { ActBody } from '../../ports/act.dto.ts';
import { IdField, IdsField, OneIdField, PartField, PartsField, TextField } from '../../ports/fields.ts';
import { DeadlineBody, deadlineOf } from './deadline.dto.ts';

/** Most cooperating units of one task. */
const cooperatingUnits = 100;

/** Most tasks of one request. */
export const batchLimit = 1_000;

/** A line of the plan's annex. */
export class TaskBody {
  @TextField({ description: 'Number in the annex (STT), as printed', max: 30, example: '1.2' })
  number!: string;

  @TextField({ description: 'What is to be done', max: 2_000, example: 'Rà soát, cắt giảm thủ tục hành chính' })
  title!: string;

  @TextField({ description: 'Key of a field (lĩnh vực) of the plan', optional: true, max: 80, example: 'tthc' })
  field?: string | null;

  @TextField({ description: 'Key of a group (nhóm nhiệm vụ) of the plan', optional: true, max: 80 })
  group?: string | null;

  @TextField({ description: 'Expected product', optional: true, max: 1_000, example: 'Quyết định của UBND tỉnh' })
  product?: string | null;

  @PartField(() => DeadlineBody, { description: 'Deadline', example: { kind: 'quarter', year: 2026, quarter: 2 } })
  deadline!: DeadlineBody;

  @OneIdField({
    description: 'The one unit that leads (cơ quan chủ trì)',
    example: '018c0a5e-7c00-7000-8000-000000000002',
  })
  leadUnit!: UnitId;

  @IdsField({ description: 'Units that cooperate (phối hợp)', optional: true, max: cooperatingUnits, example: [] })
  cooperatingUnits?: UnitId[] | null;

  @IdField({ description: 'The task above; it bounds the deadline', optional: true })
  parentTaskId?: TaskId | null;
}

export class AssignTaskBody extends IntersectionType(TaskBody, ActBody) {}

export class AssignTasksBody extends ActBody {
  @PartsField(() => TaskBody, { description: `At most ${batchLimit} tasks`, min: 1, max: batchLimit })
  tasks!: TaskBody[];
}

/** The assignment before it has an id. @throws InputRefused for a deadline that cannot be read */
export const assignmentOf = (
  body: TaskBody,
  { planId, secrecy, path }: Readonly<{ planId: PlanId; secrecy: Secrecy; path: string }>,
): Omit<Assignment, 'taskId'> => ({
  planId,
  entry: {
    number: body.number,
    title: body.title,
    field: body.field ?? null,
    group: body.group ?? null,
    product: body.product ?? null,
    deadline: deadlineOf(body.deadline, `${path}/deadline`),
  },
  leadUnit: body.leadUnit,
  cooperatingUnits: body.cooperatingUnits ?? [],
  parentTaskId: body.parentTaskId ?? null,
  illustrative: false,
  secrecy,
});
