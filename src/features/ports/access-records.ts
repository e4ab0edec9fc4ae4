/** What is recorded about access, apart from business events. Source of the fields: domain rules 7.3. */
export const accessActions = [
  'signIn',
  'signOut',
  'sessionRenewed',
  'passwordChanged',
  'secondFactorChanged',
  'export',
  'recounted',
  'roleChanged',
  'accountChanged',
  'apiKeyChanged',
  'personErased',
  'actRefused',
  'recordsRead',
  'setUp',
] as const;
export type AccessAction = (typeof accessActions)[number];

export const accountTypes = ['person', 'apiKey', 'operator', 'unknown'] as const;
export type AccountType = (typeof accountTypes)[number];

export type AccessRecord = Readonly<{
  /** Account or key id; `null` when nobody is known. A sign-in name that was typed is never kept. */
  account: string | null;
  accountType: AccountType;
  /** Remote address and port. */
  address: string | null;
  port: number | null;
  /** What the client calls itself, cut at 200 characters. */
  device: string | null;
  action: AccessAction;
  /** Kind and id of what was acted upon, e.g. `task` and its id, or the route. */
  objectType: string | null;
  objectId: string | null;
  result: 'allowed' | 'refused';
  /** Code of the refusal, or the reason given. */
  reason: string | null;
  requestId: string | null;
}>;

/** `number` runs from 1 without gaps; each record's `hash` covers the one before. SHA-256, lower-case hex. */
export type KeptAccessRecord = AccessRecord & Readonly<{ number: string; at: string; hash: string }>;

export type AccessRecordFilter = Readonly<{
  account?: string;
  action?: AccessAction;
  result?: 'allowed' | 'refused';
  /** Instants, ISO 8601: from included, to excluded. */
  from?: string;
  to?: string;
}>;

/** Append-only for the service's own role. */
export abstract class AccessRecords {
  abstract keep(record: AccessRecord): Promise<void>;
  /** Newest first. `limit` 1 to 1.000. */
  abstract page(
    filter: AccessRecordFilter,
    after: string | null,
    limit: number,
  ): Promise<Readonly<{ items: readonly KeptAccessRecord[]; next: string | null }>>;
  /** Recomputes the chain of everything kept. @returns the number of the first record that does not fit, `null` when all do */
  abstract verify(): Promise<Readonly<{ checked: bigint; firstBroken: string | null }>>;
  /** Forgets records older than the time they are kept. @returns how many */
  abstract forget(now: Date): Promise<number>;
}
