import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';
import { Answer } from '../../parts/answer.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { filtersOf } from '../../parts/task-table/task-search.ts';
import { TaskTable } from '../../parts/task-table/task-table.tsx';
import { useTaskSearch } from '../../parts/task-table/use-task-search.ts';
import { PlanActs, WhyNoOtherAct } from './acts/plan-acts.tsx';
import { Breakdown } from './breakdown.tsx';
import { Curve } from './curve.tsx';
import styles from './plan.module.css';
import type { PlanDetail } from './plan-detail.ts';
import { PlanFacts } from './plan-facts.tsx';
import { PlanFigures, Rates } from './plan-figures.tsx';
import { PrintHead } from './print-head.tsx';
import { usePlanDocument } from './use-plan-document.ts';

/** One plan: what it is, how far it is, and its tasks. */
export const Plan = () => {
  const { planId } = useParams({ from: '/ke-hoach/$planId' });
  const { query } = useCorner();
  const plan = ask.useQuery('get', '/api/v1/plans/{id}', { params: { path: { id: planId }, query } });
  return (
    <Answer of={plan} page>
      {({ plan: known, revision }) => <KnownPlan key={planId} plan={known} revision={revision} />}
    </Answer>
  );
};

const KnownPlan = ({ plan, revision }: Readonly<{ plan: PlanDetail; revision: string }>) => {
  const { query } = useCorner();
  const document = usePlanDocument();
  const progress = ask.useQuery('get', '/api/v1/plans/{id}/progress', { params: { path: { id: plan.id }, query } });
  return (
    <>
      <div className="screen-only">
        <PageHead title={plan.name} above={document(plan)} acts={<PlanActs plan={plan} revision={revision} />}>
          {progress.data !== undefined && <AsOf of={progress.data} />}
          <WhyNoOtherAct planId={plan.id} />
        </PageHead>
      </div>
      <PlanFacts plan={plan} />
      <Answer of={progress}>{(shown) => <Progress plan={plan} progress={shown} />}</Answer>
    </>
  );
};

type Shown = Readonly<{ plan: PlanDetail; progress: components['schemas']['PlanProgressView'] }>;

const Progress = ({ plan, progress }: Shown) => {
  const { t } = useTranslation();
  if (progress.counts.total === 0) return <EmptyState title={t('plan.noTasks')} hint={t('plan.noTasksHint')} />;
  return (
    <>
      <div className="screen-only">
        <PlanFigures plan={plan} progress={progress} />
        <Breakdown plan={plan} />
        <Curve plan={plan} at={progress.at} />
        <Rates plan={plan} progress={progress} />
      </div>
      <Tasks plan={plan} progress={progress} />
    </>
  );
};

const Tasks = ({ plan, progress }: Shown) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const [search] = useTaskSearch();
  const asked = { ...filtersOf(search), ...(search.q !== undefined && { q: search.q }), ...query, format: 'csv' };
  return (
    <section className={styles.tasks}>
      <h2 className="screen-only">{t('plan.tasks')}</h2>
      <TaskTable
        name={plan.name}
        plan={plan.id}
        headings={plan.groups}
        csv={`/api/v1/plans/${plan.id}/tasks?${new URLSearchParams(asked).toString()}`}
        printHead={<PrintHead plan={plan} progress={progress} />}
      />
    </section>
  );
};
