import type { Actor, Role } from '../../domain/shared/fact.ts';
import type { UnitId } from '../../domain/shared/ids.ts';
import type { LocalDate } from '../../domain/shared/local-date.ts';

/** In which role, and for which unit, the asker acts. */
export type Acting = Readonly<{
  by: Actor;
  /** The role was granted for the whole installation. */
  everywhere: boolean;
  /** Last day of the role; `null` for until further notice. */
  actingUntil: LocalDate | null;
}>;

/**
 * In whose name a request is carried out. `X-Acting-Role` and `X-Acting-Unit` choose among the roles held today; absent, they
 * follow where only one is held with which the route may be asked. The unit is the one of the grant or stands under it in the
 * unit tree of today, and it lives today: also a grant for the whole installation covers no unit that never was or has ended.
 */
export abstract class CurrentActor {
  /** @throws NotSignedIn, KeyOnlyReads, RoleNotHeld, UnitNotCovered; InputRefused for headers that cannot be read, or must be given */
  abstract of(request: { headers: Readonly<Record<string, string | string[] | undefined>> }): Promise<Acting>;

  /**
   * All that could be chosen for a route that admits these roles, for one of these units or one of a grant. First stands what
   * follows where nothing is chosen.
   *
   * @returns at least one @throws NotSignedIn, KeyOnlyReads, RoleNotHeld, UnitNotCovered
   */
  abstract ways(admitted: readonly Role[], units: readonly UnitId[]): Promise<readonly Acting[]>;
}
