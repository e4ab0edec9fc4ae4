import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { Section } from '../../parts/page-head.tsx';
import { ChooseAll, WaitingList } from './bucket-section.tsx';
import type { Bucket } from './buckets.ts';
import type { Choice } from './chosen.ts';
import styles from './my-work.module.css';

const useBucket = (bucket: Bucket) =>
  useInfiniteQuery({
    queryKey: ['get', '/api/v1/work/{bucket}', { params: { path: { bucket } } }],
    queryFn: async ({ pageParam, signal }) => {
      const query = pageParam === null ? {} : { after: pageParam };
      const { data } = await api.GET('/api/v1/work/{bucket}', { params: { path: { bucket }, query }, signal });
      return data!;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** One bucket as a whole, page by page. */
export const BucketPages = ({ name, choice }: Readonly<{ name: Bucket; choice: Choice }>) => {
  const { t } = useTranslation();
  const bucket = useBucket(name);
  return (
    <Answer of={bucket}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return (
          <Section
            title={t(`myWork.bucket.${name}`)}
            hint={<span className={styles.number}>{countText(pages[0]!.count)}</span>}
            acts={<ChooseAll name={name} items={items} choice={choice} />}
          >
            {items.length === 0 && <p className="soft">{t('myWork.noneHere')}</p>}
            <WaitingList name={name} items={items} choice={choice} />
            {bucket.hasNextPage && (
              <Button loading={bucket.isFetchingNextPage} onClick={() => void bucket.fetchNextPage()}>
                {t('myWork.more')}
              </Button>
            )}
          </Section>
        );
      }}
    </Answer>
  );
};
