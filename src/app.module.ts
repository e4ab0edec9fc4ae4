import { Module, type DynamicModule } from '@nestjs/common';
import { AccessRecordsModule } from './features/access-records/access-records.module.ts';
import { ApiKeysModule } from './features/api-keys/api-keys.module.ts';
import { AccountsModule } from './features/accounts/accounts.module.ts';
import { AuditModule } from './features/audit/audit.module.ts';
import { ComparisonModule } from './features/comparison/comparison.module.ts';
import { DemonstrationModule } from './features/demonstration/demonstration.module.ts';
import { FeedModule } from './features/feed/feed.module.ts';
import { HealthModule } from './features/health/health.module.ts';
import { MeasuresModule } from './features/measures/measures.module.ts';
import { PeopleModule } from './features/people/people.module.ts';
import { PlansModule } from './features/plans/plans.module.ts';
import { ProgressModule } from './features/progress/progress.module.ts';
import { RecountsModule } from './features/recounts/recounts.module.ts';
import { ReportsModule } from './features/reports/reports.module.ts';
import { RuleSetsModule } from './features/rule-sets/rule-sets.module.ts';
import { SessionsModule } from './features/sessions/sessions.module.ts';
import { SetUpModule } from './features/set-up/set-up.module.ts';
import { SingleSignOnModule } from './features/single-sign-on/single-sign-on.module.ts';
import { TasksModule } from './features/tasks/tasks.module.ts';
import { UnitsModule } from './features/units/units.module.ts';
import { WorkModule } from './features/work/work.module.ts';
import type { Config } from './platform/config/config.ts';
import type { Database } from './platform/database/database.ts';
import { PlatformModule } from './platform/platform.module.ts';

const asked = [
  AccountsModule,
  AccessRecordsModule,
  ApiKeysModule,
  AuditModule,
  ComparisonModule,
  DemonstrationModule,
  FeedModule,
  MeasuresModule,
  PeopleModule,
  PlansModule,
  ProgressModule,
  RecountsModule,
  ReportsModule,
  RuleSetsModule,
  SessionsModule,
  SetUpModule,
  SingleSignOnModule,
  TasksModule,
  UnitsModule,
  WorkModule,
];

@Module({})
export class AppModule {
  /** A process that only draws projections answers nothing but how it is. */
  static of(config: Config, database: Database): DynamicModule {
    const features = config.role === 'projector' ? [HealthModule] : [HealthModule, ...asked];
    return { module: AppModule, imports: [PlatformModule.of(config, database), ...features] };
  }
}
