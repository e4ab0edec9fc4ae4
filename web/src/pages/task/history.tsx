import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';
import { useEventName } from '../../app/event-name.ts';
import { dayOf, daysBetween, shortDate, shortInstant } from '../../format/dates.ts';
import { Answer } from '../../parts/answer.tsx';
import { Section } from '../../parts/page-head.tsx';
import styles from './history.module.css';

type Entry = components['schemas']['AuditEntryView'];

const pageSize = 25;

const useHistory = (taskId: string) => {
  const { query: corner } = useCorner();
  const known = corner.knownAt === undefined ? {} : { knownAt: corner.knownAt };
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/tasks/{id}/history', { params: { path: { id: taskId }, query: known } }, 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...known, limit: pageSize, ...(pageParam !== null && { after: pageParam }) };
      const { data } = await api.GET('/api/v1/tasks/{id}/history', { params: { path: { id: taskId }, query }, signal });
      return data!;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
};

/** All that happened, newest first: who, for which unit, under which document, why, true from when, known from when. */
export const History = ({ taskId }: Readonly<{ taskId: string }>) => {
  const { t } = useTranslation();
  const history = useHistory(taskId);
  return (
    <Section title={t('task.history')} hint={t('task.historyHint')}>
      <Answer of={history}>
        {({ pages }) => (
          <>
            <ol className={styles.line}>
              {pages
                .flatMap(({ items }) => items)
                .map((entry) => (
                  <Happened key={entry.eventId} entry={entry} />
                ))}
            </ol>
            {history.hasNextPage && (
              <Button
                className="screen-only"
                loading={history.isFetchingNextPage}
                onClick={() => void history.fetchNextPage()}
              >
                {t('task.more')}
              </Button>
            )}
          </>
        )}
      </Answer>
    </Section>
  );
};

const Happened = ({
  entry: { type, sentence, actor, actingUnit, effectiveOn, recordedAt },
}: Readonly<{ entry: Entry }>) => {
  const { t } = useTranslation();
  const eventName = useEventName();
  const late = daysBetween(effectiveOn, dayOf(recordedAt));
  return (
    <li className={styles.entry}>
      <p className={styles.what}>
        <strong>{eventName(type)}</strong>
        <span className="soft">
          {t('task.effective', { day: shortDate(effectiveOn) })} ·{' '}
          {t('task.recorded', { instant: shortInstant(recordedAt) })}
        </span>
        {late > 0 && <span className={styles.lateEntry}>{t('task.lateEntry', { count: late })}</span>}
      </p>
      <p>{sentence}</p>
      <p className="soft">
        {actor.name !== null && <>{actor.name}, </>}
        {actor.label}
        {actingUnit.now.length > 0 && (
          <> ({t('parts.unit.now', { names: actingUnit.now.map(({ name }) => name).join(', ') })})</>
        )}
      </p>
    </li>
  );
};
