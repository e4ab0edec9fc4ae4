import { Module } from '@nestjs/common';
import { CheckDemonstration } from './check-demonstration.ts';
import { DemoCheckHandler } from './demo-check.query.ts';
import { LoadDemonstration } from './load-demonstration.ts';

@Module({
  providers: [CheckDemonstration, DemoCheckHandler, LoadDemonstration],
  exports: [CheckDemonstration, LoadDemonstration],
})
export class DemonstrationModule {}
