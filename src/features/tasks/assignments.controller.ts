import { Body, Controller, Param, Post, Req, UseGuards } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import type { PlanId } from '../../domain/shared/ids.ts';
import { assigningRoles } from '../../domain/task/task.rules.ts';
import { Admits } from '../ports/access-rules.ts';
import { MakesCommand } from '../ports/answers.ts';
import { CommandDesk, type IncomingRequest } from '../ports/command-desk.ts';
import { ReadId } from '../ports/read-id.pipe.ts';
import type { Receipt } from '../ports/streams.ts';
import { AssignTask } from './assign-task.command.ts';
import { AssignTasks } from './assign-tasks.command.ts';
import { BatchLimit } from './batch-limit.guard.ts';
import { assignmentOf, AssignTaskBody, AssignTasksBody, batchLimit } from './dto/assign-task.dto.ts';

/** Many tasks need a larger body than one act does; enough to tell how many were too many. */
const batchBodyLimit = 8 * 1_048_576;

/** Assigning (giao) the tasks of a plan. */
@ApiTags('tasks')
@Admits({ roles: assigningRoles })
@Controller('plans/:id/tasks')
export class AssignmentsController {
  constructor(private readonly desk: CommandDesk) {}

  @Post()
  @MakesCommand(
    'tasks',
    'Assign a task (giao)',
    'For the body that issued the plan. One lead unit, any number that cooperate.',
  )
  assign(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) planId: PlanId,
    @Body() body: AssignTaskBody,
  ): Promise<Receipt> {
    const assignment = assignmentOf(body, { planId, secrecy: body.secrecy ?? 'none', path: '' });
    return this.desk.carryOut(
      request,
      body,
      (ask) => new AssignTask({ ...assignment, taskId: ask.identity.idFor('task') }, ask),
    );
  }

  @Post('batch')
  @UseGuards(BatchLimit)
  @RouteConfig({ bodyLimit: batchBodyLimit })
  @MakesCommand(
    'plans',
    'Assign many tasks',
    `At most ${batchLimit}: all of them, or none when one is refused. After a crash half-way the same Idempotency-Key goes on.`,
  )
  assignMany(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) planId: PlanId,
    @Body() body: AssignTasksBody,
  ): Promise<Receipt> {
    const { tasks, secrecy } = body;
    const assignments = tasks.map((task, index) =>
      assignmentOf(task, { planId, secrecy: secrecy ?? 'none', path: `/tasks/${index}` }),
    );
    return this.desk.carryOut(request, body, (ask) => {
      const identified = assignments.map((assignment, index) => ({
        ...assignment,
        taskId: ask.identity.idFor(`task:${index}`),
      }));
      return new AssignTasks(planId, identified, ask);
    });
  }
}
