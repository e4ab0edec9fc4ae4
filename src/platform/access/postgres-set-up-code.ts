import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { SetUpCode, type TakenCode } from '../../features/ports/set-up-code.ts';
import { hashOf } from './tokens.ts';

/** Milliseconds. */
const hour = 3_600_000;

/** 160 random bits in groups that can be read aloud and typed: `3f9a-…`. */
const newCode = (): string => randomBytes(20).toString('hex').match(/.{5}/g)!.join('-');

const asTyped = (code: string): string => code.trim().toLowerCase();

/** No account has a password here or an identity elsewhere. */
const nobody = `NOT EXISTS (SELECT FROM access.credentials) AND NOT EXISTS (SELECT FROM access.identity)`;

export class PostgresSetUpCode extends SetUpCode {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async isNeeded(): Promise<boolean> {
    const rows = await this.source.query<{ needed: boolean }[]>(`SELECT ${nobody} AS needed`);
    return rows[0]!.needed;
  }

  override async make(now: Date): Promise<string> {
    return this.kept(now, null);
  }

  override async makeForOperator(now: Date): Promise<string> {
    return this.kept(now, new Date(now.getTime() + hour));
  }

  override async take(code: string, now: Date): Promise<TakenCode | null> {
    const [rows] = await this.source.query<[{ ends_at: Date | null }[], number]>(
      `DELETE FROM access.set_up_code
       WHERE code_hash = $1 AND (ends_at > $2 OR (ends_at IS NULL AND ${nobody})) RETURNING ends_at`,
      [hashOf(asTyped(code)), now],
    );
    const row = rows[0];
    return row === undefined ? null : { code, endsAt: row.ends_at };
  }

  override async giveBack({ code, endsAt }: TakenCode, now: Date): Promise<void> {
    await this.source.query(
      `INSERT INTO access.set_up_code (code_hash, made_at, ends_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [hashOf(asTyped(code)), now, endsAt],
    );
  }

  private async kept(now: Date, endsAt: Date | null): Promise<string> {
    const code = newCode();
    await this.source.transaction(async (manager) => {
      await manager.query(`DELETE FROM access.set_up_code`);
      await manager.query(`INSERT INTO access.set_up_code (code_hash, made_at, ends_at) VALUES ($1, $2, $3)`, [
        hashOf(code),
        now,
        endsAt,
      ]);
    });
    return code;
  }
}
