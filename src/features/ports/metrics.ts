/** What the service measures about itself, as Prometheus reads it. */
export abstract class Metrics {
  /** Media type of `text`. */
  abstract readonly contentType: string;
  abstract text(): Promise<string>;
}
