import type { DataSource } from 'typeorm';
import { Gathering } from '../database/gathering.ts';
import { askPrepared } from '../database/prepared.ts';
import { CommandJournal, type ClaimedKey, type KeptRefusal } from '../../features/ports/command-journal.ts';
import type { Receipt } from '../../features/ports/streams.ts';

type Claim = Readonly<{ account: string; key: string; requestHash: string; issuedAt: number }>;
type Row = Readonly<{
  account: string;
  key: string;
  request_hash: string;
  issued_at: string;
  refusal: KeptRefusal | null;
  receipt: Receipt | null;
}>;

const placeOf = ({ account, key }: Pick<Claim, 'account' | 'key'>): string => JSON.stringify([account, key]);

/** How long a key is remembered, in days. A request sent again later would be a new one. */
export const keptDays = 400;

/** In order, so that processes that claim the same keys wait for each other and never in a circle. */
const claimSql = `
  WITH quick AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true)),
       asked AS MATERIALIZED (
         SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) AS asked(account, key, request_hash, issued_at)),
       claimed AS (
         INSERT INTO read_store.command_journal (account, key, request_hash, issued_at, keep_until)
         SELECT account, key, request_hash, issued_at,
                to_timestamp(issued_at / 1000.0) + make_interval(days => $5::int)
         FROM asked CROSS JOIN quick ORDER BY account, key
         ON CONFLICT (account, key) DO NOTHING
         RETURNING account, key, request_hash, issued_at, refusal, receipt)
  SELECT * FROM claimed
  UNION ALL
  SELECT kept.account, kept.key, kept.request_hash, kept.issued_at, kept.refusal, kept.receipt
  FROM asked JOIN read_store.command_journal kept USING (account, key)`;

/**
 * The journal in the service's own database.
 *
 * Requests of the same moment claim their keys together. The claim commits without waiting for the disk: where the events lie in the same cluster, its commit record stands in the
 * write-ahead log before theirs, so whenever an event of the request survives a crash, its claim does too. If the claim is
 * lost, so is everything recorded under it, and the request sent again is the first one.
 */
export class PostgresCommandJournal extends CommandJournal {
  private readonly claims = new Gathering<Claim, Row | null>((claims) => this.claimAll(claims));

  constructor(private readonly database: DataSource) {
    super();
  }

  async claim(account: string, key: string, requestHash: string, now: Date): Promise<ClaimedKey> {
    for (;;) {
      const row = await this.claims.get({ account, key, requestHash, issuedAt: now.getTime() });
      // Without a row, a claim of the same instant was committed after the statement began to look: look again.
      if (row === null) continue;
      const { request_hash, issued_at, refusal, receipt } = row;
      return { requestHash: request_hash, issuedAt: Number(issued_at), refusal, receipt };
    }
  }

  private async claimAll(claims: readonly Claim[]): Promise<readonly (Row | null)[]> {
    const rows = await askPrepared<Row>(this.database, claimSql, [
      claims.map(({ account }) => account),
      claims.map(({ key }) => key),
      claims.map(({ requestHash }) => requestHash),
      claims.map(({ issuedAt }) => issuedAt),
      keptDays,
    ]);
    const found = new Map(rows.map((row) => [placeOf(row), row]));
    return claims.map((claim) => found.get(placeOf(claim)) ?? null);
  }

  async keepRefusal(account: string, key: string, refusal: KeptRefusal): Promise<void> {
    await this.database.query(
      `UPDATE read_store.command_journal SET refusal = $3::json WHERE account = $1 AND key = $2 AND refusal IS NULL`,
      [account, key, JSON.stringify(refusal)],
    );
  }

  async keepReceipt(account: string, key: string, receipt: Receipt): Promise<void> {
    await this.database.query(
      `UPDATE read_store.command_journal SET receipt = $3::json WHERE account = $1 AND key = $2 AND receipt IS NULL`,
      [account, key, JSON.stringify(receipt)],
    );
  }

  async forget(now: Date): Promise<number> {
    const [, count] = await this.database.query<[unknown, number]>(
      `DELETE FROM read_store.command_journal WHERE keep_until < $1`,
      [now],
    );
    return count;
  }
}
