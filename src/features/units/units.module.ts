import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DissolveUnitHandler } from './dissolve-unit.command.ts';
import { EstablishUnitHandler } from './establish-unit.command.ts';
import { HandOverTasksHandler } from './hand-over-tasks.command.ts';
import { MergeUnitsHandler } from './merge-units.command.ts';
import { RenameUnitHandler } from './rename-unit.command.ts';
import { ReparentUnitHandler } from './reparent-unit.command.ts';
import { SplitUnitHandler } from './split-unit.command.ts';
import { UnitsController } from './units.controller.ts';

@Module({
  imports: [CqrsModule],
  controllers: [UnitsController],
  providers: [
    DissolveUnitHandler,
    EstablishUnitHandler,
    HandOverTasksHandler,
    MergeUnitsHandler,
    RenameUnitHandler,
    ReparentUnitHandler,
    SplitUnitHandler,
  ],
})
export class UnitsModule {}
