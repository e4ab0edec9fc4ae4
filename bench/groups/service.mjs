import { fork } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { schemaOf } from '../../dist/src/platform/streams/codec.js';
import { Ours } from '../contenders/ours.mjs';
import { inTurns, median, percentile } from '../measure.mjs';
import { residentMegabytes } from '../setting.mjs';
import { caughtUp, loaded, ServiceUnderTest, signedIn } from '../service.mjs';

/** Questions to the service over the whole history, what it holds in memory, and how soon it shows what was written. */
export const service = async ({ dataDir, figures, rounds, loadFor, seconds, peers }) => {
  const running = await ServiceUnderTest.on(dataDir);
  await running.start();
  try {
    await caughtUp(running);
    await pause(1_000);
    figures.add('resident memory, idle', await residentMegabytes(running.child.pid), 'MB', { atMost: 250 });
    const access = { host: await running.socketDir(), user: 'tiendo_app', database: 'tiendo' };
    const headers = await signedIn(running);
    await caughtUp(running);
    if (peers) await questions({ running, access, headers, figures, rounds, loadFor });
    else console.log('  SKIPPED: questions under load, the peers are not installed');
    await lag({ access, figures, seconds });
  } finally {
    await running.stop('SIGTERM');
  }
};

const questions = async ({ running, access, headers, figures, rounds, loadFor }) => {
  const { plan, task, position } = await chosen(access);
  const path = (text) => `/api/v1/${text}`;
  let corners = 0;
  const anotherCorner = () => `&knownAt=${position - ((corners += 1) % Math.floor(position / 2))}`;
  const asked = {
    'plan progress now, asked before': { path: path(`plans/${plan}/progress`), beside: { floor: 1, p99: 25 } },
    'plan progress at a past corner, asked before': {
      path: path(`plans/${plan}/progress?at=2025-06-30&knownAt=${position}`),
      beside: { floor: 1, p99: 25 },
    },
    'plan progress at a corner never asked for': {
      path: path(`plans/${plan}/progress?at=2025-06-30`),
      next: anotherCorner,
      beside: { floor: 1, p99: 25 },
    },
    'progress across all plans at a corner never asked for': {
      path: path('progress?at=2025-06-30'),
      next: anotherCorner,
      beside: {},
    },
    'task list page': { path: path(`tasks?plan=${plan}&limit=20`), beside: {} },
    'explain a count, asked before': {
      path: path(`progress/explain?plan=${plan}&at=2025-06-30&count=T2`),
      beside: {},
    },
    'explain a count at a corner never asked for': {
      path: path(`progress/explain?plan=${plan}&at=2025-06-30&count=T2`),
      next: anotherCorner,
      beside: {},
    },
    'history of a task': { path: path(`tasks/${task}/history?limit=50`), beside: {} },
    'timeline of a year': { path: path(`timeline?plan=${plan}&from=2025-01-01&to=2025-12-31&step=month`), beside: {} },
    'audit search': { path: path('audit?q=gia+han&limit=20'), beside: {} },
  };
  const bare = fork(join(import.meta.dirname, '../processes/one-row-endpoint.mjs'), [JSON.stringify({ access })], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [said] = await once(bare.stdout, 'data');
  const bareUrl = `http://127.0.0.1:${JSON.parse(said).port}`;
  try {
    const ask = (url, request) => loaded(url, 32, loadFor, request);
    const row = { name: 'Fastify + pg', measure: () => ask(bareUrl, { requests: [{ path: '/row/1000' }] }) };
    for (const [key, { path: of, next, beside }] of Object.entries(asked)) {
      await requireAnswer(running.url + of, headers);
      const request = { path: of, headers };
      // Another question each time finds no answer that was given before.
      if (next !== undefined) request.setupRequest = (one) => ({ ...one, path: of + next() });
      const ours = { name: 'ours', measure: () => ask(running.url, { requests: [request] }) };
      // Neither side is measured cold.
      if (loadFor !== null) await inTurns(1, [ours, row], ({ measure }) => measure());
      const seen = await inTurns(rounds, [ours, row], ({ measure }) => measure());
      const rate = (name) => median(seen.get(name).map(({ perSecond }) => perSecond));
      const p99Of = (name) => median(seen.get(name).map((one) => one.p99));
      figures.add(`${key}, c32`, rate('ours'), 'requests/s', {
        of: 'Fastify + pg, one row',
        ofValue: rate('Fastify + pg'),
        ratio: rate('ours') / rate('Fastify + pg'),
        ...(beside.floor === undefined ? {} : { atLeast: beside.floor }),
      });
      figures.add(`${key}, c32, p99`, p99Of('ours'), 'ms', {
        note: `Fastify + pg ${p99Of('Fastify + pg').toFixed(1)} ms`,
        ...(beside.p99 === undefined ? {} : { atMost: beside.p99 }),
      });
    }
    await unchanged({
      running,
      bareUrl,
      ask,
      of: asked['plan progress now, asked before'].path,
      headers,
      figures,
      rounds,
    });
    await acrossAll({ running, headers, figures, rounds, anotherCorner });
  } finally {
    bare.disconnect();
    await once(bare, 'exit');
  }
};

const unchanged = async ({ running, bareUrl, ask, of, headers, figures, rounds }) => {
  const etag = (await fetch(running.url + of, { headers })).headers.get('etag');
  const conditional = { ...headers, 'If-None-Match': etag };
  const contenders = [
    { name: 'ours', measure: () => ask(running.url, { requests: [{ path: of, headers: conditional }] }) },
    { name: 'fixed', measure: () => ask(bareUrl, { requests: [{ path: '/fixed' }] }) },
  ];
  const seen = await inTurns(rounds, contenders, ({ measure }) => measure());
  const rate = (name) => median(seen.get(name).map(({ perSecond }) => perSecond));
  figures.add('unchanged answer (304), c32', rate('ours'), 'requests/s', {
    of: 'Fastify, fixed object',
    ofValue: rate('fixed'),
    ratio: rate('ours') / rate('fixed'),
    atLeast: 0.5,
  });
};

/** All plans at once, one question at a time, each for the first time: how long it takes, not how many at once. */
const acrossAll = async ({ running, headers, figures, rounds, anotherCorner }) => {
  let day = 0;
  const corners = {
    'at a day, as known now': () => `?at=${new Date(Date.UTC(2025, 5, (day += 1))).toISOString().slice(0, 10)}`,
    'at a past corner': () => `?at=2025-06-30${anotherCorner()}`,
  };
  for (const [key, corner] of Object.entries(corners)) {
    const times = [];
    let total = 0;
    for (let n = 0; n < 3 + rounds * 3; n += 1) {
      const begun = performance.now();
      const answer = await fetch(`${running.url}/api/v1/progress${corner()}`, { headers });
      total = (await answer.json()).counts?.total;
      if (n >= 3) times.push(performance.now() - begun);
    }
    if (!(total > 0)) throw new Error('no task is counted');
    figures.add(`progress across all plans ${key}`, median(times), 'ms', { note: `${total} tasks`, atMost: 150 });
  }
};

const requireAnswer = async (url, headers) => {
  const response = await fetch(url, { headers });
  if (response.status !== 200) throw new Error(`${url}: ${response.status} ${await response.text()}`);
};

const chosen = async (access) => {
  const client = new pg.Client(access);
  await client.connect();
  const one = async (text) => (await client.query(text)).rows[0];
  const { plan_id: plan, task_id: task } = await one(
    'SELECT plan_id, task_id FROM read_store.task_register_present ORDER BY task_id LIMIT 1 OFFSET 20',
  );
  const { position } = await one('SELECT max(position) / 2 AS position FROM event_store.events');
  await client.end();
  return { plan, task, position: Number(position) };
};

/** From the acknowledgement of an append until its row can be read, at so many appends a second. */
const lag = async ({ access, figures, seconds }) => {
  for (const [perSecond, atMost] of [
    [100, 15],
    [1_000, 50],
  ]) {
    const ours = new Ours(access);
    const reader = new pg.Client(access);
    await reader.connect();
    const { rows: tasks } = await reader.query(
      'SELECT task_id, plan_id, lead_unit FROM read_store.task_register_present LIMIT 1000',
    );
    const waiting = [];
    const lags = [];
    let over = false;
    const watch = (async () => {
      while (!over || waiting.length > 0) {
        const text = `SELECT position FROM read_store.checkpoint WHERE projection = 'task-register'`;
        const { rows } = await reader.query({ name: 'shown', text });
        const now = performance.now();
        const shown = BigInt(rows[0].position);
        while (waiting.length > 0 && waiting[0].position <= shown) lags.push(now - waiting.shift().at);
        await pause(1);
      }
    })();
    const begun = performance.now();
    const under = new Set();
    const reported = new Map();
    for (let n = 0; n < perSecond * seconds; n += 1) {
      const due = begun + (n * 1_000) / perSecond;
      if (due > performance.now()) await pause(due - performance.now());
      const { task_id: taskId, plan_id: planId, lead_unit: unit } = tasks[n % tasks.length];
      const id = randomUUID();
      const data = {
        taskId,
        planId,
        percent: n % 101,
        note: `lần ${n}`,
        effectiveOn: '2026-02-02',
        by: { account: 'bench', unit, role: 'officer' },
        authority: null,
        reason: null,
      };
      const metadata = { $correlationId: id, $causationId: id, schema: schemaOf('TaskProgressReported') };
      const event = {
        id,
        type: 'TaskProgressReported',
        data: JSON.stringify(data),
        metadata: JSON.stringify(metadata),
      };
      const one = ours.store.append(`task-${taskId}`, [event], 'any').then(({ position }) => {
        waiting.push({ position, at: performance.now() });
        reported.set(taskId, n % 101);
        under.delete(one);
      });
      under.add(one);
    }
    await Promise.all(under);
    const rate = (perSecond * seconds * 1_000) / (performance.now() - begun);
    over = true;
    await watch;
    await requireShown(reader, reported);
    await reader.end();
    await ours.close();
    if (lags.length !== perSecond * seconds)
      throw new Error(`${lags.length} of ${perSecond * seconds} appends became visible`);
    const note = `${Math.round(rate)} a second were acknowledged`;
    figures.add(`lag at ${perSecond}/s, p50`, percentile(lags, 0.5), 'ms', { note });
    figures.add(`lag at ${perSecond}/s, p99`, percentile(lags, 0.99), 'ms', { note, atMost });
  }
};

/** @throws unless the rows say what was reported last, and nothing was set aside */
const requireShown = async (reader, reported) => {
  const { rows } = await reader.query(
    `SELECT task_id, details->>'percent' AS percent, (SELECT count(*) FROM read_store.quarantine) AS aside
     FROM read_store.task_register_present WHERE task_id = ANY ($1::uuid[])`,
    [[...reported.keys()]],
  );
  const wrong = rows.filter(({ task_id: id, percent }) => Number(percent) !== reported.get(id));
  if (rows.length !== reported.size || wrong.length > 0 || Number(rows[0].aside) > 0) {
    throw new Error(`${rows.length} of ${reported.size} tasks are shown, ${wrong.length} with another percentage`);
  }
};
