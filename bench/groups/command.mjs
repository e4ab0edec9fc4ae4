import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Asker, prepare } from '../../scripts/crash-test/writers.mjs';
import { Floor } from '../contenders/floor.mjs';
import { inTurns, keepBusy, median } from '../measure.mjs';
import { loaded, ServiceUnderTest } from '../service.mjs';
import { reports } from '../bodies.mjs';
import { Target } from './append.mjs';

const tasks = 256;

/** The whole way of a command: door, validation, idempotency, load, decide, append, answer. */
export const command = async ({ setting, figures, rounds, milliseconds, loadFor }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tiendo-bench-command-'));
  const service = await ServiceUnderTest.on(dataDir);
  const floor = new Floor(await setting.emptyDatabase('bench_command_floor'), 32);
  try {
    await service.start();
    const ids = [];
    const asker = new Asker(service.url, () => undefined);
    const { planId, lead, people } = await prepare(asker, await service.setUpCode());
    for (let n = 1; n <= tasks; n += 1) {
      const body = {
        number: `${n}`,
        title: `Nhiệm vụ ${n}`,
        deadline: { kind: 'date', date: '2030-06-30' },
        leadUnit: lead,
        effectiveOn: '2020-02-01',
      };
      ids.push((await asker.ask(`/plans/${planId}/tasks`, body, people.planner)).id);
    }
    let nth = 0;
    const setupRequest = (request) => {
      nth += 1;
      return {
        ...request,
        method: 'POST',
        path: `/api/v1/tasks/${ids[nth % tasks]}/progress`,
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': randomUUID(),
          Authorization: `Bearer ${people.officer.token}`,
        },
        body: JSON.stringify({ percent: nth % 101, note: `lần ${nth}`, effectiveOn: '2020-03-01' }),
      };
    };
    const target = await Target.make(floor, 'bench', reports);
    const before = await reportsIn(service);
    let answered = 0;
    if (loadFor !== null) answered += (await loaded(service.url, 32, loadFor, { requests: [{ setupRequest }] })).calls;
    for (const concurrency of [1, 32]) {
      const contenders = [
        {
          name: 'ours',
          measure: async () => {
            const seen = await loaded(service.url, concurrency, loadFor, { requests: [{ setupRequest }] });
            answered += seen.calls;
            return seen;
          },
        },
        {
          name: 'floor',
          measure: () => keepBusy(concurrency, milliseconds, (worker) => target.appendAs(worker, concurrency, 1)),
        },
      ];
      const seen = await inTurns(rounds, contenders, ({ measure }) => measure());
      const of = (name) => median(seen.get(name).map(({ perSecond }) => perSecond));
      figures.add(`command over HTTP, c${concurrency}`, of('ours'), 'commands/s', {
        of: "floor's appends of such reports",
        ofValue: of('floor'),
        ratio: of('ours') / of('floor'),
        ...(concurrency === 32 ? { atLeast: 0.5 } : {}),
      });
      figures.add(`command over HTTP, c${concurrency}, p99`, median(seen.get('ours').map(({ p99 }) => p99)), 'ms');
    }
    const stored = (await reportsIn(service)) - before;
    // Requests under way when the time is up are recorded too, though nobody waits for their answer.
    if (stored < answered) throw new Error(`${answered} commands were acknowledged, ${stored} are recorded`);
    console.log(`  ${answered} commands acknowledged, ${stored} recorded`);
  } finally {
    await floor.close();
    await service.stop('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  }
};

const reportsIn = async (service) => {
  const client = new pg.Client({ host: await service.socketDir(), user: 'tiendo_app', database: 'tiendo' });
  await client.connect();
  const { rows } = await client.query(
    `SELECT count(*) AS count FROM event_store.events WHERE type = 'TaskProgressReported'`,
  );
  await client.end();
  return Number(rows[0].count);
};
