import { createHash } from 'node:crypto';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { evolveTask, initialTask } from '../../dist/src/domain/task/task.state.js';
import { decode } from '../../dist/src/platform/streams/codec.js';
import { Ours } from '../contenders/ours.mjs';
import { inTurns, median, seconds } from '../measure.mjs';
import { historyOf, inOwnProcess } from '../setting.mjs';

/** A store may give members back in another order. */
const inOrder = (_key, value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Every task as its events leave it, and how many events were read: what all sides work out, so that nobody leaves anything out. */
class Tasks {
  constructor() {
    this.states = new Map();
    this.read = 0;
  }

  take(stream, event) {
    this.states.set(stream, evolveTask(this.states.get(stream) ?? initialTask, event));
  }

  /** One text for the same events read and the same states, in whatever order. */
  summary() {
    const digest = createHash('sha256');
    for (const state of [...this.states.values()].map((one) => JSON.stringify(one, inOrder)).sort())
      digest.update(state);
    return `${this.read} events, ${this.states.size} tasks, ${digest.digest('hex')}`;
  }
}

/** Lines of `COPY … TO STDOUT`, in runs. */
async function* copied(access, select) {
  const client = new pg.Client(access);
  await client.connect();
  try {
    await client.query('SET statement_timeout = 0');
    let rest = '';
    for await (const chunk of client.query(copyTo(`COPY (${select}) TO STDOUT`))) {
      const text = rest + chunk.toString('latin1');
      const end = text.lastIndexOf('\n') + 1;
      rest = text.slice(end);
      yield Buffer.from(text.slice(0, end), 'latin1').toString('utf8').split('\n').slice(0, -1);
    }
  } finally {
    await client.end();
  }
}

const unescaped = (text) => (text.includes('\\') ? text.replaceAll('\\\\', '\\') : text);

const bareSelect = `SELECT e.stream_no, e.category, e.type, e.data FROM event_store.events e ORDER BY e.position`;

/** Each gives what it folded; `null` where it folds nothing. */
const ways = ({ setting, events }) => [
  {
    name: 'COPY to stdout',
    work: async () => {
      const client = new pg.Client(setting.app);
      await client.connect();
      await client.query('SET statement_timeout = 0');
      const copy = client.query(copyTo(`COPY (${bareSelect}) TO STDOUT`));
      for await (const chunk of copy) void chunk;
      await client.end();
      if (copy.rowCount !== events) throw new Error(`${copy.rowCount} of ${events} events were copied`);
      return null;
    },
  },
  {
    name: 'COPY, JSON.parse, fold',
    work: async () => {
      const tasks = new Tasks();
      for await (const lines of copied(setting.app, bareSelect)) {
        for (const line of lines) {
          const [stream, category, type, data] = line.split('\t');
          const event = { type, data: JSON.parse(unescaped(data)) };
          tasks.read += 1;
          if (category === 'task') tasks.take(stream, event);
        }
      }
      return tasks;
    },
  },
  {
    name: 'ours',
    work: async () => {
      const ours = new Ours(setting.app);
      const tasks = new Tasks();
      for await (const run of ours.store.history()) {
        for (const recorded of run) {
          const event = decode(recorded);
          tasks.read += 1;
          if (recorded.stream.startsWith('task-')) tasks.take(recorded.stream, event);
        }
      }
      await ours.close();
      return tasks;
    },
  },
];

export const replay = async (run) => {
  const { figures, rounds, events, peers } = run;
  const summaries = new Set();
  let folded = null;
  const seen = await inTurns(rounds, ways(run), async ({ work }) => {
    let tasks;
    const took = await seconds(async () => (tasks = await work()));
    if (tasks !== null) {
      summaries.add(tasks.summary());
      folded = tasks;
    }
    return took;
  });
  if (summaries.size !== 1) throw new Error(`the folds differ: ${[...summaries].join(' ')}`);
  if (folded.read !== events) throw new Error(`${folded.read} of ${events} events were read`);
  const took = (name) => median(seen.get(name));
  const rate = (name) => events / took(name);
  figures.add('replay, beside COPY to stdout', rate('ours'), 'events/s', {
    of: 'COPY to stdout',
    ofValue: rate('COPY to stdout'),
    ratio: rate('ours') / rate('COPY to stdout'),
  });
  figures.add('replay, beside COPY, JSON.parse, fold', rate('ours'), 'events/s', {
    of: 'COPY, JSON.parse, fold',
    ofValue: rate('COPY, JSON.parse, fold'),
    ratio: rate('ours') / rate('COPY, JSON.parse, fold'),
    atLeast: 0.75,
  });
  const alone = peers ? await besideEmmett(run) : null;
  if (alone !== null) {
    figures.add('replay, beside Emmett in pages', rate('ours'), 'events/s', {
      of: `Emmett at ${alone.events} events`,
      ofValue: alone.readPerSecond,
      ratio: rate('ours') / alone.readPerSecond,
      atLeast: 2.5,
    });
  }
  await rebuilds(run, took('ours'), folded.states.size, alone);
};

/** In processes of their own, one after the other, so that their memory can be told. */
const rebuilds = async ({ setting, figures, events }, bareReplay, tasks, alone) => {
  const seen = await inOwnProcess('rebuild.mjs', { access: setting.app });
  if (seen.tasks !== tasks || seen.setAside !== 0) {
    throw new Error(`${seen.tasks} of ${tasks} tasks were drawn, ${seen.setAside} events were set aside`);
  }
  const once = 'one run; its commits are not waited for, the last one is';
  const drawn = seen.first['task-register'];
  figures.add('task-register drawn anew, rows written', events / drawn, 'events/s', {
    of: 'the time of the replay',
    ofValue: bareReplay,
    ratio: drawn / bareReplay,
    atMost: 1.5,
    note: once,
  });
  if (alone !== null) {
    figures.add('task-register drawn anew, beside Emmett', events / drawn, 'events/s', {
      of: `Emmett's rebuild at ${alone.events} events`,
      ofValue: alone.rebuiltPerSecond,
      ratio: events / drawn / alone.rebuiltPerSecond,
      atLeast: 100,
      note: 'one run each; it waits for each of its commits',
    });
  }
  const all = Object.values(seen.first).reduce((sum, one) => sum + one, 0);
  figures.add('all projections drawn anew', events / all, 'events/s', {
    of: 'the time of the replay',
    ofValue: bareReplay,
    ratio: all / bareReplay,
    note: 'of tasks, plans, units and the trail; the history has no accounts, reports and measures',
  });
  figures.add('task-register rebuilt, compared and switched', seen.rebuilt, 's');
  figures.add('resident memory of the rebuilding process', seen.megabytes, 'MB', {
    atMost: 600,
    note: 'without PostgreSQL',
  });
  figures.add('rows of all registers', seen.rows, 'rows');
};

/** Both peers' figures at a size that this one can finish. */
const besideEmmett = async ({ setting, emmettEvents, rounds }) => {
  const { Emmett, fillEmmett, openPool, readEmmett, rebuildEmmett } =
    await import('../contenders/emmett-projection.mjs');
  const emmett = await Emmett.open(await setting.emptyDatabase('bench_emmett_replay'), 8);
  try {
    await emmett.prepare();
    const wanted = [];
    for await (const event of historyOf(emmettEvents)) wanted.push(event);
    const events = await fillEmmett(emmett, wanted);
    const same = new Tasks();
    for (const { stream, type, data } of wanted) {
      if (stream.startsWith('task-')) same.take(stream, { type, data: JSON.parse(data) });
    }
    same.read = events;
    let tasks;
    const pool = await openPool(emmett);
    const times = [];
    try {
      for (let round = 0; round < rounds; round += 1) {
        tasks = new Tasks();
        const take = ({ type, data, metadata }) => tasks.take(metadata.streamName, { type, data });
        times.push(await seconds(async () => (tasks.read = await readEmmett(emmett, pool, take))));
      }
    } finally {
      await pool.close();
    }
    let documents = 0;
    const rebuildTook = await seconds(async () => {
      documents = await rebuildEmmett(emmett);
    });
    if (tasks.summary() !== same.summary() || documents !== same.states.size) {
      throw new Error(`Emmett read ${tasks.summary()} of ${same.summary()} and kept ${documents} tasks`);
    }
    return { events, readPerSecond: events / median(times), rebuiltPerSecond: events / rebuildTook };
  } finally {
    await emmett.close();
  }
};
