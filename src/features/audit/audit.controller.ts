import { Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Admits } from '../ports/access-rules.ts';
import { AuditPageView } from '../ports/reading/audit-entry.view.ts';
import { exampleAuditPage } from '../ports/reading/example-audit-page.ts';
import { Read } from '../ports/reading/read-route.ts';
import { AuditQuestion, SearchAuditTrail } from './search-audit-trail.query.ts';

@ApiTags('audit')
@Admits('readers')
@Controller('audit')
export class AuditController {
  constructor(private readonly queries: QueryBus) {}

  @Read({
    path: '',
    summary: 'Search who did what, for whom, under which document',
    description: 'One entry an event, newest first.',
    answer: AuditPageView,
    example: exampleAuditPage,
    problems: [],
  })
  search(@Query() question: AuditQuestion): Promise<AuditPageView> {
    return this.queries.execute(new SearchAuditTrail(question));
  }
}
