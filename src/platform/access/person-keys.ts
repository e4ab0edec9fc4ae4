import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AccountId } from '../../domain/shared/ids.ts';
import { seal, unseal } from './sealing.ts';

/** The person behind the account was erased; nothing can be kept of him any more. */
export class PersonWasErased extends Error {
  constructor(readonly accountId: AccountId) {
    super(`account ${accountId}: the person was erased`);
    this.name = 'PersonWasErased';
  }
}

/** One random key a person, kept wrapped by a key of the installation. Without it, what it sealed is noise. */
export class PersonKeys {
  /** @param wrapping 32 bytes */
  constructor(private readonly wrapping: Buffer) {}

  /**
   * The person's key, made at its first use. Until the transaction ends nobody can erase the person.
   *
   * @throws PersonWasErased
   */
  async hold(manager: EntityManager, accountId: AccountId): Promise<Buffer> {
    await manager.query(
      `INSERT INTO access.person_key (account_id, wrapped) VALUES ($1, $2) ON CONFLICT (account_id) DO NOTHING`,
      [accountId, seal(this.wrapping, randomBytes(32), accountId)],
    );
    const rows = await manager.query<{ wrapped: Buffer | null }[]>(
      `SELECT wrapped FROM access.person_key WHERE account_id = $1 FOR SHARE`,
      [accountId],
    );
    const wrapped = rows[0]?.wrapped;
    if (!wrapped) throw new PersonWasErased(accountId);
    return this.unwrap(accountId, wrapped);
  }

  unwrap(accountId: AccountId, wrapped: Buffer): Buffer {
    return unseal(this.wrapping, wrapped, accountId);
  }

  /** The key is gone for good, and the account can never have another. */
  async destroy(manager: EntityManager, accountId: AccountId): Promise<void> {
    await manager.query(
      `INSERT INTO access.person_key (account_id, wrapped) VALUES ($1, NULL)
       ON CONFLICT (account_id) DO UPDATE SET wrapped = NULL`,
      [accountId],
    );
  }
}
