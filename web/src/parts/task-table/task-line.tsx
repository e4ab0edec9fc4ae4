import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../format/dates.ts';
import { StatusMark } from '../status-mark.tsx';
import type { TaskRow } from './task-order.ts';
import styles from './task-table.module.css';

/** When it is due, and what there is to say of that. */
export const DueText = ({ task: { status, deadline, originalDeadline, daysLate } }: Readonly<{ task: TaskRow }>) => {
  const { t } = useTranslation();
  const original = deadline.due === originalDeadline.due ? null : originalDeadline.due;
  return (
    <>
      <span>{deadline.due === null ? deadline.words : shortDate(deadline.due)}</span>
      {status === 'T2' && <small className={styles.late}>{t('words.daysLate', { count: daysLate })}</small>}
      {status !== 'T2' && original !== null && (
        <small className="soft">{t('tasks.original', { day: shortDate(original) })}</small>
      )}
    </>
  );
};

type StagePlaces = Pick<TaskRow, 'stage' | 'suspended' | 'withdrawn'>;

/** Where it stands in the work, beside its class: suspended and withdrawn outweigh the stage. */
export const useStageText = (): ((task: StagePlaces) => string) => {
  const { t } = useTranslation();
  return ({ stage, suspended, withdrawn }) => {
    if (withdrawn) return t('words.withdrawn');
    return suspended ? t('words.suspended') : t(`words.stage.${stage}`);
  };
};

/** One task of the grid. It is drawn anew while the list moves, so it asks for nothing and measures nothing. */
export const TaskLine = memo(
  ({
    id,
    task,
    row,
    top,
    height,
    isActive,
    onChoose,
  }: Readonly<{
    id: string;
    task: TaskRow;
    /** Its row in the whole grid, the heading being the first. */
    row: number;
    top: number;
    height: number;
    isActive: boolean;
    onChoose: (row: number) => void;
  }>) => {
    const { t } = useTranslation();
    const stageText = useStageText();
    const { number, title, plan, leadUnit, status, illustrative } = task;
    return (
      <div
        id={id}
        role="row"
        aria-rowindex={row}
        aria-selected={isActive}
        className={`${styles.row} ${styles.line} ${plan === undefined ? '' : styles.withPlan}`}
        style={{ height, transform: `translateY(${top}px)` }}
        onMouseDown={() => {
          onChoose(row);
        }}
      >
        <div role="gridcell" className={styles.number}>
          {number}
        </div>
        <div role="gridcell" className={styles.title}>
          <Link to="/nhiem-vu/$taskId" params={{ taskId: task.id }} tabIndex={-1} preload={false}>
            {title}
          </Link>
          {illustrative && <em className="soft"> ({t('words.illustrative')})</em>}
        </div>
        {plan !== undefined && (
          <div role="gridcell" className={styles.plan}>
            {plan.symbol ?? plan.name}
          </div>
        )}
        <div role="gridcell" className={styles.unit}>
          {leadUnit.name}
        </div>
        <div role="gridcell" className={styles.due}>
          <DueText task={task} />
        </div>
        <div role="gridcell" className={styles.status}>
          <StatusMark status={status} short />
          {status !== 'H1' && status !== 'H2' && <small className="soft">{stageText(task)}</small>}
        </div>
      </div>
    );
  },
);
