import { afterAll, beforeAll } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { eventStoreContract } from './contract.ts';
import { emptyLog, openPostgresStore } from './postgres-store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

eventStoreContract('PostgreSQL', async () => {
  await emptyLog(database);
  const { store, close } = openPostgresStore(database);
  return { store, dispose: close };
});
