import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { officialDate } from '../../format/dates.ts';
import { countText } from '../../format/numbers.ts';
import type { TaskRow } from './task-order.ts';
import styles from './printed-tasks.module.css';

/** The whole list on paper: words only, its heading on every sheet. Source of the form: NĐ 30/2020, domain rules 5.2. */
export const PrintedTasks = ({
  rows,
  withPlan,
  isComplete,
  children,
}: Readonly<{ rows: readonly TaskRow[]; withPlan: boolean; isComplete: boolean; children: ReactNode }>) => {
  const { t } = useTranslation();
  return (
    <section className={styles.sheet}>
      {children}
      {!isComplete && <p>{t('tasks.printedPart', { count: rows.length, shown: countText(rows.length) })}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('tasks.printed.number')}</th>
            <th scope="col">{t('tasks.printed.title')}</th>
            {withPlan && <th scope="col">{t('tasks.column.plan')}</th>}
            <th scope="col">{t('tasks.printed.lead')}</th>
            <th scope="col">{t('tasks.printed.cooperating')}</th>
            <th scope="col">{t('tasks.printed.due')}</th>
            <th scope="col">{t('tasks.printed.product')}</th>
            <th scope="col">{t('tasks.printed.completedOn')}</th>
            <th scope="col">{t('tasks.printed.status')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((task) => (
            <tr key={task.id}>
              <td>{task.number}</td>
              <td className={styles.wide}>{task.title}</td>
              {withPlan && <td>{task.plan?.symbol ?? task.plan?.name}</td>}
              <td>{task.leadUnit.name}</td>
              <td>{task.cooperatingUnits.map(({ name }) => name).join(', ')}</td>
              <td>{task.deadline.due === null ? task.deadline.words : officialDate(task.deadline.due)}</td>
              <td>{task.product}</td>
              <td>{task.completedOn === null ? '' : officialDate(task.completedOn)}</td>
              <td>
                {t(`words.status.${task.status}`)}
                {task.status === 'T2' && <> ({t('words.daysLate', { count: task.daysLate })})</>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
