import type { RuleSet } from '../../domain/rule-set/rule-set.ts';
import type { Role } from '../../domain/shared/fact.ts';
import type { UnitId } from '../../domain/shared/ids.ts';
import { addDays, weekday, type LocalDate } from '../../domain/shared/local-date.ts';
import { assigningRoles, judgingRoles, workingRoles } from '../../domain/task/task.rules.ts';
import type { Asker, Sight } from '../ports/asker.ts';
import type { Horizon, Waiter } from '../ports/waiting-work.ts';

/** For whom work waits: the units of the roles themselves, not those under them. A key and the operator have nothing to do. */
export const waiterOf = (asker: Asker, sight: Sight): Waiter => {
  const grants = asker.kind === 'account' ? asker.grants : [];
  const unitsAs = (roles: readonly Role[]): readonly UnitId[] => [
    ...new Set(grants.flatMap(({ role, unit }) => (unit !== null && roles.includes(role) ? [unit] : []))),
  ];
  return {
    account: asker.kind === 'account' ? asker.accountId : '',
    works: unitsAs(workingRoles),
    judges: unitsAs(judgingRoles),
    decides: unitsAs(assigningRoles),
    sight,
  };
};

/** A week ends on Sunday. */
export const horizonOf = (today: LocalDate, { dueSoonDays }: Pick<RuleSet, 'dueSoonDays'>): Horizon => ({
  today,
  weekEnd: addDays(today, 7 - weekday(today)),
  soonEnd: addDays(today, dueSoonDays.value),
});
