import type { DataSource, EntityManager } from 'typeorm';
import type { AccountId } from '../../domain/shared/ids.ts';
import { LocalCredentials, type Credentials } from '../../features/ports/credentials.ts';
import type { LookupKeys } from './lookup-keys.ts';
import type { PersonKeys } from './person-keys.ts';
import { seal, unseal } from './sealing.ts';

const namePlace = (accountId: AccountId): string => `sign-in name ${accountId}`;
const totpPlace = (accountId: AccountId): string => `second factor ${accountId}`;

/** By password or through a provider. */
const lastSignIn = (account: string): string => `
  (SELECT max(last_sign_in_at) FROM (
     SELECT last_sign_in_at FROM access.credentials c WHERE c.account_id = ${account}
     UNION ALL SELECT last_sign_in_at FROM access.identity i WHERE i.account_id = ${account}) ways)`;

const uniqueViolation = '23505';

/** Credentials in tables: names looked up by a keyed hash, and shown again only with the person's key. */
export class PostgresCredentials extends LocalCredentials {
  constructor(
    private readonly source: DataSource,
    private readonly keys: PersonKeys,
    private readonly lookup: LookupKeys,
  ) {
    super();
  }

  /** @throws PersonWasErased */
  override async create(accountId: AccountId, signInName: string, passwordHash: string, now: Date): Promise<AccountId> {
    const nameKey = this.lookup.ofName(signInName);
    const holder = await this.named(accountId, nameKey, (manager) =>
      this.write(manager, accountId, signInName, nameKey, passwordHash, now),
    );
    return holder!;
  }

  /** @throws PersonWasErased */
  override async rename(accountId: AccountId, signInName: string): Promise<AccountId | null> {
    const nameKey = this.lookup.ofName(signInName);
    return this.named(accountId, nameKey, async (manager) => {
      const sealed = seal(await this.keys.hold(manager, accountId), signInName, namePlace(accountId));
      const [, count] = await manager.query<[unknown, number]>(
        `UPDATE access.credentials SET name_key = $2, sealed_name = $3 WHERE account_id = $1`,
        [accountId, nameKey, sealed],
      );
      return count === 1;
    });
  }

  override async findByName(signInName: string): Promise<Credentials | null> {
    return this.one('name_key', this.lookup.ofName(signInName));
  }

  override async find(accountId: AccountId): Promise<Credentials | null> {
    return this.one('account_id', accountId);
  }

  override async namesOf(accountIds: readonly AccountId[]): Promise<ReadonlyMap<AccountId, string>> {
    if (accountIds.length === 0) return new Map();
    const rows = await this.source.query<{ account_id: AccountId; sealed_name: Buffer; wrapped: Buffer }[]>(
      `SELECT account_id, sealed_name, wrapped FROM access.credentials JOIN access.person_key USING (account_id)
       WHERE account_id = ANY($1::text[]) AND wrapped IS NOT NULL`,
      [accountIds],
    );
    return new Map(
      rows.map(({ account_id: id, sealed_name: sealed, wrapped }) => [
        id,
        unseal(this.keys.unwrap(id, wrapped), sealed, namePlace(id)).toString('utf8'),
      ]),
    );
  }

  /** @throws Error for an account without a sign-in name */
  override async setPassword(
    accountId: AccountId,
    passwordHash: string,
    mustChange: boolean,
    now: Date,
  ): Promise<void> {
    const [, count] = await this.source.query<[unknown, number]>(
      `UPDATE access.credentials SET password_hash = $2, must_change = $3, password_changed_at = $4 WHERE account_id = $1`,
      [accountId, passwordHash, mustChange, now],
    );
    if (count === 0) throw new Error(`account ${accountId} has no sign-in name`);
  }

  override async replacePassword(
    accountId: AccountId,
    known: string,
    passwordHash: string,
    now: Date,
  ): Promise<boolean> {
    const [, count] = await this.source.query<[unknown, number]>(
      `UPDATE access.credentials SET password_hash = $3, must_change = false, password_changed_at = $4
       WHERE account_id = $1 AND password_hash = $2`,
      [accountId, known, passwordHash, now],
    );
    return count === 1;
  }

  /** @throws PersonWasErased; Error for an account without a sign-in name */
  override async setTotp(accountId: AccountId, secret: string | null): Promise<void> {
    await this.source.transaction(async (manager) => {
      const sealed =
        secret === null ? null : seal(await this.keys.hold(manager, accountId), secret, totpPlace(accountId));
      const [, count] = await manager.query<[unknown, number]>(
        `UPDATE access.credentials SET sealed_totp = $2 WHERE account_id = $1`,
        [accountId, sealed],
      );
      if (count === 0) throw new Error(`account ${accountId} has no sign-in name`);
    });
  }

  override async takeTotpStep(accountId: AccountId, step: number): Promise<boolean> {
    const [, count] = await this.source.query<[unknown, number]>(
      `UPDATE access.credentials SET totp_step = $2 WHERE account_id = $1 AND (totp_step IS NULL OR totp_step < $2)`,
      [accountId, step],
    );
    return count === 1;
  }

