import type { DataSource } from 'typeorm';
import type { Role } from '../../../domain/shared/fact.ts';
import type { AccountId } from '../../../domain/shared/ids.ts';
import { AccountRegister, type AccountFacts, type AccountFilter } from '../../../features/ports/account-register.ts';
import type { Corner, Page } from '../../../features/ports/registers.ts';
import { checkedLimit, keyIn, pageOf, uuidKey } from '../paging.ts';
import { factsColumns, type StoredFacts } from '../register-table.ts';
import { atCorner, SqlQuestion } from '../sql-question.ts';
import { accountTable } from './account.table.ts';

export class AccountRegisterInPostgres extends AccountRegister {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async page(
    filter: AccountFilter,
    corner: Corner,
    after: string | null,
    limit: number,
  ): Promise<Page<AccountFacts>> {
    checkedLimit(limit);
    const question = new SqlQuestion();
    question.where(atCorner('account', corner, question));
    question.equal('account.unit', filter.unit, 'uuid');
    question.equal('account.status', filter.status, 'text');
    if (filter.role !== undefined) question.where(holds(filter.role, corner, question));
    if (filter.within !== undefined) {
      question.where(`account.unit = ANY (${question.value(filter.within, 'uuid[]')})`);
    }
    if (after !== null) {
      const [account] = keyIn(after, [uuidKey]);
      question.where(`account.account_id > ${question.value(account, 'uuid')}`);
    }
    const rows = await this.rows(question, limit + 1);
    return pageOf(rows, limit, accountTable.factsOf, ({ key }) => [key] as string[]);
  }

  override async find(accountId: AccountId, corner: Corner): Promise<AccountFacts | null> {
    return (await this.findMany([accountId], corner))[0] ?? null;
  }

  override async findMany(accountIds: readonly AccountId[], corner: Corner): Promise<readonly AccountFacts[]> {
    const question = new SqlQuestion();
    question.where(`account.account_id = ANY (${question.value(accountIds, 'uuid[]')})`);
    question.where(atCorner('account', corner, question));
    return (await this.rows(question)).map(accountTable.factsOf);
  }

  override async administrators(corner: Corner): Promise<readonly AccountFacts[]> {
    const question = new SqlQuestion();
    question.where(atCorner('account', corner, question));
    const lasting = `given->>'unit' IS NULL AND given->>'until' IS NULL`;
    question.where(holds('administrator', corner, question, lasting));
    return (await this.rows(question)).map(accountTable.factsOf);
  }

  private rows(question: SqlQuestion, limit?: number): Promise<StoredFacts[]> {
    return this.source.query<StoredFacts[]>(
      `SELECT ${factsColumns(accountTable, 'account')}
       FROM read_store.account_register account
       WHERE ${question.sql}
       ORDER BY account.account_id
       ${limit === undefined ? '' : `LIMIT ${limit}`}`,
      question.values,
    );
  }
}

/** The account is open and holds a grant of the role on the day of the corner; the array narrows by index, the grant decides. */
const holds = (role: Role, { at }: Corner, question: SqlQuestion, also = 'true'): string => {
  const named = question.value(role, 'text');
  const day = question.value(at, 'date');
  return `account.status = 'open' AND account.roles @> ARRAY[${named}] AND EXISTS (
    SELECT FROM json_array_elements(account.details->'grants') given
    WHERE given->>'role' = ${named} AND given->>'revokedOn' IS NULL
      AND (given->>'from')::date <= ${day}
      AND (given->>'until' IS NULL OR (given->>'until')::date >= ${day})
      AND ${also})`;
};
