import { useTranslation } from 'react-i18next';
import { daysBetween, officialDate, shortDate } from '../../format/dates.ts';
import { Section } from '../../parts/page-head.tsx';
import type { TaskValue } from '../../parts/task-acts/acts.ts';
import { useEventsOf } from './events-of.ts';
import styles from './task.module.css';

type Props = Readonly<{ task: TaskValue; at: string }>;

/** The deadline of the assigning document beside the one in force, with what moved it. */
export const Deadlines = ({ task, at }: Props) => {
  const { t } = useTranslation();
  return (
    <Section title={t('task.deadlines')}>
      <div className={styles.deadlines}>
        <div className={styles.deadline}>
          <h3>{t('task.original')}</h3>
          <DeadlineText deadline={task.originalDeadline} />
          <p className="soft">{t('task.assignedOn', { day: shortDate(task.assignedOn) })}</p>
          {task.completedOn !== null && (
            <p className="soft">{t(task.onTimeByOriginal ? 'task.byOriginal.yes' : 'task.byOriginal.no')}</p>
          )}
        </div>
        <div className={styles.deadline}>
          <h3>{t('task.inForce')}</h3>
          <DeadlineText deadline={task.deadline} />
          <Left task={task} at={at} />
          {task.extensionsGranted === 0 ? (
            <p className="soft">{t('task.notExtended')}</p>
          ) : (
            <Extensions taskId={task.id} />
          )}
        </div>
      </div>
      {task.extensionAsked !== null && (
        <p className={styles.waiting}>{t('task.asked', { deadline: task.extensionAsked.words })}</p>
      )}
      {task.stage === 'awaitingConfirmation' && task.sentOn !== null && (
        <p className={styles.waiting}>{t('task.sent', { day: shortDate(task.sentOn) })}</p>
      )}
    </Section>
  );
};

/** The words of the document, and the day that they mean. */
const DeadlineText = ({ deadline: { words, due } }: Readonly<{ deadline: TaskValue['deadline'] }>) => (
  <p className={styles.due}>
    {words}
    {due !== null && shortDate(due) !== words && <span className="soft"> ({shortDate(due)})</span>}
  </p>
);

const Left = ({ task, at }: Props) => {
  const { t } = useTranslation();
  const { due } = task.deadline;
  if (task.completedOn !== null) {
    const day = t('task.completedOn', { day: shortDate(task.completedOn) });
    return (
      <p>
        {day}
        {task.daysLate > 0 && <> · {t('words.daysLate', { count: task.daysLate })}</>}
      </p>
    );
  }
  if (task.daysLate > 0) return <p className={styles.late}>{t('words.daysLate', { count: task.daysLate })}</p>;
  if (due === null || task.withdrawn) return null;
  return <p>{due === at ? t('words.dueToday') : t('words.daysLeft', { count: daysBetween(at, due) })}</p>;
};

const Extensions = ({ taskId }: Readonly<{ taskId: string }>) => {
  const { t } = useTranslation();
  const extensions = useEventsOf(taskId, 'TaskExtensionGranted');
  return (
    <ol className={styles.extensions}>
      {extensions?.map(({ eventId, authority, sentence }) => (
        <li key={eventId} title={sentence}>
          {authority === null
            ? t('task.extensionBare')
            : t('task.extension', {
                document: t('task.document', { ...authority, date: officialDate(authority.issuedOn) }),
              })}
        </li>
      ))}
    </ol>
  );
};
