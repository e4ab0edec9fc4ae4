import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { Answer } from '../../parts/answer.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import { ActBar } from '../../parts/task-acts/act-bar.tsx';
import type { TaskAct } from '../../parts/task-acts/acts.ts';
import { Deadlines } from './deadlines.tsx';
import { Evidence } from './evidence.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import { PlanLink } from './plan-link.tsx';
import { Stage } from './stage.tsx';
import styles from './task.module.css';

const ActDrawer = lazy(async () => ({
  default: (await import('../../parts/task-acts/act-drawer.tsx')).ActDrawer,
}));

/** One task: how it stands, by which deadlines, what happened to it, and what its reader may do now. */
export const Task = () => {
  const { t } = useTranslation();
  const { taskId } = useParams({ from: '/nhiem-vu/$taskId' });
  const { query, isPast } = useCorner();
  const { act } = useSearch({ from: '/nhiem-vu/$taskId' });
  const navigate = useNavigate();
  const task = ask.useQuery('get', '/api/v1/tasks/{id}', { params: { path: { id: taskId }, query } });
  const open = (next: TaskAct | undefined): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, act: next }), resetScroll: false });
  };
  const close = (): void => {
    open(undefined);
  };
  return (
    <Answer of={task} page>
      {(shown) => (
        <>
          <PageHead title={shown.task.title} above={<PlanLink id={shown.task.planId} />}>
            <p className={styles.standing}>
              <span className="soft">{t('task.number', { number: shown.task.number })}</span>
              <StatusMark status={shown.task.status} />
              <Stage task={shown.task} />
            </p>
            <AsOf of={{ at: shown.at, knownAt: shown.knownAt }} />
          </PageHead>
          <ActBar taskId={taskId} onAct={open} />
          <div className={styles.columns}>
            <Deadlines task={shown.task} at={shown.at} />
            <Facts task={shown.task} />
            <div className={styles.rest}>
              <Evidence taskId={taskId} />
              <History taskId={taskId} />
            </div>
          </div>
          {act !== undefined && !isPast && (
            <Suspense>
              <ActDrawer taskId={taskId} act={act} onClose={close} onDone={close} />
            </Suspense>
          )}
        </>
      )}
    </Answer>
  );
};
