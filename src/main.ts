import { ConfigRefused, readConfig } from './platform/config/config.ts';
import { DataFolderInUse } from './platform/database/embedded/data-folder.ts';
import { startService } from './service.ts';

const understandable = [ConfigRefused, DataFolderInUse];

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

try {
  const service = await startService(readConfig());
  await stopAsked;
  await service.stop();
  process.exit(0);
} catch (error) {
  console.error(understandable.some((kind) => error instanceof kind) ? (error as Error).message : error);
  process.exit(1);
}
