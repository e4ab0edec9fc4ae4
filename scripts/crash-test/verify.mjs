import pg from 'pg';
import { DataSource } from 'typeorm';
import { isDeepStrictEqual } from 'node:util';
import { foldOne } from '../../dist/projections/projection.js';
import { taskRegister } from '../../dist/projections/task-register.projection.js';
import { dataSourceOptions } from '../../dist/src/platform/database/data-source.js';
import { everything } from '../../dist/src/features/ports/asker.js';
import { TaskRegisterInPostgres } from '../../dist/src/platform/read-store/registers/task-register.queries.js';

const far = '9999-12-31';

/** Every promise that a crash could have broken. @returns the broken ones, as sentences */
export const verify = async (socketDir, acknowledged) => {
  const access = { host: socketDir, user: 'tiendo_app', database: 'tiendo' };
  const client = new pg.Client(access);
  await client.connect();
  const source = await new DataSource(dataSourceOptions(access, 4)).initialize();
  try {
    const { rows: events } = await client.query(
      `SELECT e.position::text AS position, s.name AS stream, e.revision::text AS revision, e.id, e.type,
              e.data::text AS data, e.metadata::text AS metadata, e.recorded_at::text AS recorded_at
       FROM event_store.events e JOIN event_store.streams s USING (stream_no) ORDER BY e.position`,
    );
    return [
      ...logProblems(events),
      ...acknowledgedProblems(events, acknowledged),
      ...(await registerProblems(events, new TaskRegisterInPostgres(source))),
    ];
  } finally {
    await source.destroy();
    await client.end();
  }
};

const logProblems = (events) => {
  const problems = [];
  const revisions = new Map();
  const ids = new Set();
  const requests = new Map();
  let recordedAt = '';
  events.forEach((event, index) => {
    const { position, stream, revision, id, metadata, recorded_at } = event;
    if (position !== String(index + 1)) problems.push(`position ${position} stands at place ${index + 1}`);
    const expected = revisions.get(stream) ?? 0;
    if (revision !== String(expected)) problems.push(`${stream} has revision ${revision} where ${expected} belongs`);
    revisions.set(stream, expected + 1);
    if (ids.has(id)) problems.push(`event id ${id} is doubled`);
    ids.add(id);
    if (recorded_at < recordedAt) problems.push(`position ${position} was recorded before its predecessor`);
    recordedAt = recorded_at;
    // Every act on a task in this test records exactly one event; the set-up records several.
    if (!stream.startsWith('task-')) return;
    const request = JSON.parse(metadata).$correlationId;
    if (requests.has(request))
      problems.push(`request ${request} is recorded at ${requests.get(request)} and ${position}`);
    requests.set(request, position);
  });
  return problems;
};

const acknowledgedProblems = (events, acknowledged) => {
  const taken = new Set();
  return acknowledged.flatMap(({ id, position, revision }) => {
    const event = events[Number(position) - 1];
    if (event === undefined) return [`acknowledged position ${position} is missing`];
    if (!event.stream.endsWith(id) || event.revision !== revision)
      return [`acknowledged ${id}@${revision} is not what stands at position ${position}`];
    if (taken.has(position)) return [`position ${position} was given to two requests`];
    taken.add(position);
    return [];
  });
};

/** Registers against the definition state(C, K), at every corner a task's own events make, for every task. */
const registerProblems = async (events, register) => {
  const problems = [];
  for (const [taskId, told] of tasksOf(events)) {
    const days = [...new Set(told.map(({ event }) => event.data.effectiveOn)), far];
    for (const at of days) {
      for (const { recorded } of told) {
        const defined = stateAt(told, at, recorded.position);
        const kept = await register.find(taskId, { at, position: recorded.position, sight: everything });
        if (!isDeepStrictEqual(plain(kept), plain(defined)))
          problems.push(`task ${taskId} at (${at}, ${recorded.position}): register and fold differ`);
      }
    }
  }
  return problems;
};

const plain = (facts) => (facts === null ? null : JSON.parse(JSON.stringify(facts)));

const tasksOf = (events) => {
  const tasks = new Map();
  for (const { stream, position, revision, id, type, data, recorded_at } of events) {
    if (!stream.startsWith('task-')) continue;
    const taskId = stream.slice('task-'.length);
    const recorded = { id, position: BigInt(position), revision: BigInt(revision), recordedAt: recorded_at };
    tasks.set(taskId, [...(tasks.get(taskId) ?? []), { event: { type, data: JSON.parse(data) }, recorded }]);
  }
  return tasks;
};

const stateAt = (told, at, position) =>
  told
    .filter(({ event, recorded }) => event.data.effectiveOn <= at && recorded.position <= position)
    .sort((a, b) => {
      const [one, other] = [a.event.data.effectiveOn, b.event.data.effectiveOn];
      if (one !== other) return one < other ? -1 : 1;
      return Number(a.recorded.position - b.recorded.position);
    })
    .reduce((facts, one) => foldOne(taskRegister, facts, one), null);
