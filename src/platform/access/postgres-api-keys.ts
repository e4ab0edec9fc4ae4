import type { DataSource } from 'typeorm';
import type { AccountId, UnitId } from '../../domain/shared/ids.ts';
import { ApiKeys, type ApiKey, type ApiKeyRequest } from '../../features/ports/api-keys.ts';
import { checkedLimit, keyIn, pageOf, uuidKey } from '../read-store/paging.ts';
import { timeOrderedId } from './time-ordered-id.ts';
import { hashOf, looksLike, newToken } from './tokens.ts';

const minuteMs = 60_000;

const columns = 'id, label, units, created_by, created_at, ends_at, last_used_at, revoked_at';

/** Keys in one table, found by the hash of their secret. */
export class PostgresApiKeys extends ApiKeys {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async create(
    { label, units, createdBy, endsAt }: ApiKeyRequest,
    now: Date,
  ): Promise<Readonly<{ key: ApiKey; secret: string }>> {
    const secret = newToken('tdk');
    const rows = await this.source.query<Row[]>(
      `INSERT INTO access.api_key (id, label, units, created_by, created_at, ends_at, secret_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${columns}`,
      [timeOrderedId(now), label, units, createdBy, now, new Date(endsAt), hashOf(secret)],
    );
    return { key: keyOf(rows[0]!), secret };
  }

  override async use(secret: string, now: Date): Promise<ApiKey | null> {
    if (!looksLike(secret, 'tdk')) return null;
    const rows = await this.source.query<Row[]>(
      `SELECT ${columns} FROM access.api_key WHERE secret_hash = $1 AND revoked_at IS NULL AND ends_at > $2`,
      [hashOf(secret), now],
    );
    if (!rows[0]) return null;
    const key = keyOf(rows[0]);
    const minute = now.getTime() - (now.getTime() % minuteMs);
    if (key.lastUsedAt !== null && key.lastUsedAt >= minute) return key;
    await this.source.query(
      `UPDATE access.api_key SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2)`,
      [key.id, new Date(minute)],
    );
    return { ...key, lastUsedAt: minute };
  }

  override async page(
    after: string | null,
    limit: number,
  ): Promise<Readonly<{ items: readonly ApiKey[]; next: string | null }>> {
    checkedLimit(limit);
    const before = after === null ? null : keyIn(after, [uuidKey])[0];
    const rows = await this.source.query<Row[]>(
      `SELECT ${columns} FROM access.api_key WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT ${limit + 1}`,
      [before],
    );
    return pageOf(rows, limit, keyOf, ({ id }) => [id]);
  }

  override async find(id: string): Promise<ApiKey | null> {
    if (!uuidKey(id)) return null;
    const rows = await this.source.query<Row[]>(`SELECT ${columns} FROM access.api_key WHERE id = $1`, [id]);
    return rows[0] ? keyOf(rows[0]) : null;
  }

  override async revoke(id: string, now: Date): Promise<void> {
    if (!uuidKey(id)) return;
    await this.source.query(`UPDATE access.api_key SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL`, [
      id,
      now,
    ]);
  }
}

type Row = Readonly<{
  id: string;
  label: string;
  units: readonly UnitId[] | null;
  created_by: AccountId;
  created_at: Date;
  ends_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}>;

const keyOf = (row: Row): ApiKey => ({
  id: row.id,
  label: row.label,
  units: row.units,
  createdBy: row.created_by,
  createdAt: row.created_at.getTime(),
  endsAt: row.ends_at.getTime(),
  lastUsedAt: row.last_used_at?.getTime() ?? null,
  revokedAt: row.revoked_at?.getTime() ?? null,
});
