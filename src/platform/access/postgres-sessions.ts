import { randomBytes, randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { AccountId } from '../../domain/shared/ids.ts';
import { SignInRefused } from '../../features/ports/session.errors.ts';
import {
  Sessions,
  type IssuedSession,
  type OpenSession,
  type Session,
  type SessionKind,
  type SessionRequest,
} from '../../features/ports/sessions.ts';
import { Gathering } from '../database/gathering.ts';
import { askPrepared } from '../database/prepared.ts';
import { shortened } from './kept-text.ts';
import { seal, unseal } from './sealing.ts';
import { hashOf, looksLike, newToken } from './tokens.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const idleMs = hour;
const longestMs = 12 * hour;
const bearerMs = 15 * minute;
/** How exactly the last use of a session is known: a row is not written at each request. */
const seenMs = minute;
/** How long an ended session is kept, for whoever asks what happened. */
const keptMs = 30 * day;

const columns = `id, account_id, kind, token_ends_at, opened_at, ends_at, last_seen_at, must_change, sealed_id_token, address, device`;

/** In use at `$now`: not ended, not too old, and a page not left alone for longer than `$since`. */
const inUse = (now: string, since: string): string =>
  `ended_at IS NULL AND ends_at > ${now} AND (kind = 'api' OR last_seen_at > ${since})`;

const findSql = `
  SELECT asked.n::integer AS n, ${columns}
  FROM unnest($1::bytea[], $2::timestamptz[], $3::timestamptz[]) WITH ORDINALITY AS asked(token_hash, now, since, n)
  JOIN access.session USING (token_hash)
  WHERE token_ends_at > asked.now AND ${inUse('asked.now', 'asked.since')}`;

/** A token shown at a moment. */
type Shown = Readonly<{ token: string; now: Date }>;

const keyOf = ({ token, now }: Shown): string => `${token} ${now.getTime()}`;

/**
 * Sessions in one table, found by the hash of their token. All renewal tokens of a session begin alike, so that an old one
 * still tells which session it was of; only its second half changes.
 */
export class PostgresSessions extends Sessions {
  private readonly shown = new Gathering<Shown, Row | null>((shown) => this.findShown(shown));

  /** @param idTokenKey 32 bytes: the outside provider's token holds names */
  constructor(
    private readonly source: DataSource,
    private readonly idTokenKey: Buffer,
  ) {
    super();
  }

  override async round(accountId: AccountId): Promise<string> {
    const rows = await this.source.query<{ round: string }[]>(
      `SELECT round FROM access.session_round WHERE account_id = $1`,
      [accountId],
    );
    return rows[0]?.round ?? '0';
  }

  /** The round's row is held while the session is added: whoever ends all of them comes before, or after and ends it too. */
  override async open(request: SessionRequest, now: Date): Promise<IssuedSession> {
    const { accountId, round, kind, mustChangePassword, idToken, address, device } = request;
    const id = randomUUID();
    const token = newToken(kind === 'web' ? 'tds' : 'tdt');
    const endsAt = new Date(now.getTime() + longestMs);
    const tokenEndsAt = tokenEnd(kind, now, endsAt);
    const family = kind === 'api' ? randomBytes(familyBytes) : null;
    const renewal = family === null ? null : renewalOf(family);
    const opened = await this.source.query<unknown[]>(
      `WITH held AS (
         INSERT INTO access.session_round AS kept (account_id) VALUES ($2)
         ON CONFLICT (account_id) DO UPDATE SET round = kept.round RETURNING round
       )
       INSERT INTO access.session (id, account_id, kind, token_hash, token_ends_at, family_hash, renewal_hash, opened_at,
                                   ends_at, last_seen_at, must_change, sealed_id_token, address, device)
       SELECT $1::uuid, $2, $3, $4::bytea, $5::timestamptz, $6::bytea, $7::bytea, $8::timestamptz, $9::timestamptz,
              $8::timestamptz, $10::boolean, $11::bytea, $12, $13
       FROM held WHERE held.round = $14::bigint
       RETURNING id`,
      [
        id,
        accountId,
        kind,
        hashOf(token),
        tokenEndsAt,
        family === null ? null : hashOf(family.toString('hex')),
        renewal === null ? null : hashOf(renewal),
        now,
        endsAt,
        mustChangePassword,
        idToken === null ? null : seal(this.idTokenKey, idToken, id),
        shortened(address),
        device === null ? null : shortened(device),
        round,
      ],
    );
    if (opened.length === 0) throw new SignInRefused();
    const session = {
      id,
      accountId,
      kind,
      openedAt: now.getTime(),
      endsAt: endsAt.getTime(),
      mustChangePassword,
      idToken,
    };
    return { session, token, tokenEndsAt: tokenEndsAt.getTime(), renewal };
  }

  override async find(token: string, now: Date): Promise<Session | null> {
    const row = looksLike(token, 'tds', 'tdt') ? await this.shown.get({ token, now }) : null;
    return row === null ? null : this.sessionOf(row);
  }

  override async renew(renewal: string, now: Date): Promise<IssuedSession | null> {
    const family = familyOf(renewal);
    if (family === null) return null;
    const familyHash = hashOf(family.toString('hex'));
    const token = newToken('tdt');
    const next = renewalOf(family);
    const [rows] = await this.source.query<[Row[], number]>(
      `UPDATE access.session
       SET token_hash = $3, renewal_hash = $4, token_ends_at = least($5::timestamptz, ends_at), last_seen_at = $6
       WHERE family_hash = $1 AND renewal_hash = $2 AND ${inUse('$6', '$6')}
       RETURNING ${columns}`,
      [familyHash, hashOf(renewal), hashOf(token), hashOf(next), new Date(now.getTime() + bearerMs), now],
    );
    const row = rows[0];
    if (row) return { session: this.sessionOf(row), token, tokenEndsAt: row.token_ends_at.getTime(), renewal: next };
    // Somebody has a renewal token that was used before: whoever of the two stole it, both are out.
    await this.source.query(
      `UPDATE access.session SET ended_at = $2, sealed_id_token = NULL WHERE family_hash = $1 AND ended_at IS NULL`,
      [familyHash, now],
    );
    return null;
  }

  override async ofAccount(accountId: AccountId, now: Date): Promise<readonly OpenSession[]> {
    const rows = await this.source.query<Row[]>(
      `SELECT ${columns} FROM access.session WHERE account_id = $1 AND ${inUse('$2', '$3')} ORDER BY opened_at DESC, id`,
      [accountId, now, idleSince(now)],
    );
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      openedAt: row.opened_at.getTime(),
      lastSeenAt: row.last_seen_at.getTime(),
      address: row.address,
      device: row.device,
    }));
  }

  override async end(sessionId: string, now: Date): Promise<void> {
    await this.source.query(
      `UPDATE access.session SET ended_at = coalesce(ended_at, $2), sealed_id_token = NULL WHERE id::text = $1`,
      [sessionId, now],
    );
  }

  /** Two statements: the second sees every session that was added before the first had the round's row. */
  override async endAll(accountId: AccountId, now: Date, except?: string): Promise<string> {
    return this.source.transaction(async (manager) => {
      const round = await nextRound(manager, accountId);
      await manager.query(
        `UPDATE access.session SET ended_at = coalesce(ended_at, $2), sealed_id_token = NULL
         WHERE account_id = $1 AND id::text IS DISTINCT FROM $3 AND (ended_at IS NULL OR sealed_id_token IS NOT NULL)`,
        [accountId, now, except ?? null],
      );
      return round;
    });
  }

  override async erase(accountId: AccountId): Promise<void> {
    await this.source.transaction(async (manager) => {
      await nextRound(manager, accountId);
      await manager.query(`DELETE FROM access.session WHERE account_id = $1`, [accountId]);
    });
  }

  override async forget(now: Date): Promise<number> {
    const [, count] = await this.source.query<[unknown, number]>(`DELETE FROM access.session WHERE ends_at < $1`, [
      new Date(now.getTime() - keptMs),
    ]);
    return count;
  }

  private async findShown(shown: readonly Shown[]): Promise<readonly (Row | null)[]> {
    const each = new Map(shown.map((one) => [keyOf(one), one]));
    const asked = [...each.values()];
    const rows = await askPrepared<Row & { n: number }>(this.source, findSql, [
      asked.map(({ token }) => hashOf(token)),
      asked.map(({ now }) => now),
      asked.map(({ now }) => idleSince(now)),
    ]);
    const found = new Map<string, Row>();
    for (const row of rows) {
      const one = asked[row.n - 1]!;
      if (row.last_seen_at.getTime() <= one.now.getTime() - seenMs) await this.seen(row.id, one.now);
      found.set(keyOf(one), row);
    }
    return shown.map((one) => found.get(keyOf(one)) ?? null);
  }

  private async seen(id: string, now: Date): Promise<void> {
    await this.source.query(`UPDATE access.session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2`, [
      id,
      now,
    ]);
  }

  private sessionOf(row: Row): Session {
    const { id, sealed_id_token: sealed } = row;
    return {
      id,
      accountId: row.account_id,
      kind: row.kind,
      openedAt: row.opened_at.getTime(),
      endsAt: row.ends_at.getTime(),
      mustChangePassword: row.must_change,
      idToken: sealed === null ? null : unseal(this.idTokenKey, sealed, id).toString('utf8'),
    };
  }
}

