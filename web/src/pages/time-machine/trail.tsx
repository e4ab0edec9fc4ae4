import { DownloadOutlined } from '@ant-design/icons';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { Section } from '../../parts/page-head.tsx';
import { EmptyState } from '../../parts/states.tsx';
import type { ScopeSearch, TrailSearch } from './time-machine-search.ts';
import { TrailEntry } from './trail-entry.tsx';
import { TrailFilters } from './trail-filters.tsx';
import styles from './trail.module.css';
import { useGo, usePlace } from './use-place.ts';

const pageSize = 50;

type AuditPage = components['schemas']['AuditPageView'];
type Question = ScopeSearch & TrailSearch & Readonly<{ knownAt?: string }>;

const useTrail = (question: Question) =>
  useInfiniteQuery({
    queryKey: ['get', '/api/v1/audit', { params: { query: question } }],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...question, limit: pageSize, ...(pageParam !== null && { after: pageParam }) };
      const { data } = await api.GET('/api/v1/audit', { params: { query }, signal });
      return data as AuditPage; // a string only where a table is asked for
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** The address of the whole table; a download by the browser itself, however long it is. */
const csvOf = (question: Question): string =>
  `/api/v1/audit?${new URLSearchParams({ ...question, format: 'csv' }).toString()}`;

const given = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;

/** Who did what, for whom, under which document: searched, read, and taken along. */
export const Trail = ({ scope }: Readonly<{ scope: ScopeSearch }>) => {
  const { t } = useTranslation();
  const go = useGo();
  const { q, actor, type, from, to } = usePlace();
  const {
    query: { knownAt },
  } = useCorner();
  const search = { q, actor, type, from, to };
  const question = given({ ...scope, ...search, knownAt });
  const trail = useTrail(question);
  return (
    <Section
      title={t('timeMachine.trail.title')}
      hint={t('timeMachine.trail.leavesRecord')}
      acts={
        <Button icon={<DownloadOutlined aria-hidden />} href={csvOf(question)} download>
          {t('timeMachine.trail.csv')}
        </Button>
      }
    >
      <TrailFilters
        search={search}
        onChange={(change) => {
          void go(change, { replace: true });
        }}
      />
      <Answer of={trail}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return <EmptyState title={t('timeMachine.trail.none')} hint={t('timeMachine.trail.noneHint')} />;
          }
          return (
            <>
              <p className="soft" role="status">
                {t(trail.hasNextPage ? 'timeMachine.trail.first' : 'timeMachine.trail.whole', {
                  shown: countText(items.length),
                })}
              </p>
              <ol className={styles.list}>
                {items.map((entry) => (
                  <TrailEntry
                    key={entry.eventId}
                    entry={entry}
                    onActor={(account) => {
                      void go({ actor: account });
                    }}
                  />
                ))}
              </ol>
              {trail.hasNextPage && (
                <Button
                  className="screen-only"
                  loading={trail.isFetchingNextPage}
                  onClick={() => void trail.fetchNextPage()}
                >
                  {t('parts.figure.more')}
                </Button>
              )}
            </>
          );
        }}
      </Answer>
    </Section>
  );
};
