#!/usr/bin/env node
// Plays EventStoreDB in a process of its own, as the tests do (test/support/eventstoredb-double), for as long as a command runs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { register } from 'node:module';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { used: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});
if (values.help || positionals.length === 0) {
  console.log(`Usage: node scripts/eventstoredb-double/main.mjs [--used] -- command…
Runs the command with TIENDO_EVENT_STORE and TIENDO_TEST_EVENTSTORE set to the address of a double of EventStoreDB.
With --used others have been there before: their events, deleted and scavenged streams, links of projections.`);
  process.exit(values.help ? 0 : 2);
}

register('./typescript-loader.mjs', import.meta.url);
const { startEventStoreDbDouble } = await import('../../test/support/eventstoredb-double/eventstoredb-double.ts');
const { useLog } = await import('../../test/support/eventstoredb-double/used-log.ts');

const { connectionString, log, stop } = await startEventStoreDbDouble();
if (values.used) useLog(log);
console.log(`EventStoreDB is played at ${connectionString}, ${log.records.length} records in its log`);

const [command, ...args] = positionals;
const env = { ...process.env, TIENDO_EVENT_STORE: connectionString, TIENDO_TEST_EVENTSTORE: connectionString };
const child = spawn(command, args, { env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
const [code] = await once(child, 'exit');
console.log(`${log.records.length} records are in its log`);
await stop();
process.exit(code ?? 1);
