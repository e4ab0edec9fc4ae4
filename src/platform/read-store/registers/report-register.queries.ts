import type { DataSource } from 'typeorm';
import type { ReportId } from '../../../domain/shared/ids.ts';
import type { RoundRow, UnitReportRow } from '../../../../projections/report-register.projection.ts';
import {
  ReportRegister,
  type RoundFacts,
  type RoundFilter,
  type RoundHeading,
  type UnitReportFacts,
  type UnitTimeliness,
} from '../../../features/ports/report-register.ts';
import type { Corner, Page } from '../../../features/ports/registers.ts';
import { checkedLimit, keyIn, pageOf, uuidKey } from '../paging.ts';
import { factsColumns, type StoredFacts } from '../register-table.ts';
import { atCorner, SqlQuestion } from '../sql-question.ts';
import { reportTable } from './report.table.ts';

const dayKey = (part: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(part);

export class ReportRegisterInPostgres extends ReportRegister {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async rounds(
    filter: RoundFilter,
    corner: Corner,
    after: string | null,
    limit: number,
  ): Promise<Page<RoundHeading>> {
    checkedLimit(limit);
    const question = askedRounds(filter, corner);
    const sentHere = atCorner('sent', corner, question);
    if (after !== null) {
      const [day, round] = keyIn(after, [dayKey, uuidKey]);
      const key = `(${question.value(day, 'date')}, ${question.value(round, 'uuid')})`;
      question.where(`((round.details->'window'->>'to')::date, round.report_id) < ${key}`);
    }
    const rows = await this.source.query<HeadingRow[]>(
      `SELECT round.report_id, round.receiver, round.report_type, round.year, round.plan_id,
              round.details->'window' AS window, round.details->>'due' AS due,
              round.details->>'dueAdvice' AS due_advice, json_array_length(round.details->'versions') AS versions,
              come.expected, come.not_applicable, come.received, come.approved
       FROM read_store.report_register round
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE NOT due.excluded)::integer AS expected,
                count(*) FILTER (WHERE due.excluded)::integer AS not_applicable,
                count(*) FILTER (WHERE NOT due.excluded AND sent.stage <> 'returned')::integer AS received,
                count(*) FILTER (WHERE NOT due.excluded AND sent.stage = 'approved')::integer AS approved
         FROM (
           SELECT unit, report, unit = ANY (round.excluded) AS excluded
           FROM unnest(round.units, round.reports) AS one(unit, report)
         ) due
         LEFT JOIN read_store.report_register sent ON sent.report_id = due.report AND ${sentHere}
         WHERE ${seenIn(corner, question)}
       ) come
       WHERE ${question.sql}
       ORDER BY (round.details->'window'->>'to')::date DESC, round.report_id DESC
       LIMIT ${limit + 1}`,
      question.values,
    );
    return pageOf(rows, limit, headingOf, ({ window, report_id }) => [window.to, report_id]);
  }

  override findRound(roundId: ReportId, corner: Corner): Promise<RoundFacts | null> {
    const question = new SqlQuestion();
    question.equal('report.report_id', roundId, 'uuid');
    return this.oneRound(question, corner);
  }

  override roundOf(reportId: ReportId, corner: Corner): Promise<RoundFacts | null> {
    const question = new SqlQuestion();
    question.where(`report.reports @> ARRAY[${question.value(reportId, 'uuid')}]`);
    return this.oneRound(question, corner);
  }

  override async findReport(reportId: ReportId, corner: Corner): Promise<UnitReportFacts | null> {
    const question = new SqlQuestion();
    question.equal('report.report_id', reportId, 'uuid');
    return (await this.unitReports(question, corner))[0] ?? null;
  }

  override reportsOf(roundId: ReportId, corner: Corner): Promise<readonly UnitReportFacts[]> {
    const question = new SqlQuestion();
    question.equal('report.round_id', roundId, 'uuid');
    return this.unitReports(question, corner);
  }

  override async timeliness(
    filter: Parameters<ReportRegister['timeliness']>[0],
    corner: Corner,
    after: string | null,
    limit: number,
  ): Promise<Page<UnitTimeliness>> {
    checkedLimit(limit);
    const question = askedRounds(filter, { ...corner, sight: { ...corner.sight, units: 'all' } });
    const sentHere = atCorner('sent', corner, question);
    const today = question.value(corner.at, 'date');
    const { units } = corner.sight;
    if (units !== 'all') question.where(`due.unit = ANY (${question.value(units, 'uuid[]')})`);
    question.equal('due.unit', filter.unit, 'uuid');
    if (after !== null) {
      const [unit] = keyIn(after, [uuidKey]);
      question.where(`due.unit > ${question.value(unit, 'uuid')}`);
    }
    const rows = await this.source.query<UnitTimeliness[]>(
      `WITH one AS (
         SELECT due.unit, round.due, due.unit = ANY (round.excluded) AS excluded,
                coalesce(sent.stage <> 'returned', false) AS received, sent.sent_on, sent.is_empty
         FROM read_store.report_register round
         CROSS JOIN unnest(round.units, round.reports) AS due(unit, report)
         LEFT JOIN read_store.report_register sent ON sent.report_id = due.report AND ${sentHere}
         WHERE ${question.sql}
       )
       SELECT unit,
              ${countOf('true')} AS expected,
              ${countOf('received')} AS received,
              ${countOf('received AND sent_on <= due')} AS "onTime",
              ${countOf('received AND sent_on > due')} AS late,
              ${countOf('received AND is_empty')} AS empty,
              ${countOf(`NOT received AND due < ${today}`)} AS missing,
              ${countOf(`NOT received AND due >= ${today}`)} AS "notYetDue",
              count(*) FILTER (WHERE excluded)::integer AS "notApplicable"
       FROM one GROUP BY unit ORDER BY unit LIMIT ${limit + 1}`,
      question.values,
    );
    return pageOf(
      rows,
      limit,
      (row) => row,
      ({ unit }) => [unit],
    );
  }

  private async oneRound(question: SqlQuestion, corner: Corner): Promise<RoundFacts | null> {
    question.where('report.round_id IS NULL');
    const [row] = await this.rows(question, corner);
    if (row === undefined) return null;
    const { kind: _kind, ...round } = reportTable.factsOf(row) as RoundRow;
    return round;
  }

  private async unitReports(question: SqlQuestion, corner: Corner): Promise<readonly UnitReportFacts[]> {
    question.where('report.round_id IS NOT NULL');
    return (await this.rows(question, corner)).map((row) => {
      const { kind: _kind, ...report } = reportTable.factsOf(row) as UnitReportRow;
      return report;
    });
  }

  private rows(question: SqlQuestion, corner: Corner): Promise<StoredFacts[]> {
    question.where(atCorner('report', corner, question));
    return this.source.query<StoredFacts[]>(
      `SELECT ${factsColumns(reportTable, 'report')} FROM read_store.report_register report
       WHERE ${question.sql} ORDER BY report.report_id`,
      question.values,
    );
  }
}

/** Reports of units in sight; all of a round whose receiver the asker reads for, or stands above. */
const seenIn = ({ sight: { units, works = [] } }: Corner, question: SqlQuestion): string =>
  units === 'all'
    ? 'true'
    : `(round.receiver = ANY (${question.value(works, 'uuid[]')}) OR due.unit = ANY (${question.value(units, 'uuid[]')}))`;

/** Of the reports that are due at all. */
const countOf = (condition: string): string => `count(*) FILTER (WHERE NOT excluded AND ${condition})::integer`;

type HeadingRow = Readonly<{
  report_id: string;
  receiver: string;
  report_type: string;
  year: number;
  plan_id: string | null;
  window: RoundHeading['window'];
  due: RoundHeading['due'];
  due_advice: RoundHeading['dueAdvice'];
  versions: number;
  expected: number;
  not_applicable: number;
  received: number;
  approved: number;
}>;

const headingOf = (row: HeadingRow): RoundHeading => ({
  reportId: row.report_id,
  reportType: row.report_type,
  year: row.year,
  window: row.window,
  due: row.due,
  dueAdvice: row.due_advice,
  receiver: row.receiver,
  planId: row.plan_id,
  versions: row.versions,
  expected: row.expected,
  notApplicable: row.not_applicable,
  received: row.received,
  approved: row.approved,
});

const askedRounds = (
  { receiver, reportType, year, period, planId, frozen }: RoundFilter,
  corner: Corner,
): SqlQuestion => {
  const question = new SqlQuestion();
  question.where('round.round_id IS NULL');
  question.where(atCorner('round', corner, question));
  const { units } = corner.sight;
  if (units !== 'all') question.where(`round.receiver = ANY (${question.value(units, 'uuid[]')})`);
  question.equal('round.receiver', receiver, 'uuid');
  question.equal('round.report_type', reportType, 'text');
  question.equal('round.year', year, 'integer');
  question.equal('round.period', period, 'text');
  question.equal('round.plan_id', planId, 'uuid');
  question.equal('round.frozen', frozen, 'boolean');
  return question;
};
