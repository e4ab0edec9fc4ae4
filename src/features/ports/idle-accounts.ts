import type { OpenedAccount } from '../../domain/account/account.state.ts';
import { daysBetween, localDateAt, type LocalDate } from '../../domain/shared/local-date.ts';

/** Days without use after which an account is shut until it is reinstated. Source: domain rules 7.3. */
export const idleDays = 45;

/** @param lastSignInAt milliseconds since 1970; `null` before the first, when its opening counts, as a reinstatement does */
export const isIdle = ({ activeSince }: OpenedAccount, lastSignInAt: number | null, today: LocalDate): boolean => {
  const used = lastSignInAt === null ? activeSince : localDateAt(new Date(lastSignInAt));
  return daysBetween(used > activeSince ? used : activeSince, today) > idleDays;
};
