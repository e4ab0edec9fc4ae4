#!/usr/bin/env node
// Rebuilds the register of tasks beside a service that is written to and asked all the while: a planted row must block the
// switch and be named, a rebuild killed in the middle must go on, a rollback must take less than a second, no read may fail.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openDatabase } from '../../dist/src/platform/database/database.js';
import { migrate } from '../../dist/src/platform/database/migrate.js';
import { PostgresEventImport } from '../../dist/src/platform/event-store/postgres/postgres-event-import.js';
import { PostgresEventStore } from '../../dist/src/platform/event-store/postgres/postgres-event-store.js';
import { allMigrations } from '../../dist/src/platform/migrations.js';
import { ServiceUnderTest } from '../crash-test/service.mjs';
import { importedHistory, tasksIn } from './history.mjs';
import { read, write } from './load.mjs';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    'report-times': { type: 'boolean', default: false },
    writes: { type: 'string', default: '200' },
    readers: { type: 'string', default: '2' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log('Usage: npm run test:rebuild -- [--events 1000000] [--writes 200] [--readers 2] [--report-times]');
  process.exit(0);
}

const projection = 'task-register';
const problems = [];
const must = (holds, sentence) => {
  console.log(`${holds ? 'ok    ' : 'BROKEN'} ${sentence}`);
  if (!holds) problems.push(sentence);
};
const seconds = (since) => `${((performance.now() - since) / 1_000).toFixed(1)} s`;

const fill = async (dataDir) => {
  const database = await openDatabase(
    { dataDir },
    () => undefined,
    (why) => {
      throw why;
    },
  );
  try {
    await migrate(database.owner, allMigrations);
    const connect = async () => {
      const client = new pg.Client({ ...database.owner });
      await client.connect();
      return client;
    };
    return await new PostgresEventImport(connect).importAll(importedHistory(Number(values.events)));
  } finally {
    await database.close();
  }
};

/** The command line in a process of its own; `child` can be killed. */
const tiendo = (dataDir, ...args) => {
  const env = { ...process.env, TIENDO_DATA_DIR: dataDir, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' };
  const child = spawn(process.execPath, ['dist/src/cli/main.js', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let memory = 0;
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }, 200);
  const ended = new Promise((resolve) =>
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ code, said, megabytes: Math.round(memory / 1_024) });
    }),
  );
  return { child, ended };
};

const until = async (holds) => {
  while (!(await holds())) await pause(20);
};

const scenes = async (dataDir, client) => {
  const run = (...args) => tiendo(dataDir, 'rebuild', projection, ...args).ended;
  const latest = async () =>
    (await client.query('SELECT id, phase, done, reason, digest FROM read_store.rebuilds ORDER BY id DESC LIMIT 1'))
      .rows[0];
  const oneRow = `ctid = (SELECT ctid FROM read_store.task_register_past ORDER BY task_id, from_position, valid_from LIMIT 1)`;
  const { rows } = await client.query(`SELECT task_id, stage FROM read_store.task_register_past WHERE ${oneRow}`);
  await client.query(`UPDATE read_store.task_register_past SET stage = 'planted' WHERE ${oneRow}`);

  let begun = performance.now();
  const killed = tiendo(dataDir, 'rebuild', projection);
  const early = killed.ended.then(({ said }) => said);
  await until(async () => {
    if (killed.child.exitCode !== null) throw new Error(`it ended before it was killed: ${await early}`);
    const rebuild = await latest();
    return rebuild?.phase === 'drawing' && Number(rebuild.done) >= 3;
  });
  killed.child.kill('SIGKILL');
  await killed.ended;
  const torn = await latest();
  must(torn.phase === 'drawing', `killed after ${torn.done} of 16 parts and ${seconds(begun)}`);

  begun = performance.now();
  const refused = await run();
  const resumed = await latest();
  must(
    resumed.id === torn.id && resumed.phase === 'differing',
    `the killed rebuild went on and ended in ${seconds(begun)}`,
  );
  must(
    refused.code === 1 && refused.said.includes(rows[0].task_id) && refused.said.includes('stage is planted'),
    `the planted row blocked the switch and was named (${refused.said.split('\n').slice(0, 2).join(' ').trim()})`,
  );
  must(refused.said.includes('1 rows differ'), 'nothing else differed');
  console.log(`       memory of the rebuilding process: at most ${refused.megabytes} MB`);

  const confirmed = await run('--confirm-differences', 'a row was planted by the test');
  const recorded = await latest();
  must(confirmed.code === 0 && recorded.phase === 'switched', 'a confirmation switched');
  must(recorded.reason === 'a row was planted by the test' && recorded.digest !== null, 'the confirmation is recorded');

  const rollBack = async () => {
    const { code, said } = await run('--rollback');
    const ms = Number(/after (\d+) ms/.exec(said)?.[1] ?? NaN);
    if (values['report-times'] && code === 0) console.log(`       rolled back in ${ms} ms`);
    else must(code === 0 && ms < 1_000, `rolled back within a second: ${ms} ms`);
  };
  await rollBack();
  const { rowCount } = await client.query(
    `UPDATE read_store.task_register_past SET stage = $1 WHERE stage = 'planted'`,
    [rows[0].stage],
  );
  must(rowCount === 1, 'the rows read before, with the planted one, were read again');

  begun = performance.now();
  const whole = await run();
  must(
    whole.code === 0 && whole.said.includes('Every row is the same'),
    `rebuilt from start to switch in ${seconds(begun)}`,
  );
  console.log(`       memory of the rebuilding process: at most ${whole.megabytes} MB`);
  await rollBack();
};

