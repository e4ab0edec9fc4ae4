import { startEventStoreDbDouble } from '../../support/eventstoredb-double/eventstoredb-double.ts';
import type { Faults } from '../../support/eventstoredb-double/faults.ts';
import { eventStoreContract } from './contract.ts';
import { storeAt } from './eventstoredb-store.ts';
import { Repeating } from './repeating.ts';

/** Gives a call up soon, and never the hope that another will be answered. */
const stubborn = { attemptMs: 400, silenceMs: 400, patienceMs: 25_000, pollMs: 200 };

const faults: readonly (readonly [server: string, faults: Partial<Faults>])[] = [
  ['that is mute now and then', { appendsInTurn: { mute: 7 }, readingsInTurn: { mute: 7 } }],
  ['that is slow', { slowMs: 15 }],
  ['that drops the line in the middle of each reading', { dropAfter: 2 }],
  ['that loses the answer of each second append after the commit', { appendsInTurn: { lose: 2 } }],
  ['that misses its deadline after the commit of each second append', { appendsInTurn: { miss: 2 } }],
  ['that delivers everything twice', { duplicate: true }],
  ['that sends checkpoints ahead of its events', { overshoot: true }],
];

for (const [server, switched] of faults) {
  eventStoreContract(`EventStoreDB, played by a double ${server},`, async () => {
    const double = await startEventStoreDbDouble();
    Object.assign(double.faults, switched);
    const store = storeAt(double.connectionString, stubborn);
    return {
      store: new Repeating(store),
      dispose: async () => {
        await store.close();
        await double.stop();
      },
    };
  });
}

eventStoreContract('EventStoreDB, played by a double that another one leads,', async () => {
  const follower = await startEventStoreDbDouble();
  const leader = await startEventStoreDbDouble(follower.log);
  follower.faults.leader = leader.endPoint;
  const store = storeAt(follower.connectionString);
  return {
    store,
    dispose: async () => {
      await store.close();
      await Promise.all([follower.stop(), leader.stop()]);
    },
  };
});
