import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { readingProviders } from '../ports/reading/reading-providers.ts';
import { AuditController } from './audit.controller.ts';
import { SearchAuditTrailHandler } from './search-audit-trail.query.ts';

@Module({
  imports: [CqrsModule],
  controllers: [AuditController],
  providers: [...readingProviders, SearchAuditTrailHandler],
})
export class AuditModule {}