  override async signedIn(accountId: AccountId, now: Date): Promise<void> {
    await this.source.query(
      `WITH here AS (UPDATE access.credentials SET last_sign_in_at = $2 WHERE account_id = $1)
       UPDATE access.identity SET last_sign_in_at = $2 WHERE account_id = $1`,
      [accountId, now],
    );
  }

  override async lastSignIn(accountId: AccountId): Promise<number | null> {
    const rows = await this.source.query<{ at: Date | null }[]>(`SELECT ${lastSignIn('$1')} AS at`, [accountId]);
    return rows[0]?.at?.getTime() ?? null;
  }

  override async findByIdentity(issuer: string, subject: string): Promise<AccountId | null> {
    const rows = await this.source.query<{ account_id: AccountId }[]>(
      `SELECT account_id FROM access.identity WHERE identity_key = $1`,
      [this.lookup.ofIdentity(issuer, subject)],
    );
    return rows[0]?.account_id ?? null;
  }

  /** @throws PersonWasErased */
  override async linkIdentity(accountId: AccountId, issuer: string, subject: string): Promise<AccountId> {
    for (;;) {
      await this.source.transaction(async (manager) => {
        await this.keys.hold(manager, accountId);
        await manager.query(
          `INSERT INTO access.identity (identity_key, account_id) VALUES ($1, $2) ON CONFLICT (identity_key) DO NOTHING`,
          [this.lookup.ofIdentity(issuer, subject), accountId],
        );
      });
      const holder = await this.findByIdentity(issuer, subject);
      if (holder !== null) return holder;
    }
  }

  override async erase(accountId: AccountId): Promise<void> {
    await this.source.transaction(async (manager) => {
      await manager.query(`DELETE FROM access.credentials WHERE account_id = $1`, [accountId]);
      await manager.query(`DELETE FROM access.identity WHERE account_id = $1`, [accountId]);
    });
  }

  /** @returns who has the name after `work`, which gives it to the account; `null` when it found nothing to give it to */
  private async named(
    accountId: AccountId,
    nameKey: Buffer,
    work: (manager: EntityManager) => Promise<boolean>,
  ): Promise<AccountId | null> {
    for (;;) {
      const given = await this.source.transaction(work).catch((error: { code?: string; constraint?: string }) => {
        if (error.code === uniqueViolation && error.constraint === 'credentials_name') return 'taken' as const;
        throw error;
      });
      if (given !== 'taken') return given ? accountId : null;
      const holder = await this.holderOf(nameKey);
      if (holder !== null) return holder;
    }
  }

  private async write(
    manager: EntityManager,
    accountId: AccountId,
    signInName: string,
    nameKey: Buffer,
    passwordHash: string,
    now: Date,
  ): Promise<boolean> {
    const key = await this.keys.hold(manager, accountId);
    await manager.query(
      `INSERT INTO access.credentials AS kept (account_id, name_key, sealed_name, password_hash, password_changed_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (account_id) DO UPDATE
       SET name_key = excluded.name_key, sealed_name = excluded.sealed_name, password_hash = excluded.password_hash,
           password_changed_at = CASE WHEN kept.password_hash = excluded.password_hash THEN kept.password_changed_at
                                      ELSE excluded.password_changed_at END`,
      [accountId, nameKey, seal(key, signInName, namePlace(accountId)), passwordHash, now],
    );
    return true;
  }

  private async holderOf(nameKey: Buffer): Promise<AccountId | null> {
    const rows = await this.source.query<{ account_id: AccountId }[]>(
      `SELECT account_id FROM access.credentials WHERE name_key = $1`,
      [nameKey],
    );
    return rows[0]?.account_id ?? null;
  }

  private async one(column: 'name_key' | 'account_id', value: Buffer | string): Promise<Credentials | null> {
    const rows = await this.source.query<Row[]>(
      `SELECT kept.*, wrapped, ${lastSignIn('kept.account_id')} AS last_sign_in_at,
              coalesce((SELECT round FROM access.session_round s WHERE s.account_id = kept.account_id), 0) AS round
       FROM access.credentials kept JOIN access.person_key USING (account_id)
       WHERE kept.${column} = $1 AND wrapped IS NOT NULL`,
      [value],
    );
    return rows[0] ? this.credentialsOf(rows[0]) : null;
  }

  private credentialsOf({ account_id: accountId, sealed_totp: totp, wrapped, ...row }: Row): Credentials {
    return {
      accountId,
      passwordHash: row.password_hash,
      passwordChangedAt: row.password_changed_at.getTime(),
      mustChangePassword: row.must_change,
      totpSecret:
        totp === null
          ? null
          : unseal(this.keys.unwrap(accountId, wrapped), totp, totpPlace(accountId)).toString('utf8'),
      lastSignInAt: row.last_sign_in_at?.getTime() ?? null,
      round: row.round,
    };
  }
}

type Row = Readonly<{
  account_id: AccountId;
  password_hash: string;
  password_changed_at: Date;
  must_change: boolean;
  sealed_totp: Buffer | null;
  last_sign_in_at: Date | null;
  round: string;
  wrapped: Buffer;
}>;
