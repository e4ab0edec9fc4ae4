import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useHolds } from '../../app/session.tsx';
import { Answer } from '../../parts/answer.tsx';
import { EmptyState } from '../../parts/states.tsx';
import styles from './administration.module.css';
import { KeyTable } from './key-table.tsx';
import { NewKey } from './new-key.tsx';
import { useGo, useOffersActs, usePlace } from './use-place.ts';

const useKeys = () => {
  // Who holds both roles is asked which one he reads in.
  const headers = { 'X-Acting-Role': useHolds('administrator') ? 'administrator' : 'auditor' };
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/api-keys', { headers }],
    queryFn: async ({ pageParam, signal }) => {
      const query = pageParam === null ? {} : { after: pageParam };
      return (await api.GET('/api/v1/api-keys', { params: { query }, headers, signal })).data!;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
};

/** With what programs read here, how far, until when, and whether anybody still uses it. */
export const ApiKeys = () => {
  const { t } = useTranslation();
  const go = useGo();
  const offersActs = useOffersActs();
  const { make } = usePlace();
  const keys = useKeys();
  return (
    <>
      <div className={styles.bar}>
        <p className="soft">{t('administration.key.lead')}</p>
        {offersActs && (
          <Button
            className="screen-only"
            type="primary"
            onClick={() => {
              go({ make: 'key' });
            }}
          >
            {t('administration.act.createKey')}
          </Button>
        )}
      </div>
      <Answer of={keys}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              {items.length === 0 && !keys.hasNextPage ? (
                <EmptyState title={t('administration.key.none')} hint={t('administration.key.noneHint')} />
              ) : (
                <KeyTable keys={items} />
              )}
              {keys.hasNextPage && (
                <Button
                  className={`${styles.more} screen-only`}
                  loading={keys.isFetchingNextPage}
                  onClick={() => void keys.fetchNextPage()}
                >
                  {t('parts.figure.more')}
                </Button>
              )}
            </>
          );
        }}
      </Answer>
      {make === 'key' && offersActs && <NewKey />}
    </>
  );
};
