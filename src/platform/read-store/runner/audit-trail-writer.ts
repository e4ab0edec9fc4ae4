import type pg from 'pg';
import type { AuditRow } from '../../../../projections/audit-trail.projection.ts';
import type { AnyFact, Trail } from '../../../../projections/projection.ts';
import { localDateAt } from '../../../domain/shared/local-date.ts';
import type { RecordedEvent } from '../../event-store/event-store.ts';
import { runPrepared } from '../../database/prepared.ts';
import { decode } from '../../streams/codec.ts';
import type { ReadSchema } from '../read-schema.ts';
import type { Row } from '../register-table.ts';
import { searchable } from '../word-search.ts';
import { placeOf } from './place-of.ts';
import { ProjectionWriter, reasonOf, type Prepared, type SetAside, type Whole } from './projection-writer.ts';

/** Writes one row an event. */
export class AuditTrailWriter extends ProjectionWriter {
  override readonly name: string;
  override readonly version: number;
  override readonly categories = undefined;
  override readonly tables = ['audit_trail'];
  override readonly rowKeys = new Map([['audit_trail', ['position']]]);
  override readonly gathers = false;

  constructor(
    private readonly trail: Trail<AuditRow>,
    override readonly schema: ReadSchema = 'read_store',
  ) {
    super();
    this.name = trail.name;
    this.version = trail.version;
  }

  /** Each entry stands for itself. */
  override thingOf({ id }: RecordedEvent): string {
    return id;
  }

  override async prepare(_client: pg.ClientBase, events: readonly RecordedEvent[]): Promise<Prepared> {
    const { rows, setAside } = this.entriesOf(events);
    return { setAside, write: (client) => this.write(client, rows) };
  }

  override wholeOf(events: readonly RecordedEvent[]): Whole {
    const { rows, setAside } = this.entriesOf(events);
    return { rows: new Map([['audit_trail', rows]]), setAside };
  }

  private entriesOf(
    events: readonly RecordedEvent[],
  ): Readonly<{ rows: readonly Row[]; setAside: readonly SetAside[] }> {
    const rows: Row[] = [];
    const setAside: SetAside[] = [];
    for (const event of events) {
      try {
        rows.push(entryRow(this.trail, event));
      } catch (error) {
        setAside.push({ event, thing: event.id, reason: reasonOf(error) });
      }
    }
    return { rows, setAside };
  }

  override into(schema: ReadSchema): AuditTrailWriter {
    return new AuditTrailWriter(this.trail, schema);
  }

  override async clear(client: pg.ClientBase): Promise<void> {
    await client.query(`TRUNCATE ${this.schema}.audit_trail`);
  }

  private async write(client: pg.ClientBase, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    await runPrepared(
      client,
      `INSERT INTO ${this.schema}.audit_trail
       SELECT * FROM json_populate_recordset(NULL::${this.schema}.audit_trail, $1)`,
      [JSON.stringify(rows)],
    );
  }
}

/** An event's entry as a row of its table. */
export const entryRow = (trail: Trail<AuditRow>, event: RecordedEvent): Row => {
  const { planId, taskId, unitId, sentence, effectiveOn, by, authority, reason } = trail.entryOf({
    event: decode<AnyFact>(event),
    recorded: placeOf(event),
  });
  return {
    position: event.position.toString(),
    event_id: event.id,
    type: event.type,
    stream: event.stream,
    revision: event.revision.toString(),
    recorded_at: event.recordedAt,
    recorded_on: localDateAt(event.recordedAt),
    effective_on: effectiveOn,
    plan_id: planId,
    task_id: taskId,
    unit_id: unitId,
    account: by.account,
    acting_unit: by.unit,
    role: by.role,
    authority,
    reason,
    sentence,
    folded: searchable(sentence),
  };
};
