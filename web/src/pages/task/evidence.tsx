import { useTranslation } from 'react-i18next';
import { Section } from '../../parts/page-head.tsx';
import { useEventsOf } from './events-of.ts';
import styles from './task.module.css';

/** Documents that bear out what was reported. */
export const Evidence = ({ taskId }: Readonly<{ taskId: string }>) => {
  const { t } = useTranslation();
  const documents = useEventsOf(taskId, 'TaskEvidenceAttached');
  if (documents === undefined) return null;
  return (
    <Section title={t('task.evidence')}>
      {documents.length === 0 ? (
        <p className="soft">{t('task.noEvidence')}</p>
      ) : (
        <ul className={styles.evidence}>
          {documents.map(({ eventId, sentence }) => (
            <li key={eventId}>{sentence}</li>
          ))}
        </ul>
      )}
    </Section>
  );
};
