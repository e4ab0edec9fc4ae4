import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DefineMeasureHandler } from './define-measure.command.ts';
import { MeasuresController } from './measures.controller.ts';
import { RegisteredCode } from './registered-code.ts';
import { ReportMeasureHandler } from './report-measure.command.ts';
import { RestateMeasureHandler } from './restate-measure.command.ts';

@Module({
  imports: [CqrsModule],
  controllers: [MeasuresController],
  providers: [RegisteredCode, DefineMeasureHandler, ReportMeasureHandler, RestateMeasureHandler],
})
export class MeasuresModule {}
