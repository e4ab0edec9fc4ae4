import { inTurns, median } from '../measure.mjs';
import { ServiceUnderTest } from '../service.mjs';
import { residentMegabytes } from '../setting.mjs';

/** Disk: what the log and the rows drawn from it take, indexes and all. */
export const disk = async ({ settings, figures }) => {
  const seen = [];
  for (const setting of settings) {
    const [row] = await setting.query(
      `SELECT (SELECT count(*) FROM event_store.events) AS events,
              (SELECT avg(octet_length(data::text) + octet_length(metadata::text)) FROM event_store.events) AS payload,
              (SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c
               WHERE c.relnamespace = 'event_store'::regnamespace AND c.relkind = 'r') AS log,
              (SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c
               WHERE c.relnamespace = 'read_store'::regnamespace AND c.relkind = 'r' AND c.relname <> 'rebuilds') AS registers`,
    );
    seen.push(Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Number(value)])));
  }
  const last = seen.at(-1);
  figures.add('log on disk', last.log / last.events, 'bytes/event', {
    atMost: 780,
    note: `${Math.round(last.payload)} bytes of payload`,
  });
  figures.add('registers on disk', last.registers / last.events, 'bytes/event', {
    of: 'the log',
    ofValue: last.log / last.events,
    ratio: last.registers / last.log,
    atMost: 1.5,
  });
  if (seen.length > 1) {
    const [small] = seen;
    const growth = (key) => (last[key] - small[key]) / (last.events - small.events);
    figures.add(`log, growth from ${small.events} to ${last.events} events`, growth('log'), 'bytes/event');
    figures.add(`registers, growth from ${small.events} to ${last.events} events`, growth('registers'), 'bytes/event');
  }
};

/** From the start of the process until questions are answered, on folders that were used before; and what it then holds. */
export const startUp = async ({ folders, figures, rounds }) => {
  const contenders = folders.map(({ events, dataDir }) => ({
    name: events,
    measure: async () => {
      const service = await ServiceUnderTest.on(dataDir);
      const begun = performance.now();
      await service.start({ until: '/health/ready', everyMs: 5 });
      const took = performance.now() - begun;
      const megabytes = await residentMegabytes(service.child.pid);
      await service.stop('SIGTERM');
      return { took, megabytes };
    },
  }));
  const seen = await inTurns(rounds, contenders, ({ measure }) => measure());
  const of = (events, key) => median(seen.get(events).map((one) => one[key]));
  const none = of(folders[0].events, 'took');
  for (const { events } of folders) {
    const took = of(events, 'took');
    const beside =
      events === folders[0].events ? {} : { of: 'with none', ofValue: none, ratio: took / none, atMost: 1.5 };
    figures.add(`start with ${events} events, until questions are answered`, took, 'ms', beside);
    figures.add(`resident memory after the start with ${events} events`, of(events, 'megabytes'), 'MB', {
      note: 'without PostgreSQL',
    });
  }
};
