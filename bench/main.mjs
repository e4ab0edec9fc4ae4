#!/usr/bin/env node
// What Tiến Độ costs, beside what a user would pick instead: the same events, the same durability, everybody in turn.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Figures } from './figures.mjs';
import { append } from './groups/append.mjs';
import { command } from './groups/command.mjs';
import { disk, startUp } from './groups/footprint.mjs';
import { replay } from './groups/replay.mjs';
import { service } from './groups/service.mjs';
import { ServiceUnderTest, caughtUp } from './service.mjs';
import { Setting } from './setting.mjs';

const groups = ['append', 'command', 'replay', 'service', 'footprint'];
const usage = `Usage: npm run bench -- [--quick | --smoke] [--only ${groups.join(',')}] [--events 1000000] [--out bench.json]
                    [--compare old.json] [--without-peers]
Absolute figures are those of this machine; ratios are what counts. --quick is small and in one round; --smoke only tells
whether everything runs, its figures mean nothing.`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
    only: { type: 'string', default: groups.join(',') },
    events: { type: 'string' },
    out: { type: 'string', default: 'bench.json' },
    compare: { type: 'string' },
    'without-peers': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const only = values.only.split(',');
const unknown = only.filter((name) => !groups.includes(name));
if (values.help || unknown.length > 0) {
  console.log(usage);
  process.exit(unknown.length > 0 ? 2 : 0);
}
const before = values.compare === undefined ? null : JSON.parse(await readFile(values.compare, 'utf8'));

const sizes = {
  whole: { events: 1_000_000, emmettEvents: 12_000, rounds: 3, milliseconds: 1_500, loadFor: 1_000, seconds: 8 },
  quick: { events: 50_000, emmettEvents: 1_500, rounds: 1, milliseconds: 700, loadFor: 1_000, seconds: 2 },
  smoke: { events: 1_100, emmettEvents: 100, rounds: 1, milliseconds: 50, loadFor: null, seconds: 0.2 },
};
const size = { ...sizes[values.smoke ? 'smoke' : values.quick ? 'quick' : 'whole'] };
if (values.events !== undefined) size.events = Number(values.events);
if (before !== null && JSON.stringify(before.size) !== JSON.stringify(size)) {
  console.log(`${values.compare} is of another size: ${JSON.stringify(before.size)}`);
  process.exit(2);
}

/** The peers live in a folder of their own and never reach an install of the service. @returns whether they are here */
const havePeers = () => {
  if (values['without-peers']) return false;
  const here = join(import.meta.dirname, 'node_modules', '@event-driven-io', 'emmett-postgresql');
  if (existsSync(here)) return true;
  try {
    execFileSync('npm', ['ci', '--prefix', import.meta.dirname, '--ignore-scripts', '--no-audit', '--no-fund'], {
      stdio: 'inherit',
    });
    return true;
  } catch (error) {
    console.log(`The peers cannot be installed: ${error.message}`);
    return false;
  }
};

const peers = havePeers();
if (!peers) console.log('SKIPPED: everything beside Emmett, and all load over HTTP');

const folder = await mkdtemp(join(tmpdir(), 'tiendo-bench-'));
const figures = new Figures(JSON.stringify(size) === JSON.stringify(sizes.whole));
const run = { figures, peers, ...size };
const wants = (...names) => names.some((name) => only.includes(name));
const heading = (text) => console.log(`\n${text}`);

const onHistory = async () => {
  const dataDir = join(folder, 'whole');
  const folders = [];
  const filled = async (name, events) => {
    const at = join(folder, name);
    const setting = await Setting.open(at);
    const count = events === 0 ? 0 : await setting.fill(events);
    folders.push({ events: count, dataDir: at });
    return setting;
  };
  heading(`a history of about ${size.events} events`);
  const whole = await filled('whole', size.events);
  await whole.requireDurability();
  const [{ events }] = folders;
  if (wants('replay')) await replay({ ...run, events, setting: whole });
  await whole.close();
  if (wants('service', 'footprint')) await drawn(dataDir);
  if (wants('footprint')) {
    heading('disk and start');
    await (await filled('tenth', size.events / 10)).close();
    await drawn(join(folder, 'tenth'));
    await (await filled('none', 0)).close();
    const settings = [];
    for (const name of ['tenth', 'whole']) settings.push(await Setting.open(join(folder, name)));
    await disk({ settings, figures });
    for (const setting of settings) await setting.close();
    await startUp({
      folders: folders.toSorted((one, other) => one.events - other.events),
      figures,
      rounds: size.rounds,
    });
  }
  if (wants('service')) {
    heading('the service on it');
    await service({ ...run, dataDir });
  }
};

/** Lets a service draw everything that is not drawn yet. */
const drawn = async (dataDir) => {
  const running = await ServiceUnderTest.on(dataDir);
  await running.start();
  try {
    await caughtUp(running);
  } finally {
    await running.stop('SIGTERM');
  }
};

const begun = performance.now();
try {
  if (wants('append', 'command')) {
    const setting = await Setting.open(join(folder, 'append'));
    try {
      console.log(await setting.requireDurability());
      if (wants('append')) {
        heading('append');
        await append({ ...run, setting });
      }
      if (wants('command') && peers) {
        heading('command over HTTP');
        await command({ ...run, setting });
      }
    } finally {
      await setting.close();
    }
  }
  if (wants('replay', 'service', 'footprint')) await onHistory();
} finally {
  await rm(folder, { recursive: true, force: true });
}

const took = Math.round((performance.now() - begun) / 1_000);
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
console.log(`\nOn this machine (${machine}), in ${took} s:`);
if (!figures.judged) console.log('Targets are set for a whole run, and not judged here.');
console.log(figures.table());
if (before !== null) console.log(`Beside ${values.compare}:\n${figures.comparedWith(before.figures)}`);
await writeFile(
  values.out,
  `${JSON.stringify({ machine, at: new Date().toISOString(), seconds: took, size, peers, figures: figures.all }, null, 2)}\n`,
);
console.log(`Written to ${values.out}`);
