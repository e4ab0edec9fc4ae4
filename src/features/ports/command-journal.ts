import type { Receipt } from './streams.ts';

/** A request as the journal keeps it: sent again under the same key, it is the same request or it is refused. */
export type ClaimedKey = Readonly<{
  /** Hash of the request that claimed the key, SHA-256 in lower-case hex. */
  requestHash: string;
  /** When it was first claimed, milliseconds since 1970; every id of the request is dated by it. */
  issuedAt: number;
  /** The refusal it was answered with; `null` while it was carried out, or not answered yet. */
  refusal: KeptRefusal | null;
  /** Where it was found to be so already; `null` for a request whose events tell that it was carried out. */
  receipt: Receipt | null;
}>;

/** A refusal by rule, kept so that the same request gets the same answer whatever has happened since. */
export type KeptRefusal = Readonly<{ code: string; message: string; data: Readonly<Record<string, unknown>> }>;

/** Which account used which idempotency key for what. */
export abstract class CommandJournal {
  /** Claims the key for the request unless somebody did: then says for which request. */
  abstract claim(account: string, key: string, requestHash: string, now: Date): Promise<ClaimedKey>;

  /** Keeps the refusal unless one is kept already. */
  abstract keepRefusal(account: string, key: string, refusal: KeptRefusal): Promise<void>;

  /** Keeps the receipt of a request that found nothing to record, unless one is kept already. */
  abstract keepReceipt(account: string, key: string, receipt: Receipt): Promise<void>;

  /** Forgets keys whose time to be kept is over. @returns how many */
  abstract forget(now: Date): Promise<number>;
}
