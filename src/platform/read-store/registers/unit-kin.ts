import type { DataSource } from 'typeorm';
import type { UnitId } from '../../../domain/shared/ids.ts';
import { everything } from '../../../features/ports/asker.ts';
import type { LocalDate } from '../../../domain/shared/local-date.ts';
import { atCorner, SqlQuestion } from '../sql-question.ts';

type Asked = Readonly<{ roots: readonly UnitId[]; withAbove: boolean; at: LocalDate; position: bigint }>;

/** Units that belong together: who stands under and above, and what they came from and became. */
export class UnitKin {
  constructor(private readonly source: DataSource) {}

  /** One question however large the tree is; the roots are in it whether they are recorded or not. */
  async of({ roots, withAbove, at, position }: Asked): Promise<readonly UnitId[]> {
    const question = new SqlQuestion();
    const asked = question.value(roots, 'uuid[]');
    const corner = (alias: string) => atCorner(alias, { at, position, sight: everything }, question);
    // Made only where it is asked: a parameter that stands nowhere is refused.
    const above = () => `
      above AS (
        SELECT unit.unit_id, unit.parent FROM read_store.unit_register unit
        WHERE unit.unit_id = ANY (${asked}) AND ${corner('unit')}
        UNION
        SELECT unit.unit_id, unit.parent FROM above
        JOIN read_store.unit_register unit ON unit.unit_id = above.parent AND ${corner('unit')}
      ),`;
    const rows = await this.source.query<readonly Readonly<{ unit_id: UnitId }>[]>(
      `WITH RECURSIVE
       under AS (
         SELECT unnest(${asked}) AS unit_id
         UNION
         SELECT unit.unit_id FROM under
         JOIN read_store.unit_register unit ON unit.parent = under.unit_id AND ${corner('unit')}
       ),
       ${withAbove ? above() : ''}
       seed AS (SELECT unit_id FROM under ${withAbove ? 'UNION SELECT unit_id FROM above' : ''}),
       before AS (
         SELECT unit_id FROM seed
         UNION
         SELECT old.unit_id FROM before
         CROSS JOIN LATERAL (
           SELECT unit.unit_id FROM read_store.unit_register unit
           WHERE unit.successors @> ARRAY[before.unit_id] AND ${corner('unit')}
           UNION ALL
           SELECT unnest(unit.predecessors) FROM read_store.unit_register unit
           WHERE unit.unit_id = before.unit_id AND ${corner('unit')}
         ) old
       ),
       later AS (
         SELECT unit_id FROM seed
         UNION
         SELECT next.unit_id FROM later
         JOIN read_store.unit_register unit ON unit.unit_id = later.unit_id AND ${corner('unit')}
         CROSS JOIN unnest(unit.successors) AS next(unit_id)
       )
       SELECT unit_id FROM before UNION SELECT unit_id FROM later`,
      question.values,
    );
    return rows.map(({ unit_id }) => unit_id);
  }
}
