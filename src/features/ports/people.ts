import type { AccountId } from '../../domain/shared/ids.ts';

/** Personal data of the person behind an account. It stands in no event. Source: domain rules 7.1. */
export type Person = Readonly<{ displayName: string; email: string | null; phone: string | null }>;

/** Names apart from history: each person's under a key of its own, so that erasing the key erases the person. */
export abstract class People {
  /** Replaces what is kept of the person. */
  abstract keep(accountId: AccountId, person: Person): Promise<void>;

  /** Of several at once; who is not kept (never was, or was erased) is missing. */
  abstract find(accountIds: readonly AccountId[]): Promise<ReadonlyMap<AccountId, Person>>;

  /** Key and data are gone for good; erasing twice is erasing once. */
  abstract erase(accountId: AccountId): Promise<void>;
}
