import type { DataSource } from 'typeorm';
import { fold } from '../../../domain/shared/folding.ts';
import type { UnitId } from '../../../domain/shared/ids.ts';
import { askPrepared } from '../../database/prepared.ts';
import {
  UnitRegister,
  type Corner,
  type NamedUnit,
  type Page,
  type TreeBounds,
  type UnitFacts,
  type UnitFilter,
} from '../../../features/ports/registers.ts';
import { checkedLimit, keyIn, pageOf, textKey, uuidKey } from '../paging.ts';
import { factsColumns, type StoredFacts } from '../register-table.ts';
import { atCorner, SqlQuestion } from '../sql-question.ts';
import { searchable, wordPatterns } from '../word-search.ts';
import { unitTable } from './unit.table.ts';

/** Most units that one tree shows. The whole country has about 60.000. */
const largestTree = 100_000;
const deepest = 100;

export class UnitRegisterInPostgres extends UnitRegister {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async page(
    filter: UnitFilter,
    corner: Corner,
    after: string | null,
    limit: number,
  ): Promise<Page<UnitFacts>> {
    checkedLimit(limit);
    const question = asked(filter, corner);
    if (after !== null) {
      const [name, unit] = keyIn(after, [textKey, uuidKey]);
      question.where(
        `(unit.name_key, unit.unit_id) > (${question.value(name, 'text')}, ${question.value(unit, 'uuid')})`,
      );
    }
    const rows = await this.source.query<StoredFacts[]>(
      `SELECT ${columns(corner, question)}, unit.name_key
       FROM read_store.unit_register unit
       WHERE ${question.sql}
       ORDER BY unit.name_key, unit.unit_id
       LIMIT ${limit + 1}`,
      question.values,
    );
    return pageOf(rows, limit, factsOf, ({ name_key, key }) => [name_key, key] as string[]);
  }

  override async find(unitId: UnitId, corner: Corner): Promise<UnitFacts | null> {
    return (await this.findMany([unitId], corner))[0] ?? null;
  }

  override async findMany(unitIds: readonly UnitId[], corner: Corner): Promise<readonly UnitFacts[]> {
    const question = new SqlQuestion();
    question.where(`unit.unit_id = ANY (${question.value(unitIds, 'uuid[]')})`);
    question.where(atCorner('unit', corner, question));
    const rows = await this.source.query<StoredFacts[]>(
      `SELECT ${columns(corner, question)} FROM read_store.unit_register unit WHERE ${question.sql}`,
      question.values,
    );
    return rows.map(factsOf);
  }

  override async named(unitIds: readonly UnitId[], corner: Corner): Promise<readonly NamedUnit[]> {
    const question = new SqlQuestion();
    question.where(`unit.unit_id = ANY (${question.value(unitIds, 'uuid[]')})`);
    question.where(atCorner('unit', corner, question));
    return askPrepared<NamedUnit>(
      this.source,
      `SELECT unit.unit_id AS "unitId", unit.details -> 'identity' AS identity, unit.living, unit.successors
       FROM read_store.unit_register unit WHERE ${question.sql}`,
      question.values,
    );
  }

  override async subtree(
    unitId: UnitId,
    corner: Corner,
    { depth, most }: TreeBounds = { depth: deepest, most: largestTree },
  ): Promise<readonly UnitFacts[]> {
    const question = new SqlQuestion();
    const root = question.value(unitId, 'uuid');
    const here = atCorner('unit', corner, question);
    const below = atCorner('child', corner, question);
    const levels = question.value(depth, 'int');
    const rows = await this.source.query<StoredFacts[]>(
      `WITH RECURSIVE tree AS (
         SELECT ${root} AS unit_id, 0 AS depth
         UNION ALL
         SELECT child.unit_id, tree.depth + 1 FROM tree
         JOIN read_store.unit_register child ON child.parent = tree.unit_id AND ${below}
         WHERE tree.depth < ${levels}
       ) CYCLE unit_id SET again USING path
       SELECT ${columns(corner, question)}
       FROM tree JOIN read_store.unit_register unit USING (unit_id)
       WHERE NOT tree.again AND ${here}
       ORDER BY tree.depth, unit.name_key, unit.unit_id
       LIMIT ${question.value(most + 1, 'int')}`,
      question.values,
    );
    return rows.map(factsOf);
  }
}

/** A part of a split unit learns where it came from in the stream of the unit that was split. */
const columns = (corner: Corner, question: SqlQuestion): string =>
  `${factsColumns(unitTable, 'unit')},
   ARRAY(SELECT origin.unit_id FROM read_store.unit_register origin
         WHERE origin.successors @> ARRAY[unit.unit_id] AND ${atCorner('origin', corner, question)}
         ORDER BY origin.unit_id) AS origins`;

const factsOf = (row: StoredFacts): UnitFacts => {
  const unit = unitTable.factsOf(row);
  return {
    ...unit,
    living: unit.dissolvedOn === null,
    predecessors: [...new Set([...unit.predecessors, ...(row.origins as readonly string[])])],
  };
};

const asked = (filter: UnitFilter, corner: Corner): SqlQuestion => {
  const question = new SqlQuestion();
  question.where(atCorner('unit', corner, question));
  if (filter.name !== undefined) {
    question.where(`unit.folded = ${question.value(searchable(fold(filter.name)), 'text')}`);
  }
  question.equal('unit.code', filter.code, 'text');
  question.equal('unit.parent', filter.parent, 'uuid');
  if (filter.top !== undefined) question.where(filter.top ? 'unit.parent IS NULL' : 'unit.parent IS NOT NULL');
  question.equal('unit.living', filter.living, 'boolean');
  for (const pattern of wordPatterns(filter.q ?? '')) {
    question.where(`unit.folded LIKE ${question.value(pattern, 'text')}`);
  }
  return question;
};
