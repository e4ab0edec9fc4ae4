import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { shortDate } from '../../format/dates.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { BucketPages } from './bucket-pages.tsx';
import { BucketSection } from './bucket-section.tsx';
import { buckets, type Bucket, type Waiting, type Work } from './buckets.ts';
import type { Choice } from './chosen.ts';
import { ChosenBar } from './chosen-bar.tsx';
import styles from './my-work.module.css';
import { TaskDrawer } from './task-drawer.tsx';
import { useListKeys } from './use-list-keys.ts';

/** What waits for the reader, late first; dealt with here. */
export const MyWork = () => {
  const { t } = useTranslation();
  const { isPast } = useCorner();
  if (isPast) return <EmptyState title={t('myWork.past')} hint={t('myWork.pastHint')} page />;
  return <WorkNow />;
};

const WorkNow = () => {
  const { t } = useTranslation();
  const { bucket, task } = useSearch({ from: '/viec-cua-toi' });
  const work = ask.useQuery('get', '/api/v1/work');
  const choice = useChoice();
  useListKeys();
  return (
    <Answer of={work} page>
      {({ today, knownAt, counts, buckets: lists }) => (
        <>
          <PageHead title={t('myWork.title')}>
            <p className="soft">{t('myWork.asOf', { day: shortDate(today), position: knownAt.position })}</p>
          </PageHead>
          {total(counts) === 0 ? (
            <EmptyState title={t('myWork.none')} hint={t('myWork.noneHint')} />
          ) : (
            <>
              <Counts counts={counts} shown={bucket} />
              <p className={`soft screen-only ${styles.keys}`}>{t('myWork.keys')}</p>
              {bucket === undefined ? (
                buckets.map((name) => (
                  <BucketSection key={name} name={name} count={counts[name]} items={lists[name]} choice={choice} />
                ))
              ) : (
                <BucketPages name={bucket} choice={choice} />
              )}
            </>
          )}
          <ChosenBar choice={choice} />
          {task !== undefined && <TaskDrawer taskId={task} />}
        </>
      )}
    </Answer>
  );
};

/** A returned task stands in a bucket by its deadline as well. */
const total = ({ returned: _twice, ...counts }: Work['counts']): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const useChoice = (): Choice => {
  const [chosen, setChosen] = useState<readonly Waiting[]>([]);
  const has = (id: string): boolean => chosen.some((one) => one.id === id);
  const drop = (ids: readonly string[]): void => {
    setChosen((now) => now.filter(({ id }) => !ids.includes(id)));
  };
  const add = (tasks: readonly Waiting[]): void => {
    setChosen((now) => [...now, ...tasks.filter(({ id }) => !now.some((one) => one.id === id))]);
  };
  return {
    chosen,
    has,
    drop,
    toggle: (task) => {
      if (has(task.id)) drop([task.id]);
      else add([task]);
    },
    toggleAll: (tasks) => {
      if (tasks.every(({ id }) => has(id))) drop(tasks.map(({ id }) => id));
      else add(tasks);
    },
  };
};

/** Every bucket with its number, which opens it whole. */
const Counts = ({ counts, shown }: Readonly<{ counts: Work['counts']; shown: Bucket | undefined }>) => {
  const { t } = useTranslation();
  return (
    <nav className={`${styles.counts} screen-only`} aria-label={t('myWork.buckets')}>
      {shown !== undefined && (
        <Link to="." search={(old) => ({ ...old, bucket: undefined })} className={styles.count}>
          {t('myWork.allBuckets')}
        </Link>
      )}
      {buckets.map((name) => (
        <Link
          key={name}
          to="."
          search={(old) => ({ ...old, bucket: name })}
          className={styles.count}
          data-bucket={name}
          data-empty={counts[name] === 0}
          aria-current={shown === name ? 'true' : undefined}
          activeProps={{}}
        >
          {t(`myWork.bucket.${name}`)} <strong>{countText(counts[name])}</strong>
        </Link>
      ))}
    </nav>
  );
};
