import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { officialDate, today } from '../../format/dates.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { filtersOf } from '../../parts/task-table/task-search.ts';
import { TaskTable } from '../../parts/task-table/task-table.tsx';
import { UsualOrder } from '../../parts/task-table/use-task-order.ts';
import { useTaskSearch } from '../../parts/task-table/use-task-search.ts';

/** The tasks of all plans, late first. */
export const Tasks = () => {
  const { t } = useTranslation();
  const { at = today(), query } = useCorner();
  const [search] = useTaskSearch();
  const headings = useHeadings(search.plan);
  const asked = { ...filtersOf(search), ...(search.q !== undefined && { q: search.q }), ...query, format: 'csv' };
  return (
    <UsualOrder value="attention">
      <PageHead title={t('tasks.title')}>
        <p className="soft screen-only">{t('tasks.lead')}</p>
      </PageHead>
      <TaskTable
        name={t('tasks.all')}
        headings={headings}
        csv={`/api/v1/tasks?${new URLSearchParams(asked).toString()}`}
        printHead={<p>{t('plan.asAt', { day: officialDate(at) })}</p>}
      />
    </UsualOrder>
  );
};

/** Fields and groups are a plan's own: there are some to choose from once a plan is chosen. */
const useHeadings = (planId: string | undefined) => {
  const { query } = useCorner();
  const params = { params: { path: { id: planId ?? '' }, query } };
  const plan = ask.useQuery('get', '/api/v1/plans/{id}', params, { enabled: planId !== undefined });
  return planId === undefined ? [] : (plan.data?.plan.groups ?? []);
};
