import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { FigureCard, FigureCards } from '../../parts/figure.tsx';
import { Fraction } from '../../parts/fraction.tsx';
import { Section } from '../../parts/page-head.tsx';
import { useDueSoonDays } from '../../parts/rules.ts';
import { ByPlan } from './by-plan.tsx';
import styles from './unit.module.css';
import type { UnitDetail } from './unit-detail.ts';

type Progress = components['schemas']['ProgressView'];

/** How the tasks stand that the unit, or one under it, leads on the shown day. */
export const Scorecard = ({ unit }: Readonly<{ unit: UnitDetail }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const progress = ask.useQuery('get', '/api/v1/progress', {
    params: { query: { by: 'plan', unit: unit.id, ...query } },
  });
  return (
    <Section title={t('unit.scorecard')} hint={t('unit.attribution')}>
      <Answer of={progress} rows={3}>
        {(shown) => (
          <>
            <div className={styles.asOf}>
              <AsOf of={shown} />
            </div>
            {shown.counts.total === 0 ? <NoTasks unit={unit} /> : <Figures unit={unit} progress={shown} />}
          </>
        )}
      </Answer>
    </Section>
  );
};

/** Tasks of before a merger stay with the unit that led them; where to find them is said. */
const NoTasks = ({ unit }: Readonly<{ unit: UnitDetail }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const { data } = ask.useQuery('get', '/api/v1/units/{id}/lineage', { params: { path: { id: unit.id }, query } });
  const before = data?.predecessors ?? [];
  return (
    <>
      <p className="soft">{t('unit.noTasks')}</p>
      {before.length > 0 && (
        <p className={`soft ${styles.before}`}>
          {t('unit.noTasksBefore')}{' '}
          {before.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link to="/don-vi/$unitId" params={{ unitId: id }}>
                {name}
              </Link>
            </span>
          ))}
        </p>
      )}
    </>
  );
};

const Figures = ({ unit, progress }: Readonly<{ unit: UnitDetail; progress: Progress }>) => {
  const { t } = useTranslation();
  const soon = useDueSoonDays(progress.ruleSet);
  const { counts, rates, dueSoon, groups } = progress;
  const figure = (title: string) => ({ name: `${title}: ${unit.name}`, unit: unit.id });
  return (
    <>
      <FigureCards>
        <FigureCard
          title={t('unit.overdue')}
          tone={counts.T2 === 0 ? 'plain' : 'T2'}
          figure={{ ...figure(t('unit.overdue')), count: 'T2' }}
        >
          {countText(counts.T2)}
        </FigureCard>
        <FigureCard title={t('unit.dueSoon')} hint={soon} figure={{ ...figure(t('unit.dueSoon')), count: 'dueSoon' }}>
          {countText(dueSoon)}
        </FigureCard>
        <FigureCard
          title={t('words.rate.planCompletion')}
          figure={{ ...figure(t('words.rate.planCompletion')), rate: 'planCompletion', part: 'numerator' }}
        >
          <Fraction value={rates.planCompletion} />
        </FigureCard>
        <FigureCard
          title={t('words.rate.onTimeCompliance')}
          figure={{ ...figure(t('words.rate.onTimeCompliance')), rate: 'onTimeCompliance', part: 'numerator' }}
        >
          <Fraction value={rates.onTimeCompliance} />
        </FigureCard>
      </FigureCards>
      <ByPlan unit={unit} groups={groups} />
      <p className={`${styles.allTasks} screen-only`}>
        <Link to="/nhiem-vu" search={{ unit: unit.id }}>
          {t('unit.allTasks')}
        </Link>
      </p>
    </>
  );
};
