import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../answer.tsx';
import { AsOf } from '../as-of.tsx';
import { SearchField } from '../search-field.tsx';
import { useTypedText } from '../use-typed-text.ts';
import { PrintedTasks } from './printed-tasks.tsx';
import { TaskFilterBar, type PlanHeading } from './task-filters.tsx';
import { TaskGrid } from './task-grid.tsx';
import { matching, ordered } from './task-order.ts';
import { filtersOf } from './task-search.ts';
import styles from './task-table.module.css';
import { useIsPrinting } from './use-is-printing.ts';
import { useTaskOrder } from './use-task-order.ts';
import { useTaskRows } from './use-task-rows.ts';
import { useTaskSearch } from './use-task-search.ts';

type Props = Readonly<{
  /** What the tasks are of, for the names of things. */
  name: string;
  /** The plan of the tasks; those of all plans when absent. */
  plan?: string;
  headings?: readonly PlanHeading[];
  /** Address of the same list as a file. */
  csv?: string;
  /** What stands above the table on paper. */
  printHead: ReactNode;
}>;

/** Tasks, to be searched, narrowed, ordered, printed and taken along. */
export const TaskTable = ({ name, plan, headings = [], csv, printHead }: Props) => {
  const { t } = useTranslation();
  const [search, change] = useTaskSearch();
  const { order, descending } = useTaskOrder();
  const [text, setText] = useTypedText(search.q ?? '', (q) => {
    change({ q });
  });
  // The service also looks into the documents that tasks of all plans cite; within a plan, what is here is searched.
  const scope = plan === undefined ? { q: search.q } : { plan };
  const { answer, rows, isLoading, isCut } = useTaskRows(scope, filtersOf(search));
  const sorted = useMemo(() => ordered(rows, order, descending), [rows, order, descending]);
  const words = useDeferredValue(plan === undefined ? '' : text);
  const shown = useMemo(() => matching(sorted, words), [sorted, words]);
  const isPrinting = useIsPrinting();
  return (
    <>
      <div className={`${styles.tools} screen-only`}>
        <SearchField className={styles.search} value={text} label={t('tasks.search')} onChange={setText} />
        <TaskFilterBar headings={headings} withPlan={plan === undefined} />
      </div>
      <Answer of={answer}>
        {({ pages }) => (
          <>
            {plan === undefined && <AsOf of={pages[0]!} />}
            <div className={`${styles.summary} screen-only`}>
              <p className="soft" role="status">
                {t('tasks.shown', { count: shown.length, shown: countText(shown.length) })}
                {isLoading && <> · {t('tasks.loadingMore')}</>}
                {isCut && <> · {t('tasks.cut', { count: rows.length, shown: countText(rows.length) })}</>}
              </p>
              <span className={styles.takeAlong}>
                {csv !== undefined && (
                  <Button size="small" icon={<DownloadOutlined aria-hidden />} href={csv} download>
                    {t('tasks.csv')}
                  </Button>
                )}
                <Button
                  size="small"
                  icon={<PrinterOutlined aria-hidden />}
                  disabled={isLoading}
                  onClick={() => {
                    window.print();
                  }}
                >
                  {t('tasks.print')}
                </Button>
              </span>
            </div>
            {shown.length === 0 && !isLoading ? (
              <p className={styles.none}>{t('tasks.none')}</p>
            ) : (
              <div className="screen-only">
                <TaskGrid name={name} rows={shown} withPlan={plan === undefined} isComplete={!isLoading} />
              </div>
            )}
            {isPrinting && (
              <PrintedTasks rows={shown} withPlan={plan === undefined} isComplete={!isLoading && !isCut}>
                {printHead}
              </PrintedTasks>
            )}
          </>
        )}
      </Answer>
    </>
  );
};
