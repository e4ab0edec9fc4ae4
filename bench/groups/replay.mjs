import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { evolveTask, initialTask } from '../../dist/src/domain/task/task.state.js';
import { decode } from '../../dist/src/platform/streams/codec.js';
import { Ours } from '../contenders/ours.mjs';
import { inTurns, median, seconds } from '../measure.mjs';
import { historyOf, inOwnProcess } from '../setting.mjs';

/** Every task as its events leave it: what both sides work out, so that nobody can leave anything out. */
class Tasks {
  constructor() {
    this.states = new Map();
  }

  take(stream, event) {
    this.states.set(stream, evolveTask(this.states.get(stream) ?? initialTask, event));
  }

  summary() {
    const tally = {};
    for (const { status } of this.states.values()) tally[status] = (tally[status] ?? 0) + 1;
    return JSON.stringify(Object.entries(tally).sort());
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

const ways = ({ setting }, summaries) => [
  {
    name: 'COPY to stdout',
    work: async () => {
      const client = new pg.Client(setting.app);
      await client.connect();
      await client.query('SET statement_timeout = 0');
      let bytes = 0;
      for await (const chunk of client.query(copyTo(`COPY (${bareSelect}) TO STDOUT`))) bytes += chunk.length;
      await client.end();
      if (bytes === 0) throw new Error('nothing was copied');
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
          if (category === 'task') tasks.take(stream, event);
        }
      }
      summaries.add(tasks.summary());
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
          if (recorded.stream.startsWith('task-')) tasks.take(recorded.stream, event);
        }
      }
      await ours.close();
      summaries.add(tasks.summary());
    },
  },
];

export const replay = async (run) => {
  const { figures, rounds, events, peers } = run;
  const summaries = new Set();
  const seen = await inTurns(rounds, ways(run, summaries), ({ work }) => seconds(work));
  if (summaries.size !== 1) throw new Error(`the folds differ: ${[...summaries].join(' ')}`);
  const took = (name) => median(seen.get(name));
  const rate = (name) => events / took(name);
  figures.add('replay, beside COPY to stdout', rate('ours'), 'events/s', {
    of: 'COPY to stdout',
    ratio: rate('ours') / rate('COPY to stdout'),
  });
  figures.add('replay, beside COPY, JSON.parse, fold', rate('ours'), 'events/s', {
    of: 'COPY, JSON.parse, fold',
    ratio: rate('ours') / rate('COPY, JSON.parse, fold'),
    atLeast: 0.75,
  });
  const alone = peers ? await besideEmmett(run) : null;
  if (alone !== null) {
    figures.add('replay, beside Emmett in pages', rate('ours'), 'events/s', {
      of: `Emmett at ${alone.events} events`,
      ratio: rate('ours') / alone.readPerSecond,
      atLeast: 2.5,
    });
  }
  await rebuilds(run, took('ours'), alone);
};

/** In processes of their own, one after the other, so that their memory can be told. */
const rebuilds = async ({ setting, figures, events }, bareReplay, alone) => {
  const seen = await inOwnProcess('rebuild.mjs', { access: setting.app });
  const drawn = seen.first['task-register'];
  figures.add('task-register drawn anew, rows written', events / drawn, 'events/s', {
    of: 'the time of the replay',
    ratio: drawn / bareReplay,
    atMost: 1.5,
  });
  if (alone !== null) {
    figures.add('task-register drawn anew, beside Emmett', events / drawn, 'events/s', {
      of: `Emmett's rebuild at ${alone.events} events`,
      ratio: events / drawn / alone.rebuiltPerSecond,
      atLeast: 100,
    });
  }
  const all = Object.values(seen.first).reduce((sum, one) => sum + one, 0);
  figures.add('all projections drawn anew', events / all, 'events/s', {
    of: 'the time of the replay',
    ratio: all / bareReplay,
  });
  figures.add('task-register rebuilt, compared and switched', seen.rebuilt, 's');
  figures.add('resident memory while rebuilding', seen.megabytes, 'MB', { atMost: 600 });
  figures.add('rows of all registers', seen.rows, 'rows');
};

/** Both peers' figures at a size that this one can finish. */
const besideEmmett = async ({ setting, emmettEvents }) => {
  const { Emmett, fillEmmett, readEmmett, rebuildEmmett } = await import('../contenders/emmett-projection.mjs');
  const emmett = await Emmett.open(await setting.emptyDatabase('bench_emmett_replay'), 8);
  try {
    await emmett.prepare();
    const wanted = [];
    for await (const event of historyOf(emmettEvents)) wanted.push(event);
    const events = await fillEmmett(emmett, wanted);
    const tasks = new Tasks();
    let read = 0;
    const readTook = await seconds(async () => {
      read = await readEmmett(emmett, ({ type, data, metadata }) => tasks.take(metadata.streamName, { type, data }));
    });
    let documents = 0;
    const rebuildTook = await seconds(async () => {
      documents = await rebuildEmmett(emmett);
    });
    if (read !== events || documents !== tasks.states.size) {
      throw new Error(`Emmett read ${read} of ${events} events and kept ${documents} of ${tasks.states.size} tasks`);
    }
    return { events, readPerSecond: events / readTook, rebuiltPerSecond: events / rebuildTook };
  } finally {
    await emmett.close();
  }
};
