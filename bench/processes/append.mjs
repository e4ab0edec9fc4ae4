// A process that appends with so many writers, checks that all of it is there, and says how fast it was.
import { Ours } from '../contenders/ours.mjs';
import { Target } from '../groups/append.mjs';
import { keepBusy } from '../measure.mjs';

const { access, prefix, workers, milliseconds } = JSON.parse(process.argv[2]);
const ours = new Ours(access);
const target = await Target.make(ours, `bench-${prefix}`);
const seen = await keepBusy(workers, milliseconds, (worker) => target.appendAs(worker, workers, 1));
await target.verify();
await ours.close();
console.log(JSON.stringify(seen));
