import { ArrowRightOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.ts';
import { shortDate, shortInstant } from '../../format/dates.ts';
import { StatusMark, type StatusClass } from '../../parts/status-mark.tsx';
import { UnitName } from '../../parts/unit-name.tsx';
import styles from './comparison.module.css';

type Moved = components['schemas']['MovedTaskView'];

/** Every task that moved, from which class to which, and the events that did it. */
export const MovedTasks = ({ items }: Readonly<{ items: readonly Moved[] }>) => (
  <ul className={styles.list}>
    {items.map((moved) => (
      <MovedTask key={moved.id} moved={moved} />
    ))}
  </ul>
);

const MovedTask = ({ moved }: Readonly<{ moved: Moved }>) => {
  const { t } = useTranslation();
  const { id, from, to, cause, causeLabel, before, after, events, eventCount } = moved;
  const task = after ?? before;
  return (
    <li className={styles.moved}>
      <div>
        <Link to="/nhiem-vu/$taskId" params={{ taskId: id }} className={styles.task}>
          {task === null ? id : `${task.number}. ${task.title}`}
        </Link>
        {task !== null && (
          <div className={styles.about}>
            {t('parts.figure.lead')}: <UnitName unit={task.leadUnit} />
          </div>
        )}
      </div>
      <div className={styles.way}>
        <Standing status={from} absent={t('timeMachine.absent.first')} />
        <ArrowRightOutlined aria-label={t('timeMachine.becomes')} />
        <Standing status={to} absent={t('timeMachine.absent.second')} />
      </div>
      {(cause !== 'events' || events.length === 0) && <div className={styles.about}>{causeLabel}</div>}
      {events.length > 0 && (
        <ul className={styles.events}>
          {events.map(({ eventId, sentence, effectiveOn, recordedAt, position, side, actor, role, actingUnit }) => (
            <li key={eventId}>
              {sentence}
              <div className={styles.about}>
                {side === 'lost' && <>{t('timeMachine.onlyInFirst')} · </>}
                {actor.name ?? actor.account} · {t(`words.role.${role}`)} · <UnitName unit={actingUnit} /> ·{' '}
                {t('timeMachine.effective', { day: shortDate(effectiveOn) })} ·{' '}
                {t('timeMachine.recorded', { instant: shortInstant(recordedAt) })} ·{' '}
                {t('frame.time.position', { position })}
              </div>
            </li>
          ))}
          {eventCount > events.length && (
            <li className={styles.about}>{t('timeMachine.earlier', { count: eventCount - events.length })}</li>
          )}
        </ul>
      )}
    </li>
  );
};

const Standing = ({ status, absent }: Readonly<{ status: StatusClass | null; absent: string }>) =>
  status === null ? <span className="soft">{absent}</span> : <StatusMark status={status} short />;
