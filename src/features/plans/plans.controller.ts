import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PlanId } from '../../domain/shared/ids.ts';
import { yearOf } from '../../domain/shared/local-date.ts';
import { issuingRoles } from '../../domain/plan/plan.rules.ts';
import { Admits } from '../ports/access-rules.ts';
import { ActBody } from '../ports/act.dto.ts';
import { ActsCommand, MakesCommand } from '../ports/answers.ts';
import { CommandDesk, type IncomingRequest } from '../ports/command-desk.ts';
import { ReadId } from '../ports/read-id.pipe.ts';
import type { Receipt } from '../ports/streams.ts';
import { AmendPlan } from './amend-plan.command.ts';
import { ClosePlan } from './close-plan.command.ts';
import { AmendPlanBody, contentOf, IssuePlanBody, SupersedePlanBody } from './dto/plan.dto.ts';
import { IssuePlan } from './issue-plan.command.ts';
import { RevokePlan } from './revoke-plan.command.ts';
import { SupersedePlan } from './supersede-plan.command.ts';

@ApiTags('plans')
@Admits({ roles: issuingRoles })
@Controller('plans')
export class PlansController {
  constructor(private readonly desk: CommandDesk) {}

  @Post()
  @MakesCommand('plans', 'Issue a plan (ban hành)', 'Its symbol is unique in the register of the owner and year.')
  issue(@Req() request: IncomingRequest, @Body() body: IssuePlanBody): Promise<Receipt> {
    const issue = {
      symbol: body.symbol ?? null,
      issuedOn: body.issuedOn,
      year: body.year ?? yearOf(body.issuedOn),
      owner: body.owner,
      coSigners: body.coSigners ?? [],
      parentPlanId: body.parentPlanId ?? null,
      content: contentOf(body.content),
      secrecy: body.secrecy ?? 'none',
    };
    return this.desk.carryOut(
      request,
      body,
      (ask) => new IssuePlan({ ...issue, planId: ask.identity.idFor('plan') }, ask),
    );
  }

  @Post(':id/amendments')
  @ActsCommand(
    'Amend a plan (điều chỉnh, bổ sung)',
    'States the whole content anew; tasks are changed by their own acts.',
  )
  amend(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: PlanId,
    @Body() body: AmendPlanBody,
  ): Promise<Receipt> {
    const content = contentOf(body.content);
    return this.desk.carryOut(request, body, (ask) => new AmendPlan(id, content, ask));
  }

  @Post(':id/closure')
  @ActsCommand('Close a plan (kết thúc)', 'It takes no further task; open ones go on.')
  close(@Req() request: IncomingRequest, @Param('id', ReadId) id: PlanId, @Body() body: ActBody): Promise<Receipt> {
    return this.desk.carryOut(request, body, (ask) => new ClosePlan(id, ask));
  }

  @Post(':id/supersession')
  @ActsCommand('Put another plan in its place (thay thế)')
  supersede(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: PlanId,
    @Body() body: SupersedePlanBody,
  ): Promise<Receipt> {
    return this.desk.carryOut(request, body, (ask) => new SupersedePlan(id, body.successor, ask));
  }

  @Post(':id/revocation')
  @ActsCommand('Revoke a plan (bãi bỏ)', 'With a reason.')
  revoke(@Req() request: IncomingRequest, @Param('id', ReadId) id: PlanId, @Body() body: ActBody): Promise<Receipt> {
    return this.desk.carryOut(request, body, (ask) => new RevokePlan(id, ask));
  }
}
