import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AuditPageView } from '../ports/reading/audit-entry.view.ts';
import { CornerReader, nextOf } from '../ports/reading/corner-reader.ts';
import { AuditPages } from './audit-pages.ts';
import { filterOf, type AuditQuestion } from './audit.question.ts';

export class SearchAuditTrail extends Query<AuditPageView> {
  constructor(readonly question: AuditQuestion) {
    super();
  }
}

@QueryHandler(SearchAuditTrail)
export class SearchAuditTrailHandler implements IQueryHandler<SearchAuditTrail> {
  constructor(
    private readonly corners: CornerReader,
    private readonly pages: AuditPages,
  ) {}

  async execute({ question }: SearchAuditTrail): Promise<AuditPageView> {
    const { corner, shown, after, limit } = await this.corners.readPage(question, ['trail', 'units']);
    const page = await this.pages.page(filterOf(question), corner, after, limit);
    return { ...shown, items: [...page.items], next: nextOf(page, corner) };
  }
}
