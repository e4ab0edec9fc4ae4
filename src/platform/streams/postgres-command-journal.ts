import type { DataSource } from 'typeorm';
import { CommandJournal, type ClaimedKey, type KeptRefusal } from '../../features/ports/command-journal.ts';
import type { Receipt } from '../../features/ports/streams.ts';

type Row = Readonly<{ request_hash: string; issued_at: string; refusal: KeptRefusal | null; receipt: Receipt | null }>;

/** How long a key is remembered, in days. A request sent again later would be a new one. */
export const keptDays = 400;

/**
 * The journal in the service's own database.
 *
 * The claim commits without waiting for the disk: where the events lie in the same cluster, its commit record stands in the
 * write-ahead log before theirs, so whenever an event of the request survives a crash, its claim does too. If the claim is
 * lost, so is everything recorded under it, and the request sent again is the first one.
 */
export class PostgresCommandJournal extends CommandJournal {
  constructor(private readonly database: DataSource) {
    super();
  }

  async claim(account: string, key: string, requestHash: string, now: Date): Promise<ClaimedKey> {
    for (;;) {
      const rows = await this.database.query<Row[]>(
        `WITH quick AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true)),
              claimed AS (
                INSERT INTO read_store.command_journal (account, key, request_hash, issued_at, keep_until)
                SELECT $1, $2, $3, $4::bigint, to_timestamp($4::bigint / 1000.0) + make_interval(days => $5::int) FROM quick
                ON CONFLICT (account, key) DO NOTHING
                RETURNING request_hash, issued_at, refusal, receipt)
         SELECT * FROM claimed
         UNION ALL
         SELECT request_hash, issued_at, refusal, receipt FROM read_store.command_journal WHERE account = $1 AND key = $2
         LIMIT 1`,
        [account, key, requestHash, now.getTime(), keptDays],
      );
      const row = rows[0];
      // Without a row, a claim of the same instant was committed after this statement began to look: look again.
      if (!row) continue;
      const { request_hash, issued_at, refusal, receipt } = row;
      return { requestHash: request_hash, issuedAt: Number(issued_at), refusal, receipt };
    }
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
