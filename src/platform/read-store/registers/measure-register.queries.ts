import type { DataSource } from 'typeorm';
import type { MeasureId } from '../../../domain/shared/ids.ts';
import { MeasureRegister, type Corner, type MeasureFacts, type Page } from '../../../features/ports/registers.ts';
import { checkedLimit, keyIn, pageOf, textKey, uuidKey } from '../paging.ts';
import { factsColumns, type StoredFacts } from '../register-table.ts';
import { showOnlyInSight } from '../sight.sql.ts';
import { atCorner, SqlQuestion } from '../sql-question.ts';
import { wordPatterns } from '../word-search.ts';
import { measureTable } from './measure.table.ts';

type MeasureFilter = Parameters<MeasureRegister['page']>[0];

/** In order of the code. */
export class MeasureRegisterInPostgres extends MeasureRegister {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async page(
    filter: MeasureFilter,
    corner: Corner,
    after: string | null,
    limit: number,
  ): Promise<Page<MeasureFacts>> {
    checkedLimit(limit);
    const question = new SqlQuestion();
    question.where(atCorner('measure', corner, question));
    showOnlyInSight('measure', corner.sight, question);
    question.equal('measure.owner', filter.owner, 'uuid');
    question.equal('measure.plan_id', filter.planId, 'uuid');
    question.equal('measure.code', filter.code, 'text');
    for (const pattern of wordPatterns(filter.q ?? '')) {
      question.where(`measure.folded LIKE ${question.value(pattern, 'text')}`);
    }
    if (after !== null) {
      const [code, measure] = keyIn(after, [textKey, uuidKey]);
      question.where(
        `(measure.code, measure.measure_id) > (${question.value(code, 'text')}, ${question.value(measure, 'uuid')})`,
      );
    }
    const rows = await this.source.query<StoredFacts[]>(
      `SELECT ${factsColumns(measureTable, 'measure')}
       FROM read_store.measure_register measure
       WHERE ${question.sql}
       ORDER BY measure.code, measure.measure_id
       LIMIT ${limit + 1}`,
      question.values,
    );
    return pageOf(rows, limit, measureTable.factsOf, ({ code, key }) => [code, key] as string[]);
  }

  override async find(measureId: MeasureId, corner: Corner): Promise<MeasureFacts | null> {
    const question = new SqlQuestion();
    question.equal('measure.measure_id', measureId, 'uuid');
    question.where(atCorner('measure', corner, question));
    showOnlyInSight('measure', corner.sight, question);
    const rows = await this.source.query<StoredFacts[]>(
      `SELECT ${factsColumns(measureTable, 'measure')} FROM read_store.measure_register measure WHERE ${question.sql}`,
      question.values,
    );
    return rows[0] === undefined ? null : measureTable.factsOf(rows[0]);
  }
}
