import type { DataSource } from 'typeorm';
import type { PlanId } from '../../../domain/shared/ids.ts';
import {
  PlanRegister,
  type Corner,
  type Page,
  type PlanFacts,
  type PlanFilter,
} from '../../../features/ports/registers.ts';
import { askPrepared } from '../../database/prepared.ts';
import { checkedLimit, keyIn, pageOf, textKey, uuidKey, yearKey } from '../paging.ts';
import { factsColumns, type StoredFacts } from '../register-table.ts';
import { showOnlyInSight } from '../sight.sql.ts';
import { atCorner, SqlQuestion } from '../sql-question.ts';
import { wordPatterns } from '../word-search.ts';
import { planTable } from './plan.table.ts';

export class PlanRegisterInPostgres extends PlanRegister {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async page(
    filter: PlanFilter,
    corner: Corner,
    after: string | null,
    limit: number,
  ): Promise<Page<PlanFacts>> {
    checkedLimit(limit);
    const question = asked(filter, corner);
    if (after !== null) {
      const [year, symbol, plan] = keyIn(after, [yearKey, textKey, uuidKey]);
      const key = [question.value(year, 'integer'), question.value(symbol, 'text'), question.value(plan, 'uuid')];
      question.where(`(-plan.year, plan.symbol_key, plan.plan_id) > (${key.join(', ')})`);
    }
    const rows = await this.source.query<StoredFacts[]>(
      `SELECT ${factsColumns(planTable, 'plan')}, plan.symbol_key
       FROM read_store.plan_register plan
       WHERE ${question.sql}
       ORDER BY -plan.year, plan.symbol_key, plan.plan_id
       LIMIT ${limit + 1}`,
      question.values,
    );
    return pageOf(rows, limit, planTable.factsOf, ({ year, symbol_key, key }) => [
      -(year as number),
      symbol_key as string,
      key as string,
    ]);
  }

  override async find(planId: PlanId, corner: Corner): Promise<PlanFacts | null> {
    return (await this.findMany([planId], corner))[0] ?? null;
  }

  override async findMany(planIds: readonly PlanId[], corner: Corner): Promise<readonly PlanFacts[]> {
    const question = new SqlQuestion();
    const only = `= ANY (${question.value(planIds, 'uuid[]')})`;
    question.where(`plan.plan_id ${only}`);
    question.where(atCorner('plan', corner, question));
    showOnlyInSight('plan', corner.sight, question, () => only);
    const rows = await askPrepared<StoredFacts>(
      this.source,
      `SELECT ${factsColumns(planTable, 'plan')} FROM read_store.plan_register plan WHERE ${question.sql}`,
      question.values,
    );
    return rows.map(planTable.factsOf);
  }
}

const asked = (filter: PlanFilter, corner: Corner): SqlQuestion => {
  const question = new SqlQuestion();
  question.where(atCorner('plan', corner, question));
  showOnlyInSight('plan', corner.sight, question);
  question.equal('plan.owner', filter.owner, 'uuid');
  question.equal('plan.year', filter.year, 'integer');
  question.equal('plan.standing', filter.standing, 'text');
  question.equal('plan.symbol', filter.symbol, 'text');
  question.equal('plan.parent_plan_id', filter.parentPlanId, 'uuid');
  if (filter.owners !== undefined) {
    question.where(`plan.owner = ANY (${question.value(filter.owners, 'uuid[]')})`);
  }
  for (const word of wordPatterns(filter.q ?? '')) {
    const pattern = question.value(word, 'text');
    const known = question.value(corner.position.toString(), 'bigint');
    // The owner's names on any day, as known at the corner: a plan is found under the name it was issued under.
    question.where(
      `(plan.folded LIKE ${pattern} OR plan.owner IN (
         SELECT unit.unit_id FROM read_store.unit_register unit
         WHERE unit.folded LIKE ${pattern} AND unit.from_position <= ${known} AND unit.to_position > ${known}))`,
    );
  }
  return question;
};
