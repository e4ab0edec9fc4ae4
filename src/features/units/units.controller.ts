import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { UnitId } from '../../domain/shared/ids.ts';
import { arrangingRoles } from '../../domain/unit/unit.rules.ts';
import { Admits } from '../ports/access-rules.ts';
import { ActsCommand, MakesCommand } from '../ports/answers.ts';
import { CommandDesk, type IncomingRequest } from '../ports/command-desk.ts';
import { ReadId } from '../ports/read-id.pipe.ts';
import type { Receipt } from '../ports/streams.ts';
import { DissolveUnit } from './dissolve-unit.command.ts';
import * as dto from './dto/unit.dto.ts';
import { EstablishUnit } from './establish-unit.command.ts';
import { HandOverTasks } from './hand-over-tasks.command.ts';
import { MergeUnits } from './merge-units.command.ts';
import { RenameUnit } from './rename-unit.command.ts';
import { ReparentUnit } from './reparent-unit.command.ts';
import { SplitUnit } from './split-unit.command.ts';

@ApiTags('units')
@Admits({ roles: arrangingRoles })
@Controller('units')
export class UnitsController {
  constructor(private readonly desk: CommandDesk) {}

  @Post()
  @MakesCommand('units', 'Establish a unit (thành lập)')
  establish(@Req() request: IncomingRequest, @Body() body: dto.EstablishUnitBody): Promise<Receipt> {
    const identity = dto.identityOf(body.identity);
    const parent = body.parent ?? null;
    return this.desk.carryOut(
      request,
      body,
      (ask) => new EstablishUnit({ unitId: ask.identity.idFor('unit'), identity, parent }, ask),
    );
  }

  @Post('mergers')
  @MakesCommand('units', 'Merge units into a new one (hợp nhất)', 'Under a document; each predecessor ends that day.')
  merge(@Req() request: IncomingRequest, @Body() body: dto.MergeUnitsBody): Promise<Receipt> {
    const identity = dto.identityOf(body.identity);
    const { predecessors, parent = null } = body;
    return this.desk.carryOut(request, body, (ask) => {
      const unitId = ask.identity.idFor('unit');
      return new MergeUnits(unitId, { predecessors, establish: { unitId, identity, parent } }, ask);
    });
  }

  @Post(':id/merger')
  @ActsCommand('Take other units in (sáp nhập)', 'Under a document; each predecessor ends that day.')
  absorb(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: UnitId,
    @Body() body: dto.AbsorbUnitsBody,
  ): Promise<Receipt> {
    const { predecessors } = body;
    return this.desk.carryOut(request, body, (ask) => new MergeUnits(id, { predecessors, establish: null }, ask));
  }

  @Post(':id/split')
  @ActsCommand('Divide a unit (chia tách)', 'Under a document; the parts are new units.')
  split(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: UnitId,
    @Body() body: dto.SplitUnitBody,
  ): Promise<Receipt> {
    const parts = body.into.map(({ identity, parent }) => ({
      identity: dto.identityOf(identity),
      parent: parent ?? null,
    }));
    return this.desk.carryOut(request, body, (ask) => {
      const identified = parts.map((part, index) => ({ ...part, unitId: ask.identity.idFor(`unit:${index}`) }));
      return new SplitUnit(id, identified, body.survives ?? false, ask);
    });
  }

  @Post(':id/renaming')
  @ActsCommand('Give another name, code or kind (đổi tên)')
  rename(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: UnitId,
    @Body() body: dto.RenameUnitBody,
  ): Promise<Receipt> {
    const identity = dto.identityOf(body.identity);
    return this.desk.carryOut(request, body, (ask) => new RenameUnit(id, identity, ask));
  }

  @Post(':id/dissolution')
  @ActsCommand('End a unit (giải thể)', 'From that day it can be given nothing.')
  dissolve(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: UnitId,
    @Body() body: dto.DissolveUnitBody,
  ): Promise<Receipt> {
    return this.desk.carryOut(request, body, (ask) => new DissolveUnit(id, body.successors ?? [], ask));
  }

  @Post(':id/reparenting')
  @ActsCommand(
    'Put under another unit (chuyển cấp trên)',
    'Under a document, by who stands at or above both the present and the new unit above.',
  )
  reparent(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: UnitId,
    @Body() body: dto.ReparentUnitBody,
  ): Promise<Receipt> {
    return this.desk.carryOut(request, body, (ask) => new ReparentUnit(id, body.parent ?? null, ask));
  }

  @Post(':id/handover')
  @ActsCommand(
    'Hand open tasks over (bàn giao nhiệm vụ)',
    'Under a document; each task also records its new lead unit.',
  )
  handOver(
    @Req() request: IncomingRequest,
    @Param('id', ReadId) id: UnitId,
    @Body() body: dto.HandOverTasksBody,
  ): Promise<Receipt> {
    const { to, taskIds } = body;
    return this.desk.carryOut(request, body, (ask) => new HandOverTasks(id, { to, taskIds }, ask));
  }
}
