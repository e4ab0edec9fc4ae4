import { addDays, daysBetween, localDate, type LocalDate } from '../../../domain/shared/local-date.ts';
import { stableNumber } from './stable-id.ts';
import type { TaskLine } from './task-line.ts';
import type { Days, TaskStory } from './task-story.ts';
import { workdayFrom } from './working-time.ts';

/**
 * The course that most tasks take: begun, perhaps reported on, sent, confirmed a few working days later. A line without a
 * day of sending is left as it was assigned. How long each step takes varies from task to task, but not from run to run.
 */
export const takeUsualCourse = (story: TaskStory, line: TaskLine<string>, { on, entered = on }: Days): void => {
  if (line.sent === undefined) return;
  // What happened before the assignment was typed in could only be typed in after it.
  const days = (day: LocalDate, late?: string): Days => ({ on: day, entered: day < entered ? entered : late });
  const sent = localDate(line.sent);
  const begun = beginning(story.taskId, localDate(on), sent);
  const confirmed = localDate(
    line.confirmed ?? workdayFrom(addDays(sent, 1 + stableNumber(`${story.taskId} confirmed`, 4))),
  );
  story.started(days(begun));
  const span = daysBetween(begun, sent);
  if (span > 45) story.progressed(days(workdayFrom(addDays(begun, Math.floor(span / 2)))), 50, 'Đang thực hiện');
  story.sent(days(sent, line.entered), summaryOf(line)).confirmed(days(confirmed, line.entered));
};

/** Half the time after the assignment, or two months before the end if that is later; a few days more or less. */
const beginning = (taskId: string, assignedOn: LocalDate, sent: LocalDate): LocalDate => {
  const span = daysBetween(assignedOn, sent);
  const wait = Math.max(span - 60, Math.floor(span / 2)) + stableNumber(`${taskId} begun`, 6);
  const day = workdayFrom(addDays(assignedOn, wait));
  return day < sent ? day : assignedOn;
};

const summaryOf = ({ product }: TaskLine<string>): string =>
  product === undefined ? 'Đã thực hiện xong, có báo cáo kết quả kèm theo' : `Đã trình sản phẩm: ${product}`;
