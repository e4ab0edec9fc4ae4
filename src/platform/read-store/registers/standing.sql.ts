import type { Standing } from '../../../domain/shared/standing.ts';
import { onTimeByOriginalSql, statusClassSql } from '../status-class.sql.ts';

/** `Standing` of domain/shared/standing.ts as columns of a row. */
export type StandingRow = Readonly<{
  status: Standing['status'];
  open_ended_completed: boolean;
  on_time_by_original: boolean;
  counted: boolean;
}>;

export const standingColumns = ['status', 'open_ended_completed', 'on_time_by_original', 'counted'] as const;

/**
 * `standingOf` in SQL, over the columns of the task register at a corner; a property test holds the two together.
 *
 * @param at SQL of the cut-off day
 * @param countsOpenEnded SQL of the word of the plan, never empty
 */
export const standingSql = (task: string, at: string, countsOpenEnded: string): string => {
  const status = statusClassSql(task, at);
  return `${status} AS status,
    ${status} = 'N' AND ${task}.completed_on IS NOT NULL AS open_ended_completed,
    ${status} IN ('H1', 'H2') AND ${onTimeByOriginalSql(task)} AS on_time_by_original,
    CASE ${status} WHEN 'N' THEN ${countsOpenEnded} WHEN 'X' THEN false ELSE true END AS counted`;
};

/** The word of a plan on tasks without a deadline. */
export const countsOpenEndedSql = (plan: string): string =>
  `coalesce((${plan}.details -> 'content' ->> 'countsOpenEnded')::boolean, false)`;

export const standingOfRow = (row: StandingRow): Standing => ({
  status: row.status,
  openEndedCompleted: row.open_ended_completed,
  onTimeByOriginal: row.on_time_by_original,
  counted: row.counted,
});
