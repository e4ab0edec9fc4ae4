import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TaskId } from '../../domain/shared/ids.ts';
import { assigningRoles, workingRoles } from '../../domain/task/task.rules.ts';
import { Admits } from '../ports/access-rules.ts';
import { ActBody } from '../ports/act.dto.ts';
import { ActsCommand } from '../ports/answers.ts';
import { CommandDesk, type IncomingRequest } from '../ports/command-desk.ts';
import { ReadId } from '../ports/read-id.pipe.ts';
import type { Receipt } from '../ports/streams.ts';
import { deadlineOf } from './dto/deadline.dto.ts';
import { ExtensionBody } from './dto/task-acts.dto.ts';
import { GrantTaskExtension } from './grant-task-extension.command.ts';
import { RefuseTaskExtension } from './refuse-task-extension.command.ts';
import { RequestTaskExtension } from './request-task-extension.command.ts';

/** Extensions (gia hạn): the lead unit asks, only the assigner decides; the original deadline stays. */
@ApiTags('tasks')
@Controller('tasks/:id')
export class ExtensionsController {
  constructor(private readonly desk: CommandDesk) {}

  @Post('extension-requests')
  @Admits({ roles: workingRoles })
  @ActsCommand('Ask for a later deadline (xin gia hạn)', 'For the lead unit, with a reason; one request at a time.')
  ask(@Req() request: IncomingRequest, @Param('id', ReadId) id: TaskId, @Body() body: ExtensionBody): Promise<Receipt> {
    const extension = { deadline: deadlineOf(body.deadline, '/deadline') };
    return this.desk.carryOut(request, body, (ask) => new RequestTaskExtension(id, extension, ask));
  }

  @Post('extension-grants')
  @Admits({ roles: assigningRoles })
  @ActsCommand('Move the deadline (gia hạn)', 'For the assigner: as asked, to another day, or without a request.')
  grant(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: TaskId,
    @Body() body: ExtensionBody,
  ): Promise<Receipt> {
    const extension = { deadline: deadlineOf(body.deadline, '/deadline') };
    return this.desk.carryOut(request, body, (ask) => new GrantTaskExtension(id, extension, ask));
  }

  @Post('extension-refusals')
  @Admits({ roles: assigningRoles })
  @ActsCommand('Refuse the open request', 'For the assigner, with a reason.')
  refuse(@Req() request: IncomingRequest, @Param('id', ReadId) id: TaskId, @Body() body: ActBody): Promise<Receipt> {
    return this.desk.carryOut(request, body, (ask) => new RefuseTaskExtension(id, ask));
  }
}
