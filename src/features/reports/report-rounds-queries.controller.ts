import { Controller, Get, Header, Headers, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReportId } from '../../domain/shared/ids.ts';
import { Admits } from '../ports/access-rules.ts';
import { attachmentOf } from '../ports/csv.ts';
import { PossibleActsQuestion } from '../ports/possible-acts/possible-act.view.ts';
import { pagePolicy } from '../ports/page-policy.ts';
import { ChoiceField } from '../ports/fields.ts';
import { WholeNumberField } from '../ports/reading/question-fields.ts';
import { CornerQuestion, IdParam } from '../ports/reading/questions.ts';
import { Read } from '../ports/reading/read-route.ts';
import { ExportBook } from '../ports/export-book.ts';
import { FindReportRounds, RoundPageView, RoundsQuestion } from './find-report-rounds.query.ts';
import { GetReportRound } from './get-report-round.query.ts';
import { GetReportSheet } from './get-report-sheet.query.ts';
import { KeptVersions } from './kept-version.ts';
import { LateEventsQuestion, LateEventsView, ListLateEvents } from './list-late-events.query.ts';
import { ListPossibleOpenings, OpeningsQuestion } from './list-possible-openings.query.ts';
import { ListPossibleRoundActs } from './list-possible-round-acts.query.ts';
import {
  possibleOpeningsExample,
  PossibleOpeningsView,
  possibleRoundActsExample,
  PossibleRoundActsView,
} from './possible-report-acts.view.ts';
import { RoundView } from './report.view.ts';
import { lateEventsExample, roundExample, roundPageExample, versionExample } from './reports.examples.ts';
import { sheetCsv } from './sheet-csv.ts';
import { sheetPageStyle } from './sheet-page.css.ts';
import { sheetPage } from './sheet-page.html.ts';
import { ReportDocumentView } from './report-document.view.ts';

const formats = ['json', 'csv', 'html'] as const;
type Format = (typeof formats)[number];

export class RoundQuestion extends CornerQuestion {
  @ChoiceField({ description: '`csv` for Excel, `html` to print; `json` when absent.', optional: true, of: formats })
  format?: Format;
}

export class VersionQuestion {
  @ChoiceField({ description: '`csv` for Excel, `html` to print; `json` when absent.', optional: true, of: formats })
  format?: Format;
}

export class VersionParam extends IdParam {
  @WholeNumberField({ description: 'Number of the version.', min: 1, max: 100_000, example: 1 })
  version!: number;
}

@ApiTags('reports')
@Admits('readers')
@Controller()
export class ReportRoundsQueriesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly versions: KeptVersions,
    private readonly exports: ExportBook,
  ) {}

  @Read({
    path: 'report-rounds',
    summary: 'Find report periods that were opened',
    description: 'Latest cut-off day first, each with how many units are due, have sent, are approved.',
    answer: RoundPageView,
    example: roundPageExample,
    problems: [],
  })
  find(@Query() question: RoundsQuestion): Promise<RoundPageView> {
    return this.queries.execute(new FindReportRounds(question));
  }

  @Read({
    path: 'report-rounds/acts',
    summary: 'Read which periods of a report type the asker may open now',
    description: 'Each is tried without recording it, with a form of no cells and the tasks of all plans.',
    answer: PossibleOpeningsView,
    example: possibleOpeningsExample,
    problems: [422],
  })
  @Header('Vary', 'Authorization, Cookie, Accept-Language')
  openings(
    @Query() question: OpeningsQuestion,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<PossibleOpeningsView> {
    return this.queries.execute(new ListPossibleOpenings(question, acceptLanguage));
  }

  @Read({
    path: 'report-rounds/:id/acts',
    summary: 'Read what the asker may do to a whole report period now',
    description:
      'Each act is tried on what is recorded, without recording it. What concerns one unit stands with its report.',
    answer: PossibleRoundActsView,
    example: possibleRoundActsExample,
  })
  @Header('Vary', 'Authorization, Cookie, Accept-Language')
  acts(
    @Param() { id }: IdParam,
    @Query() question: PossibleActsQuestion,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<PossibleRoundActsView> {
    return this.queries.execute(new ListPossibleRoundActs(id, question, acceptLanguage));
  }

  @Read({
    path: 'report-rounds/:id',
    summary: 'Read a report period: how far each unit is, and the total of what is approved',
    description: 'With `format=csv` or `format=html` the same as a table for Excel, or as a page to print.',
    answer: RoundView,
    example: roundExample,
  })
  async get(
    @Param() { id }: IdParam,
    @Query() { format = 'json', ...question }: RoundQuestion,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoundView | string> {
    if (format === 'json') return this.queries.execute(new GetReportRound(id, question));
    return this.output(id, null, format, question, request, reply);
  }

  @Read({
    path: 'report-rounds/:id/versions/:version',
    summary: 'Read a numbered version, byte for byte as it was frozen',
    description:
      '`Repr-Digest` bears the SHA-256 that was recorded. With `format=csv` or `format=html` its table for Excel, or a page to print.',
    answer: ReportDocumentView,
    example: versionExample,
  })
  async version(
    @Param() { id, version }: VersionParam,
    @Query() { format = 'json' }: VersionQuestion,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (format !== 'json') return this.output(id, version, format, {}, request, reply);
    const { kept } = await this.versions.find(id, version);
    void reply
      .type('application/json; charset=utf-8')
      .header('ETag', `"${kept.sha256}"`)
      .header('Repr-Digest', `sha-256=:${Buffer.from(kept.sha256, 'hex').toString('base64')}:`);
    return kept.document;
  }

  @Read({
    path: 'report-rounds/:id/versions/:version/late-events',
    summary: 'List what was recorded after a version though it was true by its cut-off day',
    description:
      'The version keeps its figures; each event says what it would do to them, and belongs to the next period.',
    answer: LateEventsView,
    example: lateEventsExample,
  })
  lateEvents(@Param() { id, version }: VersionParam, @Query() question: LateEventsQuestion): Promise<LateEventsView> {
    return this.queries.execute(new ListLateEvents(id, version, question));
  }

  @Get('report-page.css')
  @Admits('anybody')
  @ApiExcludeEndpoint()
  @Header('Content-Type', 'text/css; charset=utf-8')
  style(): string {
    return sheetPageStyle;
  }

  private async output(
    id: ReportId,
    version: number | null,
    format: Exclude<Format, 'json'>,
    question: CornerQuestion,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const sheet = await this.queries.execute(new GetReportSheet(id, version, question));
    const how = version === null ? format : `${format}, version ${version}`;
    await this.exports.keep({ objectType: 'report', objectId: id, how }, request);
    if (format === 'html') {
      void reply.type('text/html; charset=utf-8').header('Content-Security-Policy', pagePolicy());
      return sheetPage(sheet);
    }
    const file = `Báo cáo ${sheet.to}${version === null ? '' : ` bản ${version}`}.csv`;
    void reply.type('text/csv; charset=utf-8').header('Content-Disposition', attachmentOf(file));
    return sheetCsv(sheet);
  }
}
