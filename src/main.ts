import { ConfigRefused, readConfig } from './platform/config/config.ts';
import { DataFolderInUse } from './platform/database/embedded/data-folder.ts';
import { startService } from './service.ts';

const understandable = [ConfigRefused, DataFolderInUse];

try {
  const service = await startService(readConfig());
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  // Own handlers: Nest's shutdown hooks raise the signal again before the database has stopped.
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  console.error(understandable.some((kind) => error instanceof kind) ? (error as Error).message : error);
  process.exit(1);
}
