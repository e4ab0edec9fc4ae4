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
import { askedWords, type AskedWord } from '../word-search.ts';
import { byAccount, tellsOf, tellsOfWhereRead, worthReadingAfter } from './audit-trail.sql.ts';

export class AuditTrailInPostgres extends AuditTrail {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async page(
    filter: AuditFilter,
    known: Known,
    after: string | null,
    limit: number,
  ): Promise<Page<AuditEntry>> {
    checkedLimit(limit);
    const asked: Asked = { filter, known, before: after === null ? null : keyIn(after, [positionKey])[0]! };
    const rows = (await this.amongNewest(asked, limit)) ?? (await this.rows(amongAll(asked), limit));
    return pageOf(rows, limit, entryOf, ({ position }) => [position]);
  }

  /** `null` where the newest entries do not fill the page and one row more; where they do, all others are older. */
  private async amongNewest(asked: Asked, limit: number): Promise<readonly EntryRow[] | null> {
    if (wordsOf(asked).length === 0 || isOfFewEntries(asked)) return null;
    const rows = await this.rows(amongThoseWorthReading(asked), limit);
    return rows.length > limit ? rows : null;
  }

  private rows(question: SqlQuestion, limit: number): Promise<readonly EntryRow[]> {
    return this.source.query<EntryRow[]>(
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

type Known = Pick<Corner, 'position' | 'sight'>;

/** `before`: position of the last entry shown. */
type Asked = Readonly<{ filter: AuditFilter; known: Known; before: string | null }>;

const wordsOf = ({ filter }: Asked): readonly AskedWord[] => askedWords(filter.q ?? '');

/** Those of one plan are read quicker than those that tell of a common word are gathered. */
const isOfFewEntries = ({ filter: { plan, task } }: Asked): boolean => plan !== undefined || task !== undefined;

const amongAll = (asked: Asked): SqlQuestion => {
  const question = new SqlQuestion();
  question.where(`entry.position <= ${endOf(asked, question)}`);
  narrow(asked, question);
  const tells = isOfFewEntries(asked) ? tellsOfWhereRead : tellsOf;
  for (const word of wordsOf(asked)) question.where(tells('entry', word, question));
  inSight(asked, question);
  return question;
};

const amongThoseWorthReading = (asked: Asked): SqlQuestion => {
  const question = new SqlQuestion();
  const end = endOf(asked, question);
  question.where(`entry.position <= ${end}`);
  narrow(asked, question);
  for (const word of wordsOf(asked)) question.where(tellsOfWhereRead('entry', word, question));
  inSight(asked, question);
  question.where(`entry.position > ${worthReadingAfter('entry', end, question.sql)}`);
  return question;
};

const endOf = ({ known: { position }, before }: Asked, question: SqlQuestion): string => {
  const end = before === null || BigInt(before) > position ? position : BigInt(before) - 1n;
  return question.value(end.toString(), 'bigint');
};

const inSight = ({ filter, known: { sight } }: Asked, question: SqlQuestion): void =>
  tellOnlyInSight('entry', sight, question, onlyOf(filter.plan, question));

const narrow = ({ filter }: Asked, question: SqlQuestion): void => {
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
};
