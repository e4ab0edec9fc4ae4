import type { Grant } from '../../domain/account/account.state.ts';
import type { AccountId, UnitId } from '../../domain/shared/ids.ts';

/** What an asker may read: plans and measures of these units; `all` for everything. Computed for a day. */
export type Sight = Readonly<{
  units: 'all' | readonly UnitId[];
  /** Also what happened to accounts and roles. */
  accounts: boolean;
}>;

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
  /** @throws NotSignedIn when the route asks for nobody */
  abstract asker(): Asker;
  /** What may be read, by the roles held and the unit tree of today. */
  abstract sight(): Promise<Sight>;
}
