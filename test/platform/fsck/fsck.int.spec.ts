import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { auditTrail } from '../../../projections/audit-trail.projection.ts';
import type { Finding, FindingKind } from '../../../src/platform/fsck/finding.ts';
import { fsck, type FsckReport } from '../../../src/platform/fsck/fsck.ts';
import { drawnRegisters } from '../../../src/platform/read-store/projections.ts';
import { entryRow } from '../../../src/platform/read-store/runner/audit-trail-writer.ts';
import type { ImportedEvent } from '../../../src/features/ports/ledger-import.ts';
import { histories } from '../../../src/features/demonstration/documents/all.ts';
import { play } from '../../../src/features/demonstration/script/play.ts';
import { PostgresEventImport } from '../../../src/platform/event-store/postgres/postgres-event-import.ts';
import type { TestDatabase } from '../../support/database.ts';
import { inDatabase } from '../../support/cluster.ts';
import { connect, openPostgresStore } from '../event-store/postgres-store.ts';
import { readStore, runProjections } from '../read-store/read-store-under-test.ts';

/** Changes the log as only a superuser can, on purpose. */
const inTheLog = (sql: string) =>
  `SET session_replication_role = replica; ${sql}; SET session_replication_role = DEFAULT`;
const aTask = `(SELECT task_id FROM read_store.task_register_past ORDER BY task_id LIMIT 1)`;
const unfitEvent = (change: string) => inTheLog(`UPDATE event_store.events SET ${change} WHERE position = 300`);

/** Breaking the chain itself is tried where access records are kept. */
const brokenChain = 'SELECT 7';

