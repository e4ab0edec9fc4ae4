import type pg from 'pg';
import { DataFolder } from './embedded/data-folder.ts';
import { EmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { appRole, ownerRole, prepareEmbedded, prepareOutside } from './roles.ts';

/** Connection settings for `pg`. */
export type Access = Readonly<pg.ClientConfig>;

/** The PostgreSQL database of the service, seen by its two roles. */
export type Database = Readonly<{
  /** The application's role: may read events and call the append function, may not alter or remove them. */
  app: Access;
  /** The role that owns the tables: migrations and the import into an empty store. */
  owner: Access;
  /** Makes the running service findable for the command line. */
  announce: (url: string, operatorToken: string) => Promise<void>;
  /** Where the embedded database and the installation's secret lie; `null` beside an outside database. */
  folder: string | null;
  close: () => Promise<void>;
}>;

export type DatabaseSettings = Readonly<{ dataDir: string; databaseUrl?: string; migrationDatabaseUrl?: string }>;

export const embeddedDatabaseName = 'tiendo';

export const embeddedAccess = (socketDir: string, user: string, database = embeddedDatabaseName): Access => ({
  host: socketDir,
  user,
  database,
});

/**
 * Starts the embedded server, or connects to the outside one that the settings name.
 *
 * @param onLost called when the embedded server is gone for good
 * @throws DataFolderInUse; Error with a sentence when the server cannot be reached or is too old
 */
export const openDatabase = async (
  settings: DatabaseSettings,
  log: (line: string) => void,
  onLost: (why: Error) => void,
): Promise<Database> =>
  settings.databaseUrl === undefined
    ? openEmbedded(settings.dataDir, log, onLost)
    : openOutside(settings.databaseUrl, settings.migrationDatabaseUrl);

const openEmbedded = async (
  dataDir: string,
  log: (line: string) => void,
  onLost: (why: Error) => void,
): Promise<Database> => {
  const folder = await DataFolder.open(dataDir);
  await folder.claim();
  try {
    const { cluster, socketDir } = folder;
    const server = await EmbeddedPostgres.start({ cluster, socketDir, log }, onLost);
    await prepareEmbedded(embeddedAccess(socketDir, 'postgres', 'postgres'), embeddedDatabaseName);
    return {
      app: embeddedAccess(socketDir, appRole),
      owner: embeddedAccess(socketDir, ownerRole),
      announce: (url, operatorToken) => folder.announce(url, operatorToken),
      folder: folder.path,
      close: async () => {
        await server.stop();
        await folder.release();
      },
    };
  } catch (error) {
    await folder.release();
    throw error;
  }
};

const openOutside = async (databaseUrl: string, migrationDatabaseUrl?: string): Promise<Database> => {
  const owner: Access = { connectionString: migrationDatabaseUrl ?? databaseUrl };
  await prepareOutside(owner);
  return {
    // With one login for everything, the application's sessions step down to the narrower role.
    app:
      migrationDatabaseUrl === undefined
        ? { connectionString: databaseUrl, options: `-c role=${appRole}` }
        : { connectionString: databaseUrl },
    owner,
    announce: async () => undefined,
    folder: null,
    close: async () => undefined,
  };
};
