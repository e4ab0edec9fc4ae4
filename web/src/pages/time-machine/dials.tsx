import { useTranslation } from 'react-i18next';
import { today } from '../../format/dates.ts';
import styles from './dials.module.css';
import type { Life } from './slider-days.ts';
import { TimeSlider } from './time-slider.tsx';
import type { ScopeSearch } from './time-machine-search.ts';
import type { HeldCorner } from './use-held-corner.ts';
import { useChanges } from './use-life.ts';

/** The two axes of one corner: from when it is true, and from when it is known. */
export const Dials = ({
  held,
  scope,
  life,
  name,
}: Readonly<{ held: HeldCorner; scope: ScopeSearch; life: Life; name?: string }>) => {
  const { t } = useTranslation();
  const byDay = useChanges(scope, life, 'now');
  const byRecording = useChanges(scope, life, 'then');
  return (
    <section
      className={`${styles.dials} ${name === undefined ? '' : styles.narrow}`}
      aria-label={name ?? t('timeMachine.dials')}
    >
      {name !== undefined && <h2 className={styles.name}>{name}</h2>}
      <TimeSlider
        label={t('timeMachine.at')}
        hint={t('timeMachine.atHint')}
        day={held.at}
        life={life}
        changes={byDay}
        onMove={(at) => {
          held.move({ at });
        }}
      />
      <TimeSlider
        label={t('timeMachine.known')}
        hint={t('timeMachine.knownHint')}
        day={held.knownOn}
        life={life}
        changes={byRecording}
        latest={today()}
        onMove={(knownOn) => {
          held.move({ knownOn });
        }}
      />
      <p className={`${styles.hint} screen-only`}>{t('timeMachine.keys')}</p>
    </section>
  );
};
