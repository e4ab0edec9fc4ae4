import { Module } from '@nestjs/common';
import { CheckDemonstration } from './check-demonstration.ts';
import { DemoCheckHandler } from './demo-check.query.ts';
import { DemonstrationPresence } from './demonstration-presence.ts';
import { LoadDemonstration } from './load-demonstration.ts';

@Module({
  providers: [CheckDemonstration, DemoCheckHandler, DemonstrationPresence, LoadDemonstration],
  exports: [CheckDemonstration, DemonstrationPresence, LoadDemonstration],
})
export class DemonstrationModule {}
