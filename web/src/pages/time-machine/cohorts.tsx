import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.ts';
import { countText } from '../../format/numbers.ts';
import { Fraction } from '../../parts/fraction.tsx';
import { Section } from '../../parts/page-head.tsx';
import styles from './comparison.module.css';

/** Where the tasks are listed that joined or left. */
export const differencesAnchor = 'khac-nhau';

type Cohorts = components['schemas']['CohortsView'];

/** Only tasks there at both corners can be compared; who joined and who left is told apart. */
export const CohortsBeside = ({ cohorts: { both, joined, left } }: Readonly<{ cohorts: Cohorts }>) => {
  const { t } = useTranslation();
  return (
    <Section title={t('timeMachine.cohorts.title')} hint={t('timeMachine.cohorts.hint')}>
      <div className={styles.cohorts}>
        <section className={styles.cohort}>
          <h3>{t('timeMachine.cohorts.both')}</h3>
          <p className={styles.count}>{countText(both.second.counts.total)}</p>
          <p>
            <Fraction value={both.first.rates.planCompletion} /> {t('timeMachine.becomes')}{' '}
            <Fraction value={both.second.rates.planCompletion} />
          </p>
        </section>
        {[
          { name: 'joined' as const, of: joined },
          { name: 'left' as const, of: left },
        ].map(({ name, of }) => (
          <section key={name} className={styles.cohort}>
            <h3>{t(`timeMachine.cohorts.${name}`)}</h3>
            <p className={styles.count}>
              <Link
                from="/dong-thoi-gian"
                to="."
                search={(old) => ({ ...old, only: name })}
                hash={differencesAnchor}
                className={styles.door}
              >
                {countText(of.counts.total)}
              </Link>
            </p>
            <p>
              {of.counts.total === 0 ? t('timeMachine.cohorts.none') : <Fraction value={of.rates.planCompletion} />}
            </p>
          </section>
        ))}
      </div>
    </Section>
  );
};
