import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.ts';
import { useEventName } from '../../app/event-name.ts';
import { shortDate, shortInstant } from '../../format/dates.ts';
import { UnitName } from '../../parts/unit-name.tsx';
import styles from './trail.module.css';

type Entry = components['schemas']['AuditEntryView'];

/** One event in a line: what, when on both axes, who, for which unit, under which document. */
export const TrailEntry = ({ entry, onActor }: Readonly<{ entry: Entry; onActor: (account: string) => void }>) => {
  const { t } = useTranslation();
  const eventName = useEventName();
  const { position, recordedAt, effectiveOn, type, sentence, actor, actingUnit } = entry;
  return (
    <li className={styles.entry}>
      <div className={styles.when}>
        <b>{shortInstant(recordedAt)}</b> <span>{t('frame.time.position', { position })}</span>
        <span>{t('timeMachine.effective', { day: shortDate(effectiveOn) })}</span>
      </div>
      <div>
        <About entry={entry}>{sentence}</About>
        <div className={styles.about}>
          {eventName(type)} ·{' '}
          <button
            type="button"
            title={t('timeMachine.trail.onlyActor')}
            onClick={() => {
              onActor(actor.account);
            }}
          >
            {actor.name ?? actor.account}
          </button>{' '}
          · {t(`words.role.${entry.role}`)} · <UnitName unit={actingUnit} />
        </div>
      </div>
    </li>
  );
};

/** What the event is about opens from its sentence. */
const About = ({ entry: { taskId, planId, unitId }, children }: Readonly<{ entry: Entry; children: string }>) => {
  if (taskId !== null) {
    return (
      <Link to="/nhiem-vu/$taskId" params={{ taskId }} className={styles.sentence}>
        {children}
      </Link>
    );
  }
  if (planId !== null) {
    return (
      <Link to="/ke-hoach/$planId" params={{ planId }} className={styles.sentence}>
        {children}
      </Link>
    );
  }
  if (unitId !== null) {
    return (
      <Link to="/don-vi/$unitId" params={{ unitId }} className={styles.sentence}>
        {children}
      </Link>
    );
  }
  return <span className={styles.sentence}>{children}</span>;
};