type Row = Readonly<{
  id: string;
  account_id: AccountId;
  kind: SessionKind;
  token_ends_at: Date;
  opened_at: Date;
  ends_at: Date;
  last_seen_at: Date;
  must_change: boolean;
  sealed_id_token: Buffer | null;
  address: string;
  device: string | null;
}>;

const nextRound = async (manager: EntityManager, accountId: AccountId): Promise<string> => {
  const rows = await manager.query<{ round: string }[]>(
    `INSERT INTO access.session_round AS kept (account_id, round) VALUES ($1, 1)
     ON CONFLICT (account_id) DO UPDATE SET round = kept.round + 1 RETURNING round`,
    [accountId],
  );
  return rows[0]!.round;
};

const familyBytes = 16;
const renewalShape = /^tdr_[A-Za-z0-9_-]{64}$/;

const renewalOf = (family: Buffer): string => `tdr_${Buffer.concat([family, randomBytes(32)]).toString('base64url')}`;

const familyOf = (renewal: string): Buffer | null =>
  renewalShape.test(renewal) ? Buffer.from(renewal.slice(4), 'base64url').subarray(0, familyBytes) : null;

const idleSince = (now: Date): Date => new Date(now.getTime() - idleMs);

const tokenEnd = (kind: SessionKind, now: Date, endsAt: Date): Date =>
  kind === 'web' ? endsAt : new Date(now.getTime() + bearerMs);
