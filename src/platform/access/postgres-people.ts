import type { DataSource } from 'typeorm';
import type { AccountId } from '../../domain/shared/ids.ts';
import { People, type Person } from '../../features/ports/people.ts';
import type { PersonKeys } from './person-keys.ts';
import { seal, unseal } from './sealing.ts';

const placeOf = (accountId: AccountId): string => `person ${accountId}`;

/** Persons in a table, each sealed under a key of its own. */
export class PostgresPeople extends People {
  constructor(
    private readonly source: DataSource,
    private readonly keys: PersonKeys,
  ) {
    super();
  }

  /** @throws PersonWasErased */
  override async keep(accountId: AccountId, { displayName, email, phone }: Person): Promise<void> {
    await this.source.transaction(async (manager) => {
      const key = await this.keys.hold(manager, accountId);
      const sealed = seal(key, JSON.stringify({ displayName, email, phone }), placeOf(accountId));
      await manager.query(
        `INSERT INTO access.person (account_id, sealed) VALUES ($1, $2)
         ON CONFLICT (account_id) DO UPDATE SET sealed = excluded.sealed`,
        [accountId, sealed],
      );
    });
  }

  override async find(accountIds: readonly AccountId[]): Promise<ReadonlyMap<AccountId, Person>> {
    if (accountIds.length === 0) return new Map();
    const rows = await this.source.query<Row[]>(
      `SELECT account_id, sealed, wrapped FROM access.person JOIN access.person_key USING (account_id)
       WHERE account_id = ANY($1::text[]) AND wrapped IS NOT NULL`,
      [accountIds],
    );
    return new Map(rows.map((row) => [row.account_id, this.personOf(row)]));
  }

  override async erase(accountId: AccountId): Promise<void> {
    await this.source.transaction(async (manager) => {
      await this.keys.destroy(manager, accountId);
      await manager.query(`DELETE FROM access.person WHERE account_id = $1`, [accountId]);
    });
  }

  private personOf({ account_id: accountId, sealed, wrapped }: Row): Person {
    const key = this.keys.unwrap(accountId, wrapped);
    return JSON.parse(unseal(key, sealed, placeOf(accountId)).toString('utf8')) as Person;
  }
}

type Row = Readonly<{ account_id: AccountId; sealed: Buffer; wrapped: Buffer }>;
