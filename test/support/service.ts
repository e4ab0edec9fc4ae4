import { Config } from '../../src/platform/config/config.ts';
import { serveOn, type Service } from '../../src/service.ts';
import { createTestDatabase } from './database.ts';
import { testSecret } from './test-secret.ts';

const silent = { log: () => undefined, warn: () => undefined, error: (text: unknown) => console.error(text) };

/** The whole service on a database of its own, listening on a free port of the loopback address. */
export const startTestService = async (settings: Partial<Config> = {}): Promise<Service> => {
  const { app, owner, eventStore, drop } = await createTestDatabase();
  const config = Object.assign(new Config(), { port: 0, demo: 'off', secret: testSecret, eventStore }, settings);
  const database = { app, owner, folder: null, announce: async () => undefined, close: drop };
  return serveOn(database, config, silent);
};

/** Headers that open the door to everything that is read. */
export const asOperator = ({ operatorToken }: Pick<Service, 'operatorToken'>): Record<string, string> => ({
  authorization: `Bearer ${operatorToken}`,
});
