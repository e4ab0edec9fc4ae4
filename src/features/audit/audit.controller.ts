import type { Readable } from 'node:stream';
import { Controller, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Admits } from '../ports/access-rules.ts';
import { csvAnswer } from '../ports/csv.ts';
import { ExportBook } from '../ports/export-book.ts';
import { AuditPageView } from '../ports/reading/audit-entry.view.ts';
import { exampleAuditPage } from '../ports/reading/example-audit-page.ts';
import { Read } from '../ports/reading/read-route.ts';
import { auditHead } from './audit-csv.ts';
import { AuditQuestion } from './audit.question.ts';
import { ExportAuditTrail } from './export-audit-trail.query.ts';
import { SearchAuditTrail } from './search-audit-trail.query.ts';

@ApiTags('audit')
@Admits('readers')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly queries: QueryBus,
    private readonly exports: ExportBook,
  ) {}

  @Read({
    path: '',
    summary: 'Search who did what, for whom, under which document',
    description:
      'One entry an event, newest first. With `format=csv` all of them as a table; that leaves an access record.',
    answer: AuditPageView,
    example: exampleAuditPage,
    csv: auditHead,
    problems: [],
  })
  async search(
    @Query() question: AuditQuestion,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditPageView | Readable> {
    if (question.format !== 'csv') return this.queries.execute(new SearchAuditTrail(question));
    const file = await this.queries.execute(new ExportAuditTrail(question));
    await this.exports.keep({ objectType: 'audit', objectId: null, how: 'csv' }, request);
    return csvAnswer(file, reply);
  }
}
