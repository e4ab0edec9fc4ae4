import type { LocalDate } from '../shared/local-date.ts';
import type { Account, Grant } from './account.state.ts';

/** A grant holds from its first day to the end of its last, unless it was revoked before. */
export const holdsOn = ({ from, until, revokedOn }: Grant, on: LocalDate): boolean =>
  from <= on && (until === null || on <= until) && (revokedOn === null || on < revokedOn);

/** Roles that the account holds on a day; none while it is suspended or after it was erased. */
export const rolesOn = (account: Account, on: LocalDate): readonly Grant[] =>
  account.status === 'open' ? account.grants.filter((grant) => holdsOn(grant, on)) : [];
