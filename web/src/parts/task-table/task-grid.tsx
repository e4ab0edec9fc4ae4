import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.ts';
import { GridHead } from './grid-head.tsx';
import { TaskLine } from './task-line.tsx';
import type { TaskRow } from './task-order.ts';
import styles from './task-table.module.css';
import { useRowHeight } from './use-row-height.ts';

/** Rows kept ready above and below the screen, for whoever turns the wheel fast. */
const overscan = 24;
const pageStep = 12;

const steps: Readonly<Record<string, (row: number, last: number) => number>> = {
  ArrowDown: (row) => row + 1,
  ArrowUp: (row) => row - 1,
  PageDown: (row) => row + pageStep,
  PageUp: (row) => row - pageStep,
  Home: () => 0,
  End: (_row, last) => last,
};

/**
 * Any number of tasks, of which only those near the screen are drawn. To a screen reader it is one grid of so many rows: arrow
 * keys go through them, Enter opens one.
 */
export const TaskGrid = ({
  name,
  rows,
  withPlan,
  isComplete,
}: Readonly<{ name: string; rows: readonly TaskRow[]; withPlan: boolean; isComplete: boolean }>) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const { compact } = usePreferences();
  const id = useId();
  const height = useRowHeight();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan,
    scrollPaddingStart: 40,
  });
  useEffect(() => {
    virtual.measure();
  }, [virtual, height]);
  const last = rows.length - 1;
  const at = Math.min(active, last);
  const drawn = virtual.getVirtualItems();
  const choose = useCallback((row: number) => {
    setActive(row - 2);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const chosen = rows[at];
    if (event.key === 'Enter' && chosen !== undefined) {
      void navigate({ to: '/nhiem-vu/$taskId', params: { taskId: chosen.id } });
    }
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(step(at, last), last));
    setActive(next);
    virtual.scrollToIndex(next);
  };
  return (
    <div
      ref={scroller}
      className={styles.grid}
      role="grid"
      data-compact={compact}
      tabIndex={0}
      aria-label={t('tasks.grid', { name })}
      aria-rowcount={isComplete ? rows.length + 1 : -1}
      aria-activedescendant={drawn.some(({ index }) => index === at) ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <GridHead withPlan={withPlan} />
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index, start }) => (
          <TaskLine
            key={rows[index]!.id}
            id={`${id}-${index}`}
            task={rows[index]!}
            row={index + 2}
            top={start}
            height={height}
            isActive={index === at}
            onChoose={choose}
          />
        ))}
      </div>
    </div>
  );
};
