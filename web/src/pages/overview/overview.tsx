import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { AsOf, type RuleSet } from '../../parts/as-of.tsx';
import { FigureCard, FigureCards } from '../../parts/figure.tsx';
import { Fraction } from '../../parts/fraction.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useDueSoonDays } from '../../parts/rules.ts';
import { EmptyState } from '../../parts/states.tsx';
import { PlanList } from './plan-list.tsx';
import { Trend } from './trend.tsx';
import { WorstUnits } from './worst-units.tsx';

/** How far everything in the reader's scope is, late first. */
export const Overview = () => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const progress = ask.useQuery('get', '/api/v1/progress', { params: { query: { by: 'plan', ...query } } });
  return (
    <Answer of={progress} page>
      {(shown) => (
        <>
          <PageHead title={t('overview.title')}>
            <p className="soft">{t('overview.lead')}</p>
            <AsOf of={shown} />
          </PageHead>
          {shown.groups.length === 0 ? (
            <EmptyState title={t('overview.none')} hint={t('overview.noneHint')} />
          ) : (
            <>
              <FigureCards>
                <FigureCard
                  title={t('overview.overdue')}
                  tone="T2"
                  figure={{ name: t('overview.overdue'), count: 'T2' }}
                >
                  {countText(shown.counts.T2)}
                </FigureCard>
                <DueSoonCard dueSoon={shown.dueSoon} ruleSet={shown.ruleSet} />
                <FigureCard
                  title={t('overview.completed')}
                  figure={{ name: t('overview.completed'), rate: 'planCompletion', part: 'numerator' }}
                >
                  <Fraction value={shown.rates.planCompletion} />
                </FigureCard>
                <FigureCard
                  title={t('overview.onTime')}
                  figure={{ name: t('overview.onTime'), rate: 'onTimeCompliance', part: 'numerator' }}
                >
                  <Fraction value={shown.rates.onTimeCompliance} />
                </FigureCard>
              </FigureCards>
              <PlanList plans={shown.groups} />
              <WorstUnits />
              <Trend at={shown.at} />
            </>
          )}
        </>
      )}
    </Answer>
  );
};

/** How many are about to be due, and what the rules call soon. */
const DueSoonCard = ({ dueSoon, ruleSet }: Readonly<{ dueSoon: number; ruleSet: RuleSet }>) => {
  const { t } = useTranslation();
  const name = t('overview.dueSoon');
  return (
    <FigureCard title={name} hint={useDueSoonDays(ruleSet)} figure={{ name, count: 'dueSoon' }}>
      {countText(dueSoon)}
    </FigureCard>
  );
};
