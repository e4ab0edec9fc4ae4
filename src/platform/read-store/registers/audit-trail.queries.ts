import type { DataSource } from 'typeorm';
import type { DocumentRef } from '../../../domain/shared/fact.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import {
  AuditTrail,
  type AuditEntry,
  type AuditFilter,
  type Corner,
  type Page,
} from '../../../features/ports/registers.ts';
import { checkedLimit, keyIn, pageOf, positionKey } from '../paging.ts';
import { onlyOf, tellOnlyInSight } from '../sight.sql.ts';
import { SqlQuestion } from '../sql-question.ts';
import { askedWords } from '../word-search.ts';
import { byAccount, tellsOf } from './audit-trail.sql.ts';

export class AuditTrailInPostgres extends AuditTrail {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async page(
    filter: AuditFilter,
    known: Pick<Corner, 'position' | 'sight'>,
    after: string | null,
    limit: number,
  ): Promise<Page<AuditEntry>> {
    checkedLimit(limit);
    const question = asked(filter, known);
    if (after !== null) {
      const [position] = keyIn(after, [positionKey]);
      question.where(`entry.position < ${question.value(position, 'bigint')}`);
    }
    const rows = await this.source.query<EntryRow[]>(
      `SELECT entry.position, entry.event_id, entry.type, entry.stream, entry.revision,
              to_char(entry.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS recorded_at,
              entry.effective_on::text, entry.plan_id, entry.task_id, entry.unit_id, entry.account, entry.acting_unit,
              entry.role, entry.authority, entry.reason, entry.sentence
       FROM read_store.audit_trail entry
       WHERE ${question.sql}
       ORDER BY entry.position DESC
       LIMIT ${limit + 1}`,
      question.values,
    );
    return pageOf(rows, limit, entryOf, ({ position }) => [position]);
  }
}

type EntryRow = Readonly<{
  position: string;
  event_id: string;
  type: string;
  stream: string;
  revision: string;
  recorded_at: string;
  effective_on: LocalDate;
  plan_id: string | null;
  task_id: string | null;
  unit_id: string | null;
  account: string;
  acting_unit: string;
  role: string;
  authority: DocumentRef | null;
  reason: string | null;
  sentence: string;
}>;

const entryOf = (row: EntryRow): AuditEntry => ({
  position: row.position,
  eventId: row.event_id,
  type: row.type,
  stream: row.stream,
  revision: row.revision,
  recordedAt: row.recorded_at,
  effectiveOn: row.effective_on,
  planId: row.plan_id,
  taskId: row.task_id,
  unitId: row.unit_id,
  account: row.account,
  actingUnit: row.acting_unit,
  role: row.role,
  authority: row.authority,
  reason: row.reason,
  sentence: row.sentence,
});

const asked = (filter: AuditFilter, { position, sight }: Pick<Corner, 'position' | 'sight'>): SqlQuestion => {
  const question = new SqlQuestion();
  question.where(`entry.position <= ${question.value(position.toString(), 'bigint')}`);
  tellOnlyInSight('entry', sight, question, onlyOf(filter.plan, question));
  question.equal('entry.plan_id', filter.plan, 'uuid');
  question.equal('entry.task_id', filter.task, 'uuid');
  if (filter.actor !== undefined) question.where(byAccount('entry', question.value(filter.actor, 'text')));
  question.equal('entry.type', filter.type, 'text');
  if (filter.unit !== undefined) {
    const unit = question.value(filter.unit, 'uuid');
    question.where(`(entry.unit_id = ${unit} OR entry.acting_unit = ${unit})`);
  }
  if (filter.from !== undefined) question.where(`entry.recorded_on >= ${question.value(filter.from, 'date')}`);
  if (filter.to !== undefined) question.where(`entry.recorded_on <= ${question.value(filter.to, 'date')}`);
  for (const word of askedWords(filter.q ?? '')) question.where(tellsOf('entry', word, question));
  return question;
};
