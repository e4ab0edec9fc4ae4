import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import type { Waiting } from './buckets.ts';
import { admits, sharedActs, type Choice, type ChosenTask, type SharedAct } from './chosen.ts';
import styles from './my-work.module.css';
import { TogetherDrawer } from './together-drawer.tsx';

const useChosenTasks = (
  chosen: readonly Waiting[],
): Readonly<{ tasks: readonly ChosenTask[]; isComplete: boolean }> => {
  const answers = useQueries({
    queries: chosen.map(({ id }) => ask.queryOptions('get', '/api/v1/tasks/{id}/acts', { params: { path: { id } } })),
  });
  const tasks = chosen.flatMap((task, index) => {
    const possible = answers[index]?.data;
    return possible === undefined ? [] : [{ task, possible }];
  });
  return { tasks, isComplete: answers.every(({ isPending }) => !isPending) };
};

/** At the foot of the page while tasks are chosen: what can be done to them together. */
export const ChosenBar = ({ choice }: Readonly<{ choice: Choice }>) => {
  const { t } = useTranslation();
  const { tasks, isComplete } = useChosenTasks(choice.chosen);
  const [open, setOpen] = useState<Readonly<{ act: SharedAct; tasks: readonly ChosenTask[] }> | null>(null);
  const offered = sharedActs.filter((act) => tasks.some((one) => admits(one, act)));
  return (
    <>
      {choice.chosen.length > 0 && (
        <div className={`${styles.bar} screen-only`} role="region" aria-label={t('taskActs.group')}>
          <strong role="status">{t('myWork.chosen', { count: choice.chosen.length })}</strong>
          {!isComplete && <span className="soft">{t('myWork.asking')}</span>}
          {isComplete && offered.length === 0 && <span className="soft">{t('myWork.noneTogether')}</span>}
          {offered.map((act, index) => (
            <Button
              key={act}
              type={index === 0 ? 'primary' : 'default'}
              onClick={() => {
                setOpen({ act, tasks });
              }}
            >
              {t(`taskActs.name.${act}`)} ({tasks.filter((one) => admits(one, act)).length})
            </Button>
          ))}
          <Button
            type="text"
            onClick={() => {
              choice.drop(choice.chosen.map(({ id }) => id));
            }}
          >
            {t('myWork.clear')}
          </Button>
        </div>
      )}
      {open !== null && (
        <TogetherDrawer
          act={open.act}
          tasks={open.tasks}
          onRecorded={(id) => {
            choice.drop([id]);
          }}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
};
