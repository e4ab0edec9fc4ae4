import { Injectable, Logger } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Metrics } from '../../features/ports/metrics.ts';
import { ProjectionStatus } from '../../features/ports/projection-status.ts';

/** How an append ended: the port's refusals by name. */
export type AppendOutcome = 'ok' | 'repeated' | 'WrongExpectedRevision' | 'AppendRefused' | 'failed';

@Injectable()
export class PrometheusMetrics extends Metrics {
  private readonly registry = new Registry();
  readonly contentType = this.registry.contentType;

  private readonly requests = new Histogram({
    name: 'tiendo_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by route as declared.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  private readonly appends = new Counter({
    name: 'tiendo_appends_total',
    help: 'Appends to the event store, by outcome.',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  private readonly appended = new Counter({
    name: 'tiendo_appended_events_total',
    help: 'Events newly recorded by this process.',
    registers: [this.registry],
  });

  private readonly lagEvents = this.projectionGauge(
    'tiendo_projection_lag_events',
    'Events a projection does not show yet; not told while they are too many to be counted.',
  );
  private readonly lagSeconds = this.projectionGauge(
    'tiendo_projection_lag_seconds',
    'Age of the oldest event a projection does not show yet.',
  );
  private readonly halted = this.projectionGauge(
    'tiendo_projection_halted',
    '1 while a projection waits at an event it cannot fold.',
  );

  private readonly quarantined = this.projectionGauge(
    'tiendo_projection_quarantined_events',
    'Events that a projection cannot fold, and those that wait behind them in their streams.',
  );

  private readonly logger = new Logger('Metrics');

  constructor(private readonly projections: ProjectionStatus) {
    super();
    collectDefaultMetrics({ register: this.registry });
  }

  /** While the database does not answer, nothing is told of projections; the rest is. */
  async text(): Promise<string> {
    const states = await this.projections.all().catch((error: unknown) => {
      this.logger.warn(`projections cannot be told of: ${String(error)}`);
      return [];
    });
    for (const gauge of [this.lagEvents, this.lagSeconds, this.halted, this.quarantined]) gauge.reset();
    for (const { name: projection, lagEvents, lagSeconds, halted, quarantined } of states) {
      if (lagEvents !== null) this.lagEvents.set({ projection }, Number(lagEvents));
      this.lagSeconds.set({ projection }, lagSeconds);
      this.halted.set({ projection }, halted === null ? 0 : 1);
      this.quarantined.set({ projection }, quarantined?.events ?? 0);
    }
    return this.registry.metrics();
  }

  request(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status }, seconds);
  }

  append(outcome: AppendOutcome, events: number): void {
    this.appends.inc({ outcome });
    if (outcome === 'ok') this.appended.inc(events);
  }

  private projectionGauge(name: string, help: string) {
    return new Gauge({ name, help, labelNames: ['projection'], registers: [this.registry] });
  }
}
