import { taskRegister } from '../../dist/projections/task-register.projection.js';
import { foldOne } from '../../dist/projections/projection.js';
import { Emmett } from './emmett.mjs';

const ofTasks = (events) => events.filter(({ stream }) => stream.startsWith('task-'));

/** The same facts of the same tasks, as Emmett's user would keep them: one document a task, present only. */
const projectionOf = ({ pongoSingleStreamProjection }) =>
  pongoSingleStreamProjection({
    collectionName: 'task_register',
    canHandle: Object.keys(taskRegister.on),
    evolve: (document, { type, data, metadata }) => {
      const { messageId: id, globalPosition: position, streamPosition: revision } = metadata;
      const recorded = { id, position, revision, recordedAt: '' };
      return foldOne(taskRegister, document, { event: { type, data }, recorded });
    },
  });

/** Writes events stream by stream, each stream in one append. */
export const fillEmmett = async (emmett, events) => {
  const byStream = Map.groupBy
    ? Map.groupBy(ofTasks(events), ({ stream }) => stream)
    : ofTasks(events).reduce(
        (map, event) => map.set(event.stream, [...(map.get(event.stream) ?? []), event]),
        new Map(),
      );
  const read = ({ type, data, metadata }) => ({ type, data: JSON.parse(data), metadata: JSON.parse(metadata) });
  for (const [stream, own] of byStream) await emmett.append(stream, own.map(read), -1);
  await emmett.pool.query('ANALYZE');
  return ofTasks(events).length;
};

/** @param pool of its own library, open. Reads everything in pages, as its own consumers do. @returns how many */
export const readEmmett = async (emmett, pool, take) => {
  let count = 0;
  for (let after = 0n; ;) {
    const page = await emmett.library.readMessagesBatch(pool.execute, { after, batchSize: 10_000 });
    for (const message of page.messages) take(message);
    count += page.messages.length;
    if (!page.areMessagesLeft) return count;
    after = page.currentGlobalPosition;
  }
};

export const openPool = async (emmett) => {
  const { dumbo } = await import('@event-driven-io/dumbo');
  return dumbo({ connectionString: emmett.connectionString });
};

/** @returns how many documents there are afterwards */
export const rebuildEmmett = async (emmett) => {
  const consumer = emmett.library.rebuildPostgreSQLProjections({
    connectionString: emmett.connectionString,
    projections: [projectionOf(emmett.library)],
  });
  try {
    await consumer.start();
  } finally {
    await consumer.close();
  }
  const { rows } = await emmett.pool.query('SELECT count(*) AS count FROM task_register');
  return Number(rows[0].count);
};

export { Emmett };
