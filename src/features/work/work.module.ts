import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { readingProviders } from '../ports/reading/reading-providers.ts';
import { TasksInPlans } from '../ports/reading/task-in-plan.view.ts';
import { GetWorkHandler } from './get-work.query.ts';
import { ListWorkHandler } from './list-work.query.ts';
import { WorkReader } from './work-reader.ts';
import { WorkController } from './work.controller.ts';

@Module({
  imports: [CqrsModule],
  controllers: [WorkController],
  providers: [...readingProviders, TasksInPlans, WorkReader, GetWorkHandler, ListWorkHandler],
})
export class WorkModule {}
