import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { SetUpCode } from '../../features/ports/set-up-code.ts';
import { hashOf } from './tokens.ts';

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
    const code = newCode();
    await this.source.transaction(async (manager) => {
      await manager.query(`DELETE FROM access.set_up_code`);
      await manager.query(`INSERT INTO access.set_up_code (code_hash, made_at) VALUES ($1, $2)`, [hashOf(code), now]);
    });
    return code;
  }

  override async take(code: string): Promise<boolean> {
    const [, count] = await this.source.query<[unknown, number]>(
      `DELETE FROM access.set_up_code WHERE code_hash = $1 AND ${nobody}`,
      [hashOf(asTyped(code))],
    );
    return count === 1;
  }

  override async giveBack(code: string, now: Date): Promise<void> {
    await this.source.query(
      `INSERT INTO access.set_up_code (code_hash, made_at) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
      [hashOf(asTyped(code)), now],
    );
  }
}
