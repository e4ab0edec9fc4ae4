import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countText } from '../../format/numbers.ts';
import { Fraction } from '../../parts/fraction.tsx';
import { Section } from '../../parts/page-head.tsx';
import type { Round } from '../../parts/report/report-state.tsx';
import { UnitName } from '../../parts/unit-name.tsx';
import styles from './report-round.module.css';

/** Where the list stands from which the totals were added up. */
export const unitsAnchor = 'don-vi';

/** What the approved reports add up to; who is not in it is listed. */
export const Total = ({ round: { total, notAddedUp, form } }: Readonly<{ round: Round }>) => {
  const { t } = useTranslation();
  const valueOf = (code: string): number => total.cells.find((cell) => cell.code === code)?.value ?? 0;
  return (
    <Section title={t('reportRound.total.title')} hint={t('reportRound.total.hint', { count: total.units })}>
      <dl className={styles.total}>
        <Sum title={t('words.status.T2')}>{countText(total.figures.T2)}</Sum>
        <Sum title={t('reportRound.figure.completion')}>
          <Fraction value={total.figures.completion} />
        </Sum>
        <Sum title={t('reportRound.figure.compliance')}>
          <Fraction value={total.figures.compliance} />
        </Sum>
        {form.cells.map(({ code, label }) => (
          <Sum key={code} title={label}>
            {countText(valueOf(code))}
          </Sum>
        ))}
      </dl>
      {notAddedUp.length > 0 && (
        <p className={styles.missing}>
          <strong>{t('reportRound.total.missing', { count: notAddedUp.length })}</strong>{' '}
          {notAddedUp.map((unit, index) => (
            <span key={unit.id}>
              {index > 0 && '; '}
              <UnitName unit={unit} />
            </span>
          ))}
        </p>
      )}
    </Section>
  );
};

const Sum = ({ title, children }: Readonly<{ title: string; children: ReactNode }>) => (
  <div>
    <dt>{title}</dt>
    <dd>
      <Link to="." search={(old) => old} hash={unitsAnchor} className={styles.door}>
        {children}
      </Link>
    </dd>
  </div>
);
