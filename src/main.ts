import { inspect } from 'node:util';
import { ConfigRefused, readConfig } from './platform/config/config.ts';
import { hidingSecretsOf } from './platform/config/hidden-secrets.ts';
import { DataFolderInUse } from './platform/database/embedded/data-folder.ts';
import { NotReadyForProduction } from './platform/production-readiness.ts';
import { startService } from './service.ts';

const understandable = [ConfigRefused, DataFolderInUse, NotReadyForProduction];

/**
 * Asked to stop, the service ends in order; while it is still starting, as soon as it has started. Own handlers, set before
 * anything else: Nest's shutdown hooks raise the signal again before the database has stopped.
 */
const stopAsked = new Promise<void>((resolve) => {
  process.on('SIGTERM', () => {
    resolve();
  });
  process.on('SIGINT', () => {
    resolve();
  });
});

let hide = (text: string): string => text;

try {
  const config = readConfig();
  hide = hidingSecretsOf(config);
  const service = await startService(config);
  await stopAsked;
  await service.stop();
  process.exit(0);
} catch (error) {
  const isUnderstandable = understandable.some((kind) => error instanceof kind);
  console.error(hide(isUnderstandable ? (error as Error).message : inspect(error)));
  process.exit(1);
}
