import { randomUUID } from 'node:crypto';
import { eventStoreContract } from './contract.ts';
import { happened, many } from './events.ts';
import { openDouble, storeAt } from './eventstoredb-store.ts';
import { OnSharedServer } from './on-shared-server.ts';

eventStoreContract('EventStoreDB, played by the double,', async () => {
  const { store, close } = await openDouble();
  return { store, dispose: close };
});

const ownPrefix = (): string => `c${randomUUID().replaceAll('-', '')}`;

eventStoreContract('EventStoreDB, played by a double that others have used,', async () => {
  const { store, close } = await openDouble();
  for (let n = 0; n < 3; n += 1) await store.append(`task-${n}`, [happened('Foreign'), ...many(2)], 'no_stream');
  return { store: await OnSharedServer.of(store, ownPrefix()), dispose: close };
});

const server = process.env.TIENDO_TEST_EVENTSTORE;
if (server === undefined) {
  console.warn('The contract was not held against a real EventStoreDB: TIENDO_TEST_EVENTSTORE names none.');
} else {
  eventStoreContract('A real EventStoreDB', async () => {
    const store = storeAt(server);
    return { store: await OnSharedServer.of(store, ownPrefix()), dispose: () => store.close() };
  });
}
