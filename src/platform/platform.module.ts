import { Global, Module, type DynamicModule, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../features/ports/clock.ts';
import { Metrics } from '../features/ports/metrics.ts';
import { ProjectionStatus } from '../features/ports/projection-status.ts';
import { RulesInForce } from '../features/ports/rules-in-force.ts';
import type { Config } from './config/config.ts';
import { dataSourceOptions } from './database/data-source.ts';
import type { Database } from './database/database.ts';
import { EventStore } from './event-store/event-store.ts';
import { EventStoreModule, StorePool } from './event-store/event-store.module.ts';
import { HttpModule } from './http/http.module.ts';
import { countAppends } from './metrics/count-appends.ts';
import { PrometheusMetrics } from './metrics/prometheus-metrics.ts';
import { Checkpoint } from './read-store/checkpoint.entity.ts';
import { ReadStoreModule } from './read-store/read-store.module.ts';
import { RegisterRunner } from './read-store/runner/register-runner.ts';
import { ShippedRules } from './shipped-rules.ts';
import { StreamsModule } from './streams/streams.module.ts';
import { SystemClock } from './system-clock.ts';

/** Connections of the application's role; each running projection keeps one. */
const poolSize = 20;

/** Starts what works in the background, and ends it in order: no projection outlives the store it reads. */
class Background implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly draws: boolean,
    private readonly runner: RegisterRunner,
    private readonly store: EventStore,
    private readonly pool: StorePool,
    private readonly source: DataSource,
  ) {}

  onModuleInit(): void {
    if (this.draws) this.runner.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.runner.stop();
    await this.store.close();
    await Promise.all([this.pool.end(), this.source.destroy()]);
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
      imports: [DatabaseModule.of(database), EventStoreModule.of(database), ReadStoreModule, StreamsModule, HttpModule],
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
          inject: [RegisterRunner, EventStore, StorePool, DataSource],
          useFactory: (runner: RegisterRunner, store: EventStore, pool: StorePool, source: DataSource) =>
            new Background(config.role !== 'api', runner, store, pool, source),
        },
      ],
      exports: [Clock, RulesInForce, Metrics, PrometheusMetrics, ReadStoreModule],
    };
  }
}
