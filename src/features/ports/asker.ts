import type { Grant } from '../../domain/account/account.state.ts';
import type { AccountId, UnitId } from '../../domain/shared/ids.ts';

/** What an asker may read: plans and measures of these units; `all` for everything. Computed for a day. */
export type Sight = Readonly<{
  units: 'all' | readonly UnitId[];
  /**
   * Also plans of anybody in which one of these units leads a task or cooperates on one: the units of the roles and all under
   * them. Absent: none.
   */
  works?: readonly UnitId[];
  /** Also what happened to accounts and roles, wherever they are: for who administers or audits the whole installation. */
  accounts: boolean;
}>;

/** For work that nobody in particular asks for: decisions, checks, what an operator of the machine reads. */
export const everything: Sight = { units: 'all', accounts: true };

/** Whoever a request comes from, proven by a session, a key, or access to the machine itself. */
export type Asker =
  | Readonly<{
      kind: 'account';
      accountId: AccountId;
      /** `null` for a request that a test or the demonstration makes without one. */
      sessionId: string | null;
      mustChangePassword: boolean;
      /** Home unit. */
      unit: UnitId;
      /** Roles held today. */
      grants: readonly Grant[];
    }>
  | Readonly<{ kind: 'apiKey'; keyId: string; units: readonly UnitId[] | null }>
  /** Somebody with access to the data folder of this machine: reads everything, changes nothing. */
  | Readonly<{ kind: 'operator' }>;

/** Who asks in the request under way. */
export abstract class CurrentAsker {
  /** @throws NotSignedIn when nobody is known */
  abstract asker(): Asker;

  /** What may be read, by the roles held and the unit tree of today. @throws NotSignedIn */
  abstract sight(): Promise<Sight>;

  /**
   * For answers that go on after the request was let in: each call proves the asker anew and says what may be read now,
   * `null` once the session or key has ended or no role is held any more. @throws NotSignedIn
   */
  abstract watch(): () => Promise<Sight | null>;

  /** Does work as that asker, outside of a request. */
  abstract as<T>(asker: Asker, work: () => Promise<T>): Promise<T>;
}
