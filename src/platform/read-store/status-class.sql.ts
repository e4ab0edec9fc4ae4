/**
 * `statusClassOf` of domain/shared/status-class.ts in SQL, over the columns of the task register at a corner; a property test
 * holds the two together.
 *
 * @param at place holder of the cut-off day
 */
export const statusClassSql = (task: string, at: string): string =>
  `CASE WHEN ${task}.withdrawn THEN 'X'
        WHEN ${task}.due IS NULL THEN 'N'
        WHEN ${task}.completed_on IS NOT NULL THEN CASE WHEN ${task}.completed_on <= ${task}.due THEN 'H1' ELSE 'H2' END
        WHEN ${task}.due >= ${at} THEN 'T1'
        ELSE 'T2' END`;

/** `onTimeByOriginal` in SQL. */
export const onTimeByOriginalSql = (task: string): string =>
  `(NOT ${task}.withdrawn AND coalesce(${task}.completed_on <= ${task}.original_due, false))`;
