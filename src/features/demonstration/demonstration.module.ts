import { Module } from '@nestjs/common';
import { AccountSurroundings } from '../ports/account-surroundings.ts';
import { CheckDemonstration } from './check-demonstration.ts';
import { DemoCheckHandler } from './demo-check.query.ts';
import { DemonstrationAccounts } from './demonstration-accounts.ts';
import { DemonstrationPresence } from './demonstration-presence.ts';
import { LoadDemonstration } from './load-demonstration.ts';

@Module({
  providers: [
    AccountSurroundings,
    CheckDemonstration,
    DemoCheckHandler,
    DemonstrationAccounts,
    DemonstrationPresence,
    LoadDemonstration,
  ],
  exports: [CheckDemonstration, DemonstrationAccounts, DemonstrationPresence, LoadDemonstration],
})
export class DemonstrationModule {}
