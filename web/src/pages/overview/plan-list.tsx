import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { countText } from '../../format/numbers.ts';
import { FigureLink } from '../../parts/figure.tsx';
import { Fraction } from '../../parts/fraction.tsx';
import { Section } from '../../parts/page-head.tsx';
import { named, type Heading } from '../../parts/headings.ts';
import { PlainTable } from '../../parts/plain-table.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import styles from './overview.module.css';

/** Most overdue first, then most due soon, then the least complete. */
const lateFirst = (one: Heading, other: Heading): number =>
  other.counts.T2 - one.counts.T2 || other.dueSoon - one.dueSoon || shareOf(one) - shareOf(other);

const shareOf = ({ rates: { planCompletion } }: Heading): number =>
  planCompletion.denominator === 0 ? 1 : planCompletion.numerator / planCompletion.denominator;

export const PlanList = ({ plans }: Readonly<{ plans: readonly Heading[] }>) => {
  const { t } = useTranslation();
  return (
    <Section title={t('overview.plans')}>
      <PlainTable
        caption={t('overview.plans')}
        rows={named(plans).toSorted(lateFirst)}
        keyOf={({ key }) => key}
        columns={[
          {
            key: 'name',
            title: t('overview.plans'),
            of: ({ key, label }) => (
              <Link to="/ke-hoach/$planId" params={{ planId: key }}>
                {label}
              </Link>
            ),
          },
          {
            key: 'bar',
            title: t('overview.progress'),
            isExtra: true,
            of: ({ counts, rates }) => (
              <div className={styles.bar}>
                <ProgressBar counts={counts} total={rates.planCompletion.denominator} />
              </div>
            ),
          },
          {
            key: 'completed',
            title: t('overview.completed'),
            isNumber: true,
            of: ({ key, label, rates }) => (
              <FigureLink
                figure={{
                  name: `${t('overview.completed')}: ${label}`,
                  plan: key,
                  rate: 'planCompletion',
                  part: 'numerator',
                }}
              >
                <Fraction value={rates.planCompletion} />
              </FigureLink>
            ),
          },
          {
            key: 'onTime',
            title: t('overview.onTime'),
            isNumber: true,
            isExtra: true,
            of: ({ key, label, rates }) => (
              <FigureLink
                figure={{
                  name: `${t('overview.onTime')}: ${label}`,
                  plan: key,
                  rate: 'onTimeCompliance',
                  part: 'numerator',
                }}
              >
                <Fraction value={rates.onTimeCompliance} />
              </FigureLink>
            ),
          },
          {
            key: 'overdue',
            title: t('overview.overdue'),
            isNumber: true,
            of: ({ key, label, counts }) =>
              counts.T2 === 0 ? (
                <span className="soft">0</span>
              ) : (
                <strong className={styles.late}>
                  <FigureLink figure={{ name: `${t('overview.overdue')}: ${label}`, plan: key, count: 'T2' }}>
                    {countText(counts.T2)}
                  </FigureLink>
                </strong>
              ),
          },
        ]}
      />
    </Section>
  );
};
