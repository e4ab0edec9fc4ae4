import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { Answer } from '../../parts/answer.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import { ActBar } from '../../parts/task-acts/act-bar.tsx';
import type { TaskAct } from '../../parts/task-acts/acts.ts';
import { Deadlines } from '../task/deadlines.tsx';
import { History } from '../task/history.tsx';
import styles from './my-work.module.css';

const ActDrawer = lazy(async () => ({
  default: (await import('../../parts/task-acts/act-drawer.tsx')).ActDrawer,
}));

/** Beside the list: one task, what may be done to it, and what happened to it last. */
export const TaskDrawer = ({ taskId }: Readonly<{ taskId: string }>) => {
  const { t } = useTranslation();
  const { act } = useSearch({ from: '/viec-cua-toi' });
  const navigate = useNavigate();
  const task = ask.useQuery('get', '/api/v1/tasks/{id}', { params: { path: { id: taskId } } });
  const go = (search: { task?: string; act?: TaskAct }): void => {
    void navigate({
      to: '.',
      search: (old) => ({ ...old, task: undefined, act: undefined, ...search }),
      resetScroll: false,
    });
  };
  const close = (): void => {
    go({});
  };
  const title = task.data === undefined ? t('parts.loading') : t('task.number', { number: task.data.task.number });
  return (
    <Drawer
      open
      onClose={close}
      size={640}
      title={title}
      extra={
        <Link to="/nhiem-vu/$taskId" params={{ taskId }}>
          {t('myWork.open')}
        </Link>
      }
    >
      <Answer of={task}>
        {(shown) => (
          <>
            <h2>{shown.task.title}</h2>
            <p className={styles.standing}>
              <StatusMark status={shown.task.status} />
              <span>{t(`words.stage.${shown.task.stage}`)}</span>
            </p>
            <ActBar
              taskId={taskId}
              onAct={(next) => {
                go({ task: taskId, act: next });
              }}
            />
            <Deadlines task={shown.task} at={shown.at} />
            <History taskId={taskId} />
          </>
        )}
      </Answer>
      {act !== undefined && (
        <Suspense>
          <ActDrawer
            taskId={taskId}
            act={act}
            onClose={() => {
              go({ task: taskId });
            }}
            onDone={close}
          />
        </Suspense>
      )}
    </Drawer>
  );
};
