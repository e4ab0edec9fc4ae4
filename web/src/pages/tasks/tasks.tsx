import { useTranslation } from 'react-i18next';
import { useCorner } from '../../app/corner.ts';
import { officialDate, today } from '../../format/dates.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { TaskTable } from '../../parts/task-table/task-table.tsx';
import { UsualOrder } from '../../parts/task-table/use-task-order.ts';

/** The tasks of all plans, late first. */
export const Tasks = () => {
  const { t } = useTranslation();
  const { at = today() } = useCorner();
  return (
    <UsualOrder value="attention">
      <PageHead title={t('tasks.title')}>
        <p className="soft screen-only">{t('tasks.lead')}</p>
      </PageHead>
      <TaskTable name={t('tasks.all')} printHead={<p>{t('plan.asAt', { day: officialDate(at) })}</p>} />
    </UsualOrder>
  );
};
