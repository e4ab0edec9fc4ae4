import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { readingProviders } from '../ports/reading/reading-providers.ts';
import { ExplainFigureHandler } from './explain-figure.query.ts';
import { GetPlanProgressHandler } from './get-plan-progress.query.ts';
import { GetProgressHandler } from './get-progress.query.ts';
import { ProgressController } from './progress.controller.ts';
import { ProgressReader } from './progress-reader.ts';

@Module({
  imports: [CqrsModule],
  controllers: [ProgressController],
  providers: [...readingProviders, ProgressReader, GetPlanProgressHandler, GetProgressHandler, ExplainFigureHandler],
})
export class ProgressModule {}
