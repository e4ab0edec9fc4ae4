import type { StatusClass, TaskFacts } from './facts-at.ts';
import { daysBetween, type LocalDate } from './local-date.ts';
import type { Tally } from './rates.ts';

/** Facts must be those of the corner: what was sent or accepted after the cut-off is not in them. */
type Timing = Pick<TaskFacts, 'withdrawn' | 'deadline' | 'completedOn'>;

/** In the order of the tests; what is not completed and not overdue is in time. Source: domain rules 1.2. */
export const statusClassOf = ({ withdrawn, deadline, completedOn }: Timing, cutOff: LocalDate): StatusClass => {
  if (withdrawn) return 'X';
  if (deadline.due === null) return 'N';
  if (completedOn !== null) return completedOn <= deadline.due ? 'H1' : 'H2';
  return deadline.due >= cutOff ? 'T1' : 'T2';
};

/** Whether work rests on a day (tạm hoãn): a suspension with a last day ends by itself. */
export const isSuspendedOn = ({ suspension }: Pick<TaskFacts, 'suspension'>, day: LocalDate): boolean =>
  suspension !== null && (suspension.until === null || day <= suspension.until);

/** Vietnamese labels to print. */
export const statusLabels: Readonly<Record<StatusClass, string>> = {
  H1: 'Hoàn thành đúng hạn',
  H2: 'Hoàn thành quá hạn',
  T1: 'Chưa hoàn thành, trong hạn',
  T2: 'Chưa hoàn thành, quá hạn',
  N: 'Không thời hạn',
  X: 'Ngoài thống kê',
};

/** Completed by the deadline of the assigning document, whatever was granted since. */
export const onTimeByOriginal = ({
  withdrawn,
  originalDeadline,
  completedOn,
}: Pick<TaskFacts, 'withdrawn' | 'originalDeadline' | 'completedOn'>): boolean =>
  !withdrawn && completedOn !== null && originalDeadline.due !== null && completedOn <= originalDeadline.due;

/** Counts one task where it belongs. */
export const tallyOf = (facts: Timing & Pick<TaskFacts, 'originalDeadline'>, cutOff: LocalDate): Tally => {
  const status = statusClassOf(facts, cutOff);
  const completed = status === 'H1' || status === 'H2';
  const none = { H1: 0, H2: 0, T1: 0, T2: 0, N: 0, X: 0 };
  return {
    ...none,
    [status]: 1,
    openEndedCompleted: status === 'N' && facts.completedOn !== null ? 1 : 0,
    onTimeByOriginal: completed && onTimeByOriginal(facts) ? 1 : 0,
  };
};

/** The day by which lateness is counted: the day the accepted version was sent, or the cut-off while there is none. */
const untilOf = ({ completedOn }: Timing, cutOff: LocalDate): LocalDate => completedOn ?? cutOff;

/** Calendar days late (số ngày quá hạn), 0 when not late or without a deadline. Acceptance takes no part in it. */
export const daysLate = (facts: Timing, cutOff: LocalDate): number => {
  const { due } = facts.deadline;
  return facts.withdrawn || due === null ? 0 : Math.max(0, daysBetween(due, untilOf(facts, cutOff)));
};

/** Working days late: those after the deadline up to the day counted. `workingDaysBetween` comes from a calendar. */
export const workingDaysLate = (
  facts: Timing,
  cutOff: LocalDate,
  workingDaysBetween: (from: LocalDate, to: LocalDate) => number,
): number => {
  const { due } = facts.deadline;
  return due === null || daysLate(facts, cutOff) === 0 ? 0 : workingDaysBetween(due, untilOf(facts, cutOff));
};

/** Came due by a day: counted in the line of what was planned to be done by then. */
export const hasComeDue = ({ withdrawn, deadline }: Omit<Timing, 'completedOn'>, day: LocalDate): boolean =>
  !withdrawn && deadline.due !== null && deadline.due <= day;

/** About to be due (sắp đến hạn): in time, with at most `days` left. */
export const isDueSoon = (facts: Timing, cutOff: LocalDate, days: number): boolean =>
  statusClassOf(facts, cutOff) === 'T1' &&
  facts.deadline.due !== null &&
  daysBetween(cutOff, facts.deadline.due) <= days;
