import { setTimeout as pause } from 'node:timers/promises';
import {
  Global,
  Logger,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessRecords } from '../features/ports/access-records.ts';
import { Clock } from '../features/ports/clock.ts';
import { CommandJournal } from '../features/ports/command-journal.ts';
import { Metrics } from '../features/ports/metrics.ts';
import { ProjectionStatus } from '../features/ports/projection-status.ts';
import { RulesInForce } from '../features/ports/rules-in-force.ts';
import { Sessions } from '../features/ports/sessions.ts';
import { AccessModule } from './access/access.module.ts';
import { OidcModule } from './access/oidc/oidc.module.ts';
import { SignInModule } from './access/sign-in.module.ts';
import type { Config } from './config/config.ts';
import { dataSourceOptions } from './database/data-source.ts';
import type { Database } from './database/database.ts';
import { EventStore } from './event-store/event-store.ts';
import { EventStoreModule, StorePool } from './event-store/event-store.module.ts';
import { HttpModule } from './http/http.module.ts';
import { countAppends } from './metrics/count-appends.ts';
import { PrometheusMetrics } from './metrics/prometheus-metrics.ts';
import { Checkpoint } from './read-store/checkpoint.entity.ts';
import { drawAnewFromOtherLog } from './read-store/other-log.ts';
import { writersFor } from './read-store/projections.ts';
import { ReadStoreModule } from './read-store/read-store.module.ts';
import { RegisterRunner } from './read-store/runner/register-runner.ts';
import { ShippedRules } from './shipped-rules.ts';
import { StreamsModule } from './streams/streams.module.ts';
import { SystemClock } from './system-clock.ts';

/** Connections of the application's role; each running projection keeps one. */
const poolSize = 20;

const day = 86_400_000;

/** How often a log that cannot be compared with the registers is looked at again. Milliseconds. */
const compareAgainMs = 1_000;

/** What keeps things for a while only. */
type Forgetful = Readonly<{ what: string; forget: (now: Date) => Promise<unknown> }>;

/** Starts what works in the background, and ends it in order: no projection outlives the store it reads. */
class Background implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('Background');
  private readonly ending = new AbortController();
  private cleaning: NodeJS.Timeout | null = null;
  private beginning: Promise<void> = Promise.resolve();

  constructor(
    private readonly draws: boolean,
    private readonly forgetful: readonly Forgetful[],
    private readonly clock: Clock,
    private readonly runner: RegisterRunner,
    private readonly store: EventStore,
    private readonly pool: StorePool,
    private readonly source: DataSource,
  ) {}

  /** A store that does not answer holds the projections up, not the service. */
  async onModuleInit(): Promise<void> {
    if (!this.draws) return;
    if (!(await this.beginToDraw())) this.beginning = this.beginLater();
    this.cleaning = setInterval(() => void this.forgetWhatIsOld(), day).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.ending.abort();
    if (this.cleaning !== null) clearInterval(this.cleaning);
    await this.beginning;
    await this.runner.stop();
    await this.store.close();
    await Promise.all([this.pool.end(), this.source.destroy()]);
  }

  private async beginLater(): Promise<void> {
    const { signal } = this.ending;
    do await pause(compareAgainMs, undefined, { signal }).catch(() => undefined);
    while (!signal.aborted && !(await this.beginToDraw()));
  }

  /** @returns whether the projections run: they draw from the log that they were drawn from, or anew */
  private async beginToDraw(): Promise<boolean> {
    const { source, store } = this;
    try {
      const found = await drawAnewFromOtherLog({ source, store, writers: writersFor(store) });
      if (found === 'drawn-anew') this.logger.warn('The event store holds another log: every register is drawn anew');
      if (found === 'others-draw') this.logger.warn('Another process still draws the registers from another log');
      if (found !== 'others-draw') this.runner.start();
      return found !== 'others-draw';
    } catch (error) {
      this.logger.warn(`the registers cannot be compared with the log yet: ${String(error)}`);
      return false;
    }
  }

  private async forgetWhatIsOld(): Promise<void> {
    for (const { what, forget } of this.forgetful) {
      try {
        await forget(this.clock.now());
      } catch (error) {
        this.logger.warn(`old ${what} are kept another day: ${String(error)}`);
      }
    }
  }
}

/** The application role's connections through TypeORM. */
@Global()
@Module({})
class DatabaseModule {
  static of({ app }: Database): DynamicModule {
    const source = {
      provide: DataSource,
      useFactory: () => new DataSource({ ...dataSourceOptions(app, poolSize), entities: [Checkpoint] }).initialize(),
    };
    return { module: DatabaseModule, providers: [source], exports: [DataSource] };
  }
}

/** Binds every port to what the service runs on. */
@Global()
@Module({})
export class PlatformModule {
  static of(config: Config, database: Database): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DatabaseModule.of(database),
        EventStoreModule.of(database, config.eventStore),
        ReadStoreModule,
        StreamsModule,
        AccessModule.of(config, database),
        SignInModule.of(config),
        OidcModule.of(config),
        HttpModule.of(config),
      ],
      providers: [
        { provide: Clock, useClass: SystemClock },
        { provide: RulesInForce, useClass: ShippedRules },
        {
          provide: PrometheusMetrics,
          inject: [ProjectionStatus, EventStore],
          useFactory: (projections: ProjectionStatus, store: EventStore) => {
            const metrics = new PrometheusMetrics(projections);
            countAppends(store, metrics);
            return metrics;
          },
        },
        { provide: Metrics, useExisting: PrometheusMetrics },
        {
          provide: Background,
          inject: [CommandJournal, Sessions, AccessRecords, Clock, RegisterRunner, EventStore, StorePool, DataSource],
          useFactory: (
            journal: CommandJournal,
            sessions: Sessions,
            records: AccessRecords,
            clock: Clock,
            runner: RegisterRunner,
            store: EventStore,
            pool: StorePool,
            source: DataSource,
          ) => {
            const forgetful = [
              { what: 'idempotency keys', forget: (now: Date) => journal.forget(now) },
              { what: 'sessions', forget: (now: Date) => sessions.forget(now) },
              { what: 'access records', forget: (now: Date) => records.forget(now) },
            ];
            return new Background(config.role !== 'api', forgetful, clock, runner, store, pool, source);
          },
        },
      ],
      exports: [Clock, RulesInForce, Metrics, PrometheusMetrics, ReadStoreModule],
    };
  }
}
