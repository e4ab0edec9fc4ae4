import { keepPreviousData } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { IssuePlan } from './issue-plan.tsx';
import { lateFirst, type ListedPlan } from './late-first.ts';
import { PlanFilters } from './plan-filters.tsx';
import { PlanTable } from './plan-table.tsx';
import type { PlansSearch } from './plans-search.ts';
import styles from './plans.module.css';

/** Most plans of one answer. */
const most = 1_000;

const useListedPlans = ({ q, year, owner, standing, own }: PlansSearch) => {
  const { query } = useCorner();
  const asked = {
    ...{ limit: most, ...query, ...(q !== undefined && { q }), ...(year !== undefined && { year }) },
    ...(owner !== undefined && { owner, ...(own === true && { lineage: 'false' as const }) }),
    ...(standing !== undefined && { standing }),
  };
  const options = { placeholderData: keepPreviousData };
  const plans = ask.useQuery('get', '/api/v1/plans', { params: { query: asked } }, options);
  const progress = ask.useQuery('get', '/api/v1/progress', {
    params: { query: { by: 'plan', ...(year !== undefined && { year }), ...query } },
  });
  return { plans, progress };
};

/** The plans within the reader's scope: where they stand, late first. */
export const Plans = () => {
  const { t } = useTranslation();
  const search = useSearch({ from: '/ke-hoach' });
  const { plans, progress } = useListedPlans(search);
  return (
    <>
      <PageHead title={t('plans.title')} acts={<IssuePlan />}>
        <p className="soft">{t('plans.lead')}</p>
        {progress.data !== undefined && <AsOf of={progress.data} />}
      </PageHead>
      <PlanFilters />
      <Answer of={plans}>
        {({ items, next }) => {
          const figures = new Map((progress.data?.groups ?? []).map((group) => [group.key, group]));
          const listed: readonly ListedPlan[] = items.map((plan) => ({ plan, figures: figures.get(plan.id) }));
          if (listed.length === 0) return <EmptyState title={t('plans.none')} hint={t('plans.noneHint')} />;
          const count = { count: listed.length, shown: countText(listed.length) };
          return (
            <>
              <p className={`soft ${styles.count}`} role="status">
                {next === null ? t('plans.shown', count) : t('plans.cut', count)}
              </p>
              <PlanTable plans={listed.toSorted(lateFirst)} />
            </>
          );
        }}
      </Answer>
    </>
  );
};
