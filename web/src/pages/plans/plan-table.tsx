import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { countText } from '../../format/numbers.ts';
import { FigureLink } from '../../parts/figure.tsx';
import { Fraction } from '../../parts/fraction.tsx';
import type { Heading } from '../../parts/headings.ts';
import { PlainTable, type Column } from '../../parts/plain-table.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { UnitName } from '../../parts/unit-name.tsx';
import { usePlanDocument } from '../plan/use-plan-document.ts';
import type { ListedPlan } from './late-first.ts';
import styles from './plans.module.css';

export const PlanTable = ({ plans }: Readonly<{ plans: readonly ListedPlan[] }>) => {
  const { t } = useTranslation();
  const document = usePlanDocument();
  const parents = new Map(plans.map(({ plan }) => [plan.id, plan]));
  const columns: readonly Column<ListedPlan>[] = [
    {
      key: 'name',
      title: t('plans.name'),
      of: ({ plan }) => {
        const parent = plan.parentPlanId === null ? undefined : parents.get(plan.parentPlanId);
        return (
          <>
            <Link to="/ke-hoach/$planId" params={{ planId: plan.id }}>
              {plan.name}
            </Link>
            <br />
            <small className="soft">
              {document(plan)}
              {parent !== undefined && <> · {t('plans.under', { symbol: parent.symbol ?? parent.name })}</>}
              {plan.standing !== 'inForce' && <> · {t(`words.standing.${plan.standing}`)}</>}
            </small>
          </>
        );
      },
    },
    { key: 'owner', title: t('plans.owner'), isExtra: true, of: ({ plan }) => <UnitName unit={plan.owner} /> },
    {
      key: 'bar',
      title: t('plans.progress'),
      isExtra: true,
      of: ({ figures }) =>
        figures !== undefined && (
          <div className={styles.bar}>
            <ProgressBar counts={figures.counts} total={figures.rates.planCompletion.denominator} />
          </div>
        ),
    },
    {
      key: 'completed',
      title: t('plans.completed'),
      isNumber: true,
      of: ({ plan, figures }) =>
        figures !== undefined && (
          <FigureLink
            figure={{
              ...{ name: `${t('plans.completed')}: ${plan.name}`, plan: plan.id },
              ...{ rate: 'planCompletion', part: 'numerator' },
            }}
          >
            <Fraction value={figures.rates.planCompletion} />
          </FigureLink>
        ),
    },
    { key: 'overdue', title: t('plans.overdue'), isNumber: true, of: (listed) => <Count of={listed} count="T2" /> },
    {
      key: 'dueSoon',
      title: t('plans.dueSoon'),
      ...{ isNumber: true, isExtra: true },
      of: (listed) => <Count of={listed} count="dueSoon" />,
    },
  ];
  return <PlainTable caption={t('plans.title')} rows={plans} keyOf={({ plan }) => plan.id} columns={columns} />;
};

const countIn = (figures: Heading, count: 'T2' | 'dueSoon'): number =>
  count === 'T2' ? figures.counts.T2 : figures.dueSoon;

/** A count that is a door, unless there is nothing behind it. */
const Count = ({ of: { plan, figures }, count }: Readonly<{ of: ListedPlan; count: 'T2' | 'dueSoon' }>) => {
  const { t } = useTranslation();
  if (figures === undefined) return null;
  const value = countIn(figures, count);
  if (value === 0) return <span className="soft">0</span>;
  const name = `${t(count === 'T2' ? 'plans.overdue' : 'plans.dueSoon')}: ${plan.name}`;
  return (
    <strong className={count === 'T2' ? styles.late : undefined}>
      <FigureLink figure={{ name, plan: plan.id, count }}>{countText(value)}</FigureLink>
    </strong>
  );
};
