import { inspect } from 'node:util';
import { ConsoleLogger } from '@nestjs/common';
import type { Config } from './config/config.ts';
import { hidingSecretsOf } from './config/hidden-secrets.ts';

/** What Nest tells of its own wiring: two hundred lines that no operator reads. */
const wiring = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication']);

/** Tells operators what they need, and no secret of the settings, whatever an error says. */
export class ServiceLogger extends ConsoleLogger {
  private readonly hide: (text: string) => string;

  constructor(config: Config) {
    super('Tiến Độ', { json: config.log === 'json', logLevels: ['log', 'warn', 'error', 'fatal'] });
    this.hide = hidingSecretsOf(config);
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (!wiring.has(rest.at(-1) as string)) super.log(this.told(message), ...(rest as [string]));
  }

  override warn(message: unknown, ...rest: unknown[]): void {
    super.warn(this.told(message), ...(rest.map((part) => this.told(part)) as [string]));
  }

  override error(message: unknown, ...rest: unknown[]): void {
    super.error(this.told(message), ...(rest.map((part) => this.told(part)) as [string]));
  }

  override fatal(message: unknown, ...rest: unknown[]): void {
    super.fatal(this.told(message), ...(rest.map((part) => this.told(part)) as [string]));
  }

  private told(part: unknown): unknown {
    return part === undefined ? part : this.hide(typeof part === 'string' ? part : inspect(part));
  }
}
