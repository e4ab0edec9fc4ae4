import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Order } from './task-search.ts';
import styles from './task-table.module.css';
import { useTaskOrder } from './use-task-order.ts';

const columns = [
  { order: 'number', place: styles.number },
  { order: 'title', place: styles.title },
  { order: 'plan', place: styles.plan },
  { order: 'unit', place: styles.unit },
  { order: 'due', place: styles.due },
  { order: 'attention', place: styles.status },
] as const satisfies readonly Readonly<{ order: Order; place: string | undefined }>[];

/** The headings, each a button that orders the list; pressed again, the other way round. */
export const GridHead = ({ withPlan }: Readonly<{ withPlan: boolean }>) => {
  const { t } = useTranslation();
  const { order, descending, choose } = useTaskOrder();
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={`${styles.row} ${withPlan ? styles.withPlan : ''}`}>
        {columns
          .filter((column) => withPlan || column.order !== 'plan')
          .map((column) => {
            const isChosen = column.order === order;
            const direction = descending ? 'descending' : 'ascending';
            return (
              <div
                key={column.order}
                role="columnheader"
                className={column.place}
                aria-sort={isChosen ? direction : 'none'}
              >
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() => {
                    choose(column.order);
                  }}
                >
                  {t(`tasks.column.${column.order}`)}
                  {isChosen && (descending ? <CaretDownFilled aria-hidden /> : <CaretUpFilled aria-hidden />)}
                </button>
              </div>
            );
          })}
      </div>
    </div>
  );
};
