import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ActTrials } from '../ports/possible-acts/act-trials.ts';
import { readingProviders } from '../ports/reading/reading-providers.ts';
import { ApproveReportHandler } from './approve-report.command.ts';
import { ExcludeUnitFromReportHandler } from './exclude-unit-from-report.command.ts';
import { ExportBook } from '../ports/export-book.ts';
import { FindReportRoundsHandler } from './find-report-rounds.query.ts';
import { FreezeReportHandler } from './freeze-report.command.ts';
import { Freezing } from './freezing.ts';
import { GetReportRoundHandler } from './get-report-round.query.ts';
import { GetReportSheetHandler } from './get-report-sheet.query.ts';
import { GetReportTimelinessHandler } from './get-report-timeliness.query.ts';
import { GetReportHandler } from './get-report.query.ts';
import { KeptVersions } from './kept-version.ts';
import { LatestKnowledge } from './latest-knowledge.ts';
import { ListLateEventsHandler } from './list-late-events.query.ts';
import { ListPossibleOpeningsHandler } from './list-possible-openings.query.ts';
import { ListPossibleReportActsHandler } from './list-possible-report-acts.query.ts';
import { ListPossibleRoundActsHandler } from './list-possible-round-acts.query.ts';
import { ListReportTypesHandler } from './list-report-types.query.ts';
import { OpenReportPeriodHandler } from './open-report-period.command.ts';
import { OpenedPeriod } from './opened-period.ts';
import { PeriodSurroundings } from './period-surroundings.ts';
import { ReadmitUnitToReportHandler } from './readmit-unit-to-report.command.ts';
import { ReportRoundsQueriesController } from './report-rounds-queries.controller.ts';
import { ReportRoundsController } from './report-rounds.controller.ts';
import { ReportSights } from './report-sight.ts';
import { ReportsQueriesController } from './reports-queries.controller.ts';
import { ReportsController } from './reports.controller.ts';
import { ReturnReportHandler } from './return-report.command.ts';
import { RoundOfReport } from './round-of-report.ts';
import { RoundReader } from './round-reader.ts';
import { SubmitReportHandler } from './submit-report.command.ts';
import { UnitFigures } from './unit-figures.ts';
import { VersionReportHandler } from './version-report.command.ts';

@Module({
  imports: [CqrsModule],
  controllers: [ReportsQueriesController, ReportRoundsQueriesController, ReportRoundsController, ReportsController],
  providers: [
    ...readingProviders,
    ...[ExportBook, Freezing, KeptVersions, LatestKnowledge, OpenedPeriod, ReportSights, RoundOfReport, RoundReader],
    ...[ActTrials, PeriodSurroundings, UnitFigures],
    OpenReportPeriodHandler,
    ExcludeUnitFromReportHandler,
    ReadmitUnitToReportHandler,
    SubmitReportHandler,
    ReturnReportHandler,
    ApproveReportHandler,
    FreezeReportHandler,
    VersionReportHandler,
    FindReportRoundsHandler,
    GetReportRoundHandler,
    GetReportSheetHandler,
    GetReportHandler,
    GetReportTimelinessHandler,
    ListLateEventsHandler,
    ListPossibleOpeningsHandler,
    ListPossibleReportActsHandler,
    ListPossibleRoundActsHandler,
    ListReportTypesHandler,
  ],
})
export class ReportsModule {}
