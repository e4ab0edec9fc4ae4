import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { readingProviders } from '../ports/reading/reading-providers.ts';
import { ExportBook } from '../ports/export-book.ts';
import { AuditPages } from './audit-pages.ts';
import { AuditController } from './audit.controller.ts';
import { ExportAuditTrailHandler } from './export-audit-trail.query.ts';
import { SearchAuditTrailHandler } from './search-audit-trail.query.ts';

@Module({
  imports: [CqrsModule],
  controllers: [AuditController],
  providers: [...readingProviders, AuditPages, ExportBook, ExportAuditTrailHandler, SearchAuditTrailHandler],
})
export class AuditModule {}
