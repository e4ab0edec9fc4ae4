import { useTranslation } from 'react-i18next';
import { shortDate } from '../../format/dates.ts';
import styles from './units.module.css';

type Lived = Readonly<{ living: boolean; establishedOn: string; dissolvedOn: string | null }>;

/** From when to when a body exists; that it ended is said in a word. */
export const Lifetime = ({ unit: { living, establishedOn, dissolvedOn } }: Readonly<{ unit: Lived }>) => {
  const { t } = useTranslation();
  const from = shortDate(establishedOn);
  return (
    <span className={styles.lifetime}>
      {dissolvedOn === null ? t('units.since', { from }) : t('units.until', { from, to: shortDate(dissolvedOn) })}
      {!living && <span className={styles.ended}> {t('units.endedMark')}</span>}
    </span>
  );
};