/** What is planted, and where it must be found. */
const corruptions: readonly (readonly [FindingKind, string, RegExp])[] = [
  ['log.position-missing', inTheLog('DELETE FROM event_store.events WHERE position = 400'), /^400$/],
  [
    'log.revision-missing',
    inTheLog('UPDATE event_store.events SET revision = 77 WHERE position = 910'),
    / revision \d+$/,
  ],
  [
    'log.id-repeated',
    `ALTER TABLE event_store.events DROP CONSTRAINT events_once; ${inTheLog(
      'UPDATE event_store.events e SET id = (SELECT id FROM event_store.events f WHERE f.stream_no = e.stream_no AND f.revision = 0) WHERE e.revision = 1',
    )}`,
    /^[0-9a-f-]{36}$/,
  ],
  ['log.stream-missing', inTheLog('DELETE FROM event_store.streams WHERE stream_no = 1'), /^stream number 1$/],
  ['log.category-differs', unfitEvent(`category = 'plan'`), /^300$/],
  ['log.time-goes-back', unfitEvent(`recorded_at = '2001-01-01'`), /^300$/],
  ['log.not-protected', 'ALTER TABLE event_store.events DISABLE TRIGGER append_only', /^events$/],
  ['event.unreadable', unfitEvent(`data = '[]'`), /^300 \(/],
  ['event.unknown-type', unfitEvent(`type = 'TaskForgotten'`), /^300 \(/],
  ['event.unknown-schema', unfitEvent(`metadata = '{"schema":99}'`), /^300 \(/],
  ['event.of-another-category', unfitEvent(`type = 'PlanClosed'`), /^300 \(/],
  [
    'event.without-a-day',
    unfitEvent(`data = jsonb_set(data::jsonb, '{effectiveOn}', '"2023-02-30"')::json`),
    /^300 \(/,
  ],
  [
    'checkpoint.beyond-the-log',
    `UPDATE read_store.checkpoint SET position = 5000 WHERE projection = 'unit-register'`,
    /^unit-register$/,
  ],
  ['checkpoint.missing', `DELETE FROM read_store.checkpoint WHERE projection = 'plan-register'`, /^plan-register$/],
  [
    'checkpoint.of-another-version',
    `UPDATE read_store.checkpoint SET version = 99 WHERE projection = 'task-register'`,
    /^task-register$/,
  ],
  [
    'checkpoint.halted',
    `UPDATE read_store.checkpoint SET halted_at = 12, halted_reason = 'field is missing' WHERE projection = 'task-register'`,
    /^task-register at 12$/,
  ],
  [
    'projection.quarantined',
    `INSERT INTO read_store.quarantine (projection, position, thing, event_id, type, stream, revision, reason)
     SELECT 'task-register', 300, ${aTask}, gen_random_uuid(), 'TaskStarted', 'task-' || ${aTask}, 1, 'field is missing';
     UPDATE read_store.task_register SET stage = 'as it was' WHERE task_id = ${aTask}`,
    /^task-register at 300 \(TaskStarted\)$/,
  ],
  ['register.row-missing', `DELETE FROM read_store.task_register_past WHERE task_id = ${aTask}`, /^task_register /],
  [
    'register.row-surplus',
    `INSERT INTO read_store.task_register_past SELECT (json_populate_record(t, '{"valid_from":"1999-01-01","valid_to":"1999-01-02"}')).*
     FROM read_store.task_register_past t ORDER BY t.task_id LIMIT 1`,
    /^task_register /,
  ],
  [
    'register.row-differs',
    `UPDATE read_store.task_register_past SET due = '2030-01-01' WHERE task_id = ${aTask}`,
    /^task_/,
  ],
  [
    'register.row-differs',
    `UPDATE read_store.task_register_entries SET details = jsonb_set(details::jsonb, '{title}', '"khác"')::json WHERE task_id = ${aTask}`,
    /^task_register_entries /,
  ],
  [
    'register.row-missing',
    `DELETE FROM read_store.task_register_entries WHERE task_id = ${aTask}`,
    /^task_register_entries /,
  ],
  [
    'register.rows-overlap',
    `UPDATE read_store.task_register_past SET valid_to = '2050-01-01', to_position = 9223372036854775807 WHERE task_id = ${aTask}
       AND valid_from = (SELECT min(valid_from) FROM read_store.task_register_past WHERE task_id = ${aTask})`,
    /^task_register /,
  ],
  [
    'register.thing-unknown',
    `INSERT INTO read_store.plan_register_present
     SELECT (json_populate_record(t, '{"plan_id":"019a0000-0000-7000-8000-000000000000"}')).*
     FROM read_store.plan_register_present t LIMIT 1`,
    /^plan_register 019a0000/,
  ],
  ['trail.entry-missing', 'DELETE FROM read_store.audit_trail WHERE position = 500', /^500$/],
  ['trail.entry-surplus', inTheLog('DELETE FROM event_store.events WHERE position = 400'), /^400$/],
  ['records.chain-broken', brokenChain, /^access record 7$/],
  ['trail.entry-differs', `UPDATE read_store.audit_trail SET account = 'nobody' WHERE position = 500`, /^500$/],
];

async function* oneByOne(events: Iterable<ImportedEvent>): AsyncGenerator<ImportedEvent> {
  yield* events;
}

describe('the check of everything stored', () => {
  let filled: TestDatabase;
  let administrator: pg.Client;

  beforeAll(async () => {
    const under = await readStore();
    filled = under.database;
    await new PostgresEventImport(() => connect(filled.owner)).importAll(
      oneByOne(play(histories, '2026-11-21T00:00:00Z')),
    );
    const { store, close } = openPostgresStore(filled);
    const running = runProjections(under.source, store, { batch: 500 });
    expect(await running.positions.waitFor(await store.lastPosition(), 30_000)).toBe(true);
    await running.stop();
    await close();
    await under.source.destroy();
    administrator = await connect({ ...filled.superuser, database: 'postgres' });
  }, 120_000);
  afterAll(async () => {
    await administrator.end();
    await filled.drop();
  });

  /** Looks at a copy of the filled database, in which something was planted before. */
  const look = async (planted: string, oneIn = 1): Promise<Readonly<{ findings: Finding[]; report: FsckReport }>> => {
    const name = `t_${randomUUID().replaceAll('-', '')}`;
    await administrator.query(`CREATE DATABASE ${name} TEMPLATE ${filled.app.database!} STRATEGY FILE_COPY`);
    const copy = { ...filled, app: inDatabase(filled.app, name) };
    const superuser = await connect(inDatabase(filled.superuser, name));
    await superuser.query(planted);
    await superuser.end();
    const { store, close } = openPostgresStore(copy);
    const client = await connect(copy.app);
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const findings: Finding[] = [];
      const running = fsck({
        store,
        client,
        registers: drawnRegisters,
        trail: { ...auditTrail, rowOf: (event) => entryRow(auditTrail, event) },
        records: { verify: () => Promise.resolve({ checked: 0n, firstBroken: planted === brokenChain ? '7' : null }) },
        logIsHere: true,
        oneIn,
        onProgress: () => undefined,
      });
      for (;;) {
        const { done, value } = await running.next();
        if (done) return { findings, report: value };
        findings.push(value);
      }
    } finally {
      await client.end();
      await close();
      await administrator.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  };

  it('gives no alarm where nothing is wrong, and looks at everything', async () => {
    const { findings, report } = await look('SELECT 1');
    expect(findings).toEqual([]);
    expect(report).toMatchObject({ events: 910n, compared: report.things });
    expect(report.things).toBeGreaterThan(250n);
  });

  it('compares a sample when asked to, always the same', async () => {
    const [one, other] = [await look('SELECT 1', 7), await look('SELECT 1', 7)];
    expect(one.report).toEqual(other.report);
    expect(one.report.compared).toBeLessThan(one.report.things / 3n);
    expect(one.report.compared).toBeGreaterThan(0n);
  });

  it.each(corruptions)('finds %s where it was planted', async (kind, planted, where) => {
    const { findings, report } = await look(planted);
    const found = findings.filter((finding) => finding.kind === kind);
    expect(found).not.toEqual([]);
    expect(found[0]!.where).toMatch(where);
    expect(report.findings).toBe(BigInt(findings.length));
  });
});
