import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { readingProviders } from '../ports/reading/reading-providers.ts';
import { CompareCornersHandler } from './compare-corners.query.ts';
import { ComparisonController } from './comparison.controller.ts';
import { DrawTimelineHandler } from './draw-timeline.query.ts';
import { TwoCorners } from './two-corners.ts';

@Module({
  imports: [CqrsModule],
  controllers: [ComparisonController],
  providers: [...readingProviders, TwoCorners, CompareCornersHandler, DrawTimelineHandler],
})
export class ComparisonModule {}
