import type { DataSource } from 'typeorm';
import {
  AccessRecords,
  type AccessAction,
  type AccessRecord,
  type AccessRecordFilter,
  type AccountType,
  type KeptAccessRecord,
} from '../../features/ports/access-records.ts';
import { checkedLimit, keyIn, pageOf, positionKey } from '../read-store/paging.ts';
import { SqlQuestion } from '../read-store/sql-question.ts';
import { shortened } from './kept-text.ts';
import { hashAfter, type RecordRow } from './record-chain.ts';

/** Records looked at in one go while the chain is verified. */
const stretch = 5_000;

/** Longest text of a record but the device's, in characters. */
const longestText = 2_000;

const columns = `number, account, account_type, address, port, device, action, object_type, object_id, result, reason,
  request_id, hash`;

/** Records in a table that the service can only add to; the database numbers, dates and chains them. */
export class PostgresAccessRecords extends AccessRecords {
  /** @param months how long records are kept, 3 at least */
  constructor(
    private readonly source: DataSource,
    private readonly months: number,
  ) {
    super();
  }

  override async keep(record: AccessRecord): Promise<void> {
    await this.source.query(`SELECT access.append_record($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`, [
      cut(record.account),
      record.accountType,
      cut(record.address),
      record.port,
      record.device === null ? null : shortened(record.device),
      record.action,
      cut(record.objectType),
      cut(record.objectId),
      record.result,
      cut(record.reason),
      cut(record.requestId),
    ]);
  }

  override async page(
    filter: AccessRecordFilter,
    after: string | null,
    limit: number,
  ): Promise<Readonly<{ items: readonly KeptAccessRecord[]; next: string | null }>> {
    checkedLimit(limit);
    const question = asked(filter);
    if (after !== null) {
      const [number] = keyIn(after, [positionKey]);
      question.where(`number < ${question.value(number, 'bigint')}`);
    }
    const rows = await this.source.query<RecordRow[]>(
      `SELECT ${columns}, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
       FROM access.records WHERE ${question.sql} ORDER BY number DESC LIMIT ${limit + 1}`,
      question.values,
    );
    return pageOf(rows, limit, recordOf, ({ number }) => [number]);
  }

  override async verify(): Promise<Readonly<{ checked: bigint; firstBroken: string | null }>> {
    return this.source.transaction('REPEATABLE READ', async (manager) => {
      const [chain] = await manager.query<ChainRow[]>(
        `SELECT forgotten_number, forgotten_hash, last_number, last_hash FROM access.records_chain`,
      );
      if (!chain) return { checked: 0n, firstBroken: '1' };
      let number = BigInt(chain.forgotten_number);
      let hash = chain.forgotten_hash;
      let checked = 0n;
      const broken = () => ({ checked, firstBroken: String(number + 1n) });
      for (;;) {
        const rows = await manager.query<RecordRow[]>(
          `SELECT ${columns}, (extract(epoch FROM at) * 1000000)::bigint AS at
           FROM access.records WHERE number > $1 ORDER BY number LIMIT ${stretch}`,
          [checked === 0n ? '-1' : String(number)],
        );
        for (const row of rows) {
          if (BigInt(row.number) !== number + 1n || !row.hash.equals(hashAfter(hash, row))) return broken();
          number += 1n;
          checked += 1n;
          hash = row.hash;
        }
        if (rows.length < stretch) break;
      }
      const complete = number === BigInt(chain.last_number) && hash.equals(chain.last_hash);
      return complete ? { checked, firstBroken: null } : broken();
    });
  }

  override async forget(now: Date): Promise<number> {
    let forgotten = 0;
    for (;;) {
      const rows = await this.source.query<{ count: number }[]>(`SELECT access.forget_records($1, $2)::int AS count`, [
        now,
        this.months,
      ]);
      const count = rows[0]?.count ?? 0;
      if (count === 0) return forgotten;
      forgotten += count;
    }
  }
}

type ChainRow = Readonly<{ forgotten_number: string; forgotten_hash: Buffer; last_number: string; last_hash: Buffer }>;

const cut = (text: string | null): string | null => (text === null ? null : shortened(text, longestText));

/** Numbers rise with time, so a stretch of time is a stretch of numbers, whatever else is asked. */
const asked = ({ account, action, result, from, to }: AccessRecordFilter): SqlQuestion => {
  const question = new SqlQuestion();
  question.equal('account', account, 'text');
  question.equal('action', action, 'text');
  question.equal('result', result, 'text');
  const firstSince = (instant: string): string =>
    `coalesce((SELECT number FROM access.records WHERE at >= ${question.value(instant, 'timestamptz')}
               ORDER BY at, number LIMIT 1), 9223372036854775807)`;
  if (from !== undefined) question.where(`number >= ${firstSince(from)}`);
  if (to !== undefined) question.where(`number < ${firstSince(to)}`);
  return question;
};

const recordOf = (row: RecordRow): KeptAccessRecord => ({
  number: row.number,
  at: row.at,
  account: row.account,
  accountType: row.account_type as AccountType,
  address: row.address,
  port: row.port,
  device: row.device,
  action: row.action as AccessAction,
  objectType: row.object_type,
  objectId: row.object_id,
  result: row.result as AccessRecord['result'],
  reason: row.reason,
  requestId: row.request_id,
  hash: row.hash.toString('hex'),
});
