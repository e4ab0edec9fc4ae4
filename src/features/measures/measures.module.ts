import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DefineMeasureHandler } from './define-measure.command.ts';
import { MeasuresController } from './measures.controller.ts';
import { RegisteredCode } from './registered-code.ts';
import { ReportMeasureHandler } from './report-measure.command.ts';
import { RestateMeasureHandler } from './restate-measure.command.ts';
import { FindMeasuresHandler } from './find-measures.query.ts';
import { GetMeasureHandler } from './get-measure.query.ts';
import { GetMeasureSeriesHandler } from './get-measure-series.query.ts';
import { SumMeasuresHandler } from './sum-measures.query.ts';
import { CheckMeasurePartsHandler } from './check-measure-parts.query.ts';
import { MeasuresQueriesController } from './measures-queries.controller.ts';
import { readingProviders } from '../ports/reading/reading-providers.ts';

@Module({
  imports: [CqrsModule],
  controllers: [MeasuresQueriesController, MeasuresController],
  providers: [
    ...readingProviders,
    FindMeasuresHandler,
    GetMeasureHandler,
    GetMeasureSeriesHandler,
    SumMeasuresHandler,
    CheckMeasurePartsHandler,
    RegisteredCode,
    DefineMeasureHandler,
    ReportMeasureHandler,
    RestateMeasureHandler,
  ],
})
export class MeasuresModule {}
