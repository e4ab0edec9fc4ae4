import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { countText } from '../../format/numbers.ts';
import { FigureLink } from '../../parts/figure.tsx';
import { Fraction } from '../../parts/fraction.tsx';
import { named, type Heading } from '../../parts/headings.ts';
import { PlainTable } from '../../parts/plain-table.tsx';
import styles from './unit.module.css';
import type { UnitDetail } from './unit-detail.ts';

/** The same figures, plan by plan; most overdue first. */
export const ByPlan = ({ unit, groups }: Readonly<{ unit: UnitDetail; groups: readonly Heading[] }>) => {
  const { t } = useTranslation();
  const figure = (title: string, plan: string, label: string) => ({
    ...{ name: `${title}: ${unit.name}, ${label}`, unit: unit.id, plan },
  });
  return (
    <div className={styles.byPlan}>
      <PlainTable
        caption={t('unit.byPlan')}
        rows={named(groups).toSorted((one, other) => other.counts.T2 - one.counts.T2)}
        keyOf={({ key }) => key}
        columns={[
          {
            key: 'plan',
            title: t('unit.plan'),
            of: ({ key, label }) => (
              <Link to="/ke-hoach/$planId" params={{ planId: key }}>
                {label}
              </Link>
            ),
          },
          {
            key: 'completed',
            title: t('words.rate.planCompletion'),
            isNumber: true,
            of: ({ key, label, rates }) => (
              <FigureLink
                figure={{
                  ...figure(t('words.rate.planCompletion'), key, label),
                  ...{ rate: 'planCompletion', part: 'numerator' },
                }}
              >
                <Fraction value={rates.planCompletion} />
              </FigureLink>
            ),
          },
          {
            key: 'onTime',
            title: t('words.rate.onTimeCompliance'),
            ...{ isNumber: true, isExtra: true },
            of: ({ key, label, rates }) => (
              <FigureLink
                figure={{
                  ...figure(t('words.rate.onTimeCompliance'), key, label),
                  ...{ rate: 'onTimeCompliance', part: 'numerator' },
                }}
              >
                <Fraction value={rates.onTimeCompliance} />
              </FigureLink>
            ),
          },
          {
            key: 'overdue',
            title: t('unit.overdue'),
            isNumber: true,
            of: ({ key, label, counts }) =>
              counts.T2 === 0 ? (
                <span className="soft">0</span>
              ) : (
                <strong className={styles.late}>
                  <FigureLink figure={{ ...figure(t('unit.overdue'), key, label), count: 'T2' }}>
                    {countText(counts.T2)}
                  </FigureLink>
                </strong>
              ),
          },
        ]}
      />
    </div>
  );
};
