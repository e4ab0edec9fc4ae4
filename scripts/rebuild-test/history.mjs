import { schemaOf } from '../../dist/src/platform/streams/codec.js';
import { generateHistory } from '../../dist/src/features/generated-history/generate-history.js';
import { sizeForEvents } from '../../dist/src/features/generated-history/history-size.js';

/** A history of about so many events, as an import takes it. */
export const importedHistory = (events) => generateHistory(sizeForEvents(events, 'rebuild'));

/** The tasks that are drawn, as the load asks for them and reports on them: `{ taskId, planId, unit }`. */
export const tasksIn = async (client) => {
  const { rows } = await client.query(
    `SELECT task_id AS "taskId", plan_id AS "planId", lead_unit AS unit
     FROM read_store.task_register_present ORDER BY task_id`,
  );
  return rows;
};

/** One more report on a task, as the load on the store writes it; not all of them in the order of their days. */
export const anotherReport = ({ taskId, planId, unit }, n, id) => ({
  id,
  type: 'TaskProgressReported',
  data: JSON.stringify({
    taskId,
    planId,
    percent: n % 101,
    note: 'ghi trong lúc dựng lại',
    effectiveOn: `2026-02-${String(1 + (n % 28)).padStart(2, '0')}`,
    by: { account: 'officer', unit, role: 'officer' },
    authority: null,
    reason: null,
  }),
  metadata: JSON.stringify({ $correlationId: id, $causationId: id, schema: schemaOf('TaskProgressReported') }),
});
