// A process that draws every projection from the first event on, rebuilds the register of tasks beside itself, and says how
// long each took, how many rows there are, and how much memory was used.
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../dist/src/platform/database/data-source.js';
import { writersFor } from '../../dist/src/platform/read-store/projections.js';
import { ProjectionRebuild } from '../../dist/src/platform/read-store/rebuild/projection-rebuild.js';
import { leaseFrom } from '../../dist/src/platform/read-store/runner/register-runner.js';
import { Ours } from '../contenders/ours.mjs';
import { seconds } from '../measure.mjs';

const { access } = JSON.parse(process.argv[2]);
const ours = new Ours(access);
const source = await new DataSource(dataSourceOptions(access, 6)).initialize();
const writers = writersFor(ours.store);
const rebuildOf = (writer) =>
  new ProjectionRebuild({ writer, store: ours.store, lease: () => leaseFrom(source), by: 'bench' });

const first = {};
for (const writer of writers) {
  first[writer.name] = await seconds(() => rebuildOf(writer).drawFirst());
}
let outcome;
const rebuilt = await seconds(async () => {
  outcome = await rebuildOf(writers.find(({ name }) => name === 'task-register')).run(null);
});
if (!outcome.switched || outcome.comparison.count > 0n) throw new Error('rows of the rebuilt register differ');
let rows = 0;
for (const { tables } of writers) {
  rows += Number((await source.query(`SELECT count(*) AS count FROM read_store.${tables[0]}`))[0].count);
}
const [{ tasks, aside }] = await source.query(`SELECT (SELECT count(*) FROM read_store.task_register_present) AS tasks,
  (SELECT count(*) FROM read_store.quarantine) AS aside`);
const megabytes = process.resourceUsage().maxRSS / 1_024;
await source.destroy();
await ours.close();
console.log(JSON.stringify({ first, rebuilt, rows, megabytes, tasks: Number(tasks), setAside: Number(aside) }));
