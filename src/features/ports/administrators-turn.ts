import type { AccountId } from '../../domain/shared/ids.ts';

/**
 * Acts that could take the last administrator away happen one after the other in the whole installation: two administrators
 * who revoke each other at the same instant do not both succeed.
 */
export abstract class AdministratorsTurn {
  /**
   * @param work is given the accounts that may administer the whole installation until further notice, as known at the end of
   *   the log when the turn began; it looks at their streams itself
   * @throws NotYetShown when the register does not reach the end of the log in time; Contended when the turn does not come
   */
  abstract take<T>(work: (administrators: readonly AccountId[]) => Promise<T>): Promise<T>;
}
