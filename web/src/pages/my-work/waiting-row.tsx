import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../format/dates.ts';
import { UnitName } from '../../parts/unit-name.tsx';
import type { Bucket, Waiting } from './buckets.ts';
import styles from './my-work.module.css';

type Props = Readonly<{ task: Waiting; bucket: Bucket; isChosen: boolean; onChoose: () => void }>;

/** One task that waits: opened by its title, chosen by its box. */
export const WaitingRow = ({ task, bucket, isChosen, onChoose }: Props) => {
  const { t } = useTranslation();
  return (
    <li className={styles.row} data-chosen={isChosen}>
      <Checkbox
        checked={isChosen}
        onChange={onChoose}
        aria-label={t('myWork.choose', { number: task.number })}
        data-choose
      />
      <div className={styles.what}>
        <Link
          to="."
          search={(old) => ({ ...old, task: task.id })}
          resetScroll={false}
          className={styles.title}
          data-row
          activeProps={{}}
        >
          {task.number}. {task.title}
        </Link>
        <p className="soft">
          {task.plan.name} · <UnitName unit={task.leadUnit} />
        </p>
        <Why task={task} bucket={bucket} />
      </div>
      <div className={styles.when}>
        <Due task={task} />
        <span className="soft">
          {t(`words.stage.${task.stage}`)}
          {task.suspended && <> · {t('words.suspended')}</>}
          {task.percent !== null && <> · {task.percent}%</>}
        </span>
      </div>
    </li>
  );
};

/** What was sent or asked, for whoever has to judge it. */
const Why = ({ task, bucket }: Pick<Props, 'task' | 'bucket'>) => {
  const { t } = useTranslation();
  if (bucket === 'toConfirm' && task.waitingSince !== null) {
    return <p>{t('myWork.sent', { day: shortDate(task.waitingSince) })}</p>;
  }
  if (bucket !== 'toDecide' || task.extensionAsked === null) return null;
  const deadline = task.extensionAsked.words;
  const reason = task.extensionRequest?.reason;
  return <p>{reason ? t('myWork.asked', { deadline, reason }) : t('myWork.askedBare', { deadline })}</p>;
};

const Due = ({ task: { deadline, daysLate, daysLeft } }: Readonly<{ task: Waiting }>) => {
  const { t } = useTranslation();
  if (deadline.due === null) return <span>{t('myWork.noDeadline')}</span>;
  return (
    <span>
      {shortDate(deadline.due)}
      {daysLate > 0 && <strong className={styles.late}> {t('words.daysLate', { count: daysLate })}</strong>}
      {daysLate === 0 && daysLeft !== null && (
        <> · {daysLeft === 0 ? t('words.dueToday') : t('words.daysLeft', { count: daysLeft })}</>
      )}
    </span>
  );
};
