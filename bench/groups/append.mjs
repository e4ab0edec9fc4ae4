import { randomUUID } from 'node:crypto';
import { Emmett } from '../contenders/emmett.mjs';
import { Floor } from '../contenders/floor.mjs';
import { Ours } from '../contenders/ours.mjs';
import { inTurns, keepBusy, median } from '../measure.mjs';
import { bodies } from '../bodies.mjs';
import { inOwnProcess } from '../setting.mjs';

const streams = 1_000;
/** The server takes a hundred connections by default; more would only wait in it instead of in the pool. */
const mostConnections = 40;

const targets = {
  1: { floor: 0.85, Emmett: 2 },
  8: { floor: 1.4, Emmett: 4 },
  32: { floor: 2.5, Emmett: 8 },
  128: { floor: 3 },
};

/** Streams with one event each, and where each of them ends. */
export class Target {
  /** @param source of bodies */
  static async make(contender, prefix, source = bodies) {
    const target = new Target(contender, prefix, source);
    await contender.prepare();
    for (let from = 0; from < streams; from += 50) {
      await Promise.all(Array.from({ length: 50 }, (_, n) => target.append(from + n, 1)));
    }
    return target;
  }

  constructor(contender, prefix, source) {
    this.contender = contender;
    this.source = source;
    this.name = contender.name;
    this.prefix = prefix;
    this.ends = new Int32Array(streams).fill(-1);
    this.turns = [];
  }

  async append(stream, count) {
    const events = Array.from({ length: count }, () => ({ ...this.source.next(), id: randomUUID() }));
    await this.contender.append(`${this.prefix}-${stream}`, events, this.ends[stream]);
    this.ends[stream] += count;
  }

  /** A worker goes round the streams that are its own, so that nobody is in another's way. */
  appendAs(worker, workers, count) {
    const turn = (this.turns[worker] = (this.turns[worker] ?? -1) + 1);
    const own = Math.floor(streams / workers);
    return this.append(worker + workers * (turn % own), count);
  }

  /** @throws unless everything acknowledged is there, once, and nothing else */
  async verify() {
    const found = (await this.contender.revisions()).filter(([stream]) => stream.startsWith(`${this.prefix}-`));
    const wrong = found.filter(([stream, last, high]) => {
      const end = this.ends[Number(stream.slice(this.prefix.length + 1))];
      return last !== end || high !== end;
    });
    if (found.length !== streams || wrong.length > 0) {
      throw new Error(
        `${this.name}: ${found.length} streams of ${streams}, ${wrong.length} end elsewhere than acknowledged`,
      );
    }
  }
}

export const append = async ({ setting, figures, peers, rounds, milliseconds }) => {
  const contenders = [
    new Ours(setting.app),
    new Floor(await setting.emptyDatabase('bench_floor'), mostConnections),
    ...(peers ? [await Emmett.open(await setting.emptyDatabase('bench_emmett'), mostConnections)] : []),
  ];
  try {
    const targetsOf = [];
    for (const contender of contenders) targetsOf.push(await Target.make(contender, 'bench'));
    for (const [concurrency, aim] of Object.entries(targets)) {
      const workers = Number(concurrency);
      const seen = await inTurns(rounds, targetsOf, (target) =>
        keepBusy(workers, milliseconds, (worker) => target.appendAs(worker, workers, 1)),
      );
      tell(figures, `append c${concurrency}`, seen, aim, 'events/s');
      if (workers === 32) {
        const p99 = (name) => median(seen.get(name).map((one) => one.p99));
        figures.add('append c32 p99', p99('ours'), 'ms', {
          of: 'floor',
          ofValue: p99('floor'),
          ratio: p99('ours') / p99('floor'),
          atMost: 0.5,
        });
      }
    }
    const seen = await inTurns(rounds, targetsOf, (target) =>
      keepBusy(8, milliseconds, (worker) => target.appendAs(worker, 8, 10)),
    );
    tell(figures, 'batches of 10, c8', seen, { floor: 1.5 }, 'batches/s');
    for (const target of targetsOf) await target.verify();
    console.log(`  every acknowledged event was found: ${contenders.map(({ name }) => name).join(', ')}`);
  } finally {
    for (const contender of contenders) await contender.close();
  }
  await twoProcesses({ setting, figures, rounds, milliseconds });
};

const tell = (figures, key, seen, aim, unit) => {
  const of = (name) => median(seen.get(name).map(({ perSecond }) => perSecond));
  const p99 = (name) => `${median(seen.get(name).map((one) => one.p99)).toFixed(2)} ms`;
  for (const other of [...seen.keys()].filter((name) => name !== 'ours')) {
    figures.add(`${key}, beside ${other}`, of('ours'), unit, {
      of: other,
      ofValue: of(other),
      ratio: of('ours') / of(other),
      rounds: seen.get('ours').map(({ perSecond }) => perSecond),
      note: `p99 ${p99('ours')}, ${other} ${p99(other)}`,
      ...(aim[other] === undefined ? {} : { atLeast: aim[other] }),
    });
  }
};

/** Two processes take turns at the lock by batch. */
const twoProcesses = async ({ setting, figures, rounds, milliseconds }) => {
  const started = (prefix, workers) =>
    inOwnProcess('append.mjs', { access: setting.app, prefix, workers, milliseconds });
  const ways = [
    { name: 'one', run: async (round) => (await started(`one.${round}`, 32)).perSecond },
    {
      name: 'two',
      run: async (round) => {
        const both = await Promise.all(['a', 'b'].map((side) => started(`two.${round}${side}`, 16)));
        return both.reduce((sum, { perSecond }) => sum + perSecond, 0);
      },
    },
  ];
  let round = 0;
  const seen = await inTurns(rounds, ways, ({ run }) => run((round += 1)));
  const [one, two] = [median(seen.get('one')), median(seen.get('two'))];
  figures.add('two processes of 16 writers', two, 'events/s', {
    of: 'one of 32',
    ofValue: one,
    ratio: two / one,
    atLeast: 1,
  });
};