const caughtUp = (service) =>
  until(async () => {
    const { projections } = await (await fetch(`${service.url}/health/ready`)).json();
    return projections.length > 0 && projections.every(({ lagEvents }) => lagEvents === '0');
  });

const run = async (dataDir) => {
  let begun = performance.now();
  const { count } = await fill(dataDir);
  console.log(`${count} events imported in ${seconds(begun)}`);
  const service = await ServiceUnderTest.on(dataDir);
  const seen = { written: 0, read: 0, slowest: 0, failed: [] };
  let store;
  let pool;
  let client;
  let load = [];
  const enough = new AbortController();
  try {
    begun = performance.now();
    await service.start();
    await caughtUp(service);
    console.log(`the service drew them in ${seconds(begun)}`);
    const access = { host: await service.socketDir(), user: 'tiendo_app', database: 'tiendo' };
    const connected = async () => {
      const made = new pg.Client(access);
      await made.connect();
      return made;
    };
    pool = new pg.Pool({ ...access, max: 8 });
    store = new PostgresEventStore({ pool, listen: connected });
    client = await connected();
    const token = await service.operatorToken();
    const tasks = await tasksIn(client);
    const loadBegan = performance.now();
    load = [
      write(store, tasks, Number(values.writes), enough.signal, seen),
      ...Array.from({ length: Number(values.readers) }, () => read(service.url, token, tasks, enough.signal, seen)),
    ];
    const loaded = Promise.all(load).then(() => new Promise(() => undefined));
    await Promise.race([scenes(dataDir, client), loaded]);
    enough.abort();
    await Promise.all(load);
    const rate = (seen.written / (performance.now() - loadBegan)) * 1_000;
    must(
      rate > Number(values.writes) * 0.9,
      `${seen.written} events were written meanwhile, ${rate.toFixed(0)} a second`,
    );
    await caughtUp(service);
    must(
      seen.failed.length === 0,
      `${seen.failed.length} of ${seen.read} reads failed; the slowest took ${seen.slowest.toFixed(0)} ms`,
    );
    for (const failure of seen.failed.slice(0, 5)) console.log(`       ${failure}`);
  } finally {
    enough.abort();
    await Promise.allSettled(load);
    await client?.end();
    await store?.close();
    await pool?.end();
    if (service.child?.exitCode === null) await service.stop('SIGTERM');
  }
};

const dataDir = await mkdtemp(join(tmpdir(), 'tiendo-rebuild-'));
try {
  await run(dataDir);
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
console.log(problems.length === 0 ? 'every promise of a rebuild held' : `${problems.length} broken promises`);
process.exit(problems.length === 0 ? 0 : 1);
