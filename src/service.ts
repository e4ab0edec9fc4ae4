import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { DemonstrationAccounts } from './features/demonstration/demonstration-accounts.ts';
import { DemonstrationPresence } from './features/demonstration/demonstration-presence.ts';
import { LoadDemonstration } from './features/demonstration/load-demonstration.ts';
import { AnnounceSetUp } from './features/set-up/announce-set-up.ts';
import type { Config } from './platform/config/config.ts';
import { privateNote } from './platform/database/embedded/private-note.ts';
import { openDatabase, type Database } from './platform/database/database.ts';
import { migrate } from './platform/database/migrate.ts';
import { appOptions, configureApp, newAdapter } from './platform/http/configure-app.ts';
import { Doorway } from './platform/http/door/open-door.ts';
import { OperatorToken } from './platform/http/door/operator-token.ts';
import { serveOpenApi } from './platform/http/openapi.ts';
import { serveWebPage } from './platform/http/web-page.ts';
import { measureRequests } from './platform/metrics/measure-requests.ts';
import { PrometheusMetrics } from './platform/metrics/prometheus-metrics.ts';
import { allMigrations } from './platform/migrations.ts';
import { refuseDemonstration, refuseUnreadySettings } from './platform/production-readiness.ts';
import { ServiceLogger } from './platform/service-logger.ts';

/** A service that answers at `url`; `stop` ends everything it started, in order. */
export type Service = Readonly<{
  url: string;
  app: NestFastifyApplication;
  /** Bearer token that reads everything and changes nothing; good as long as this service runs. */
  operatorToken: string;
  stop: () => Promise<void>;
}>;

/**
 * Opens the database, brings its schemas up to date, fills an empty store with the demonstration, and listens.
 *
 * @throws DataFolderInUse; NotReadyForProduction; Error with a sentence when the database or the port cannot be had
 */
export const startService = async (
  config: Config,
  logger: LoggerService = new ServiceLogger(config),
): Promise<Service> => {
  refuseUnreadySettings(config);
  const database = await openDatabase(
    config,
    (line) => {
      logger.warn(line);
    },
    (why) => {
      logger.fatal?.(why.message);
      process.exit(1);
    },
  );
  try {
    await migrate(database.owner, allMigrations);
    return await serveOn(database, config, logger);
  } catch (error) {
    await database.close();
    throw error;
  }
};

/** An empty installation gets the demonstration with its accounts, or tells how to get its first administrator. */
const receive = async (
  app: NestFastifyApplication,
  { folder }: Database,
  { demo }: Config,
  log: (line: string) => void,
): Promise<void> => {
  if (demo === 'on') {
    await app.get(LoadDemonstration).loadIfEmpty(log);
    await app.get(DemonstrationAccounts).openWhereMissing(privateNote(folder, 'demo-accounts.txt'), log);
  }
  await app.get(AnnounceSetUp).whereNeeded(log);
};

/** Serves a database that is open and migrated; stopping the service closes it. */
export const serveOn = async (database: Database, config: Config, logger: LoggerService): Promise<Service> => {
  const log = (line: string): void => {
    logger.log(line);
  };
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config, database), newAdapter(config), {
    ...appOptions,
    logger,
    abortOnError: false,
  });
  try {
    if (config.role !== 'projector') await refuseDemonstration(config, () => app.get(DemonstrationPresence).isThere());
    await configureApp(app, config);
    app.get(Doorway).open(app.getHttpAdapter().getInstance());
    measureRequests(app.getHttpAdapter().getInstance(), app.get(PrometheusMetrics));
    serveOpenApi(app);
    if (config.role !== 'projector' && !(await serveWebPage(app.getHttpAdapter().getInstance(), config))) {
      log('Chưa có trang web: hãy chạy `npm run build`. API vẫn trả lời.');
    }
    await app.init();
    if (config.role !== 'projector') await receive(app, database, config, log);
    await app.listen(config.port, config.host);
  } catch (error) {
    await app.close();
    throw error;
  }
  const url = await app.getUrl();
  const operatorToken = app.get(OperatorToken).text;
  await database.announce(url, operatorToken);
  log(`Sẵn sàng tại ${url} — hướng dẫn API: ${url}/api/docs`);
  return {
    url,
    app,
    operatorToken,
    stop: async () => {
      await app.close();
      await database.close();
    },
  };
};
