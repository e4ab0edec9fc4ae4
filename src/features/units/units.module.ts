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
import { FindUnitsHandler } from './find-units.query.ts';
import { GetUnitHandler } from './get-unit.query.ts';
import { GetUnitTreeHandler } from './get-unit-tree.query.ts';
import { GetUnitLineageHandler } from './get-unit-lineage.query.ts';
import { UnitsQueriesController } from './units-queries.controller.ts';
import { readingProviders } from '../ports/reading/reading-providers.ts';

@Module({
  imports: [CqrsModule],
  controllers: [UnitsQueriesController, UnitsController],
  providers: [
    ...readingProviders,
    FindUnitsHandler,
    GetUnitHandler,
    GetUnitTreeHandler,
    GetUnitLineageHandler,
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
