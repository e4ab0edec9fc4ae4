import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { csvMark, type CsvFile } from '../ports/csv.ts';
import { CornerReader } from '../ports/reading/corner-reader.ts';
import type { AuditFilter, Corner } from '../ports/registers.ts';
import { auditHead, auditLine } from './audit-csv.ts';
import { AuditPages } from './audit-pages.ts';
import { filterOf, type AuditQuestion } from './audit.question.ts';

/** Entries that are in memory at once. */
const run = 1_000;

export class ExportAuditTrail extends Query<CsvFile> {
  constructor(readonly question: AuditQuestion) {
    super();
  }
}

@QueryHandler(ExportAuditTrail)
export class ExportAuditTrailHandler implements IQueryHandler<ExportAuditTrail> {
  constructor(
    private readonly corners: CornerReader,
    private readonly pages: AuditPages,
  ) {}

  async execute({ question }: ExportAuditTrail): Promise<CsvFile> {
    const { corner, after } = await this.corners.readPage(question, ['trail', 'units']);
    const position = corner.position.toString();
    return {
      name: `Nhật ký sự kiện đến vị trí ${position}`,
      position,
      lines: this.lines(filterOf(question), corner, after),
    };
  }

  private async *lines(filter: AuditFilter, corner: Corner, after: string | null): AsyncGenerator<string> {
    yield csvMark + auditHead;
    for (let place = after; ;) {
      const { items, next } = await this.pages.page(filter, corner, place, run);
      yield items.map(auditLine).join('');
      if (next === null) return;
      place = next;
    }
  }
}
