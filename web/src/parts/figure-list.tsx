import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { cornerOf, useCorner } from '../app/corner.ts';
import { useEventName } from '../app/event-name.ts';
import type { FigureSearch } from '../app/search.ts';
import { shortDate } from '../format/dates.ts';
import { countText } from '../format/numbers.ts';
import { Answer } from './answer.tsx';
import { AsOf } from './as-of.tsx';
import styles from './figure-list.module.css';
import { StatusMark } from './status-mark.tsx';
import { UnitName } from './unit-name.tsx';

const pageSize = 50;

const useParts = ({ name: _name, on, ...question }: FigureSearch) => {
  const chosen = useCorner();
  const { query: corner } = on === undefined ? chosen : cornerOf(on);
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/progress/explain', { params: { query: { ...question, ...corner } } }],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...question, ...corner, limit: pageSize, ...(pageParam !== null && { after: pageParam }) };
      const { data } = await api.GET('/api/v1/progress/explain', { params: { query }, signal });
      return data!;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
};

/** The tasks of one figure, each with the event that put it there. */
export const FigureList = ({ figure }: Readonly<{ figure: FigureSearch }>) => {
  const { t } = useTranslation();
  const eventName = useEventName();
  const parts = useParts(figure);
  return (
    <Answer of={parts}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        const first = pages[0]!;
        return (
          <>
            <AsOf of={first} {...(figure.on && { corner: figure.on })} />
            <p className={styles.shown}>
              {t('parts.figure.shown', { shown: countText(items.length), length: countText(first.length) })}
            </p>
            {items.length === 0 && <p className="soft">{t('parts.figure.none')}</p>}
            <ul className={styles.list}>
              {items.map(({ id, number, title, status, leadUnit, deadline, placedBy }) => (
                <li key={id} className={styles.task}>
                  <Link to="/nhiem-vu/$taskId" params={{ taskId: id }} className={styles.title}>
                    {number}. {title}
                  </Link>
                  <StatusMark status={status} />
                  <span className="soft">
                    {t('parts.figure.lead')}: <UnitName unit={leadUnit} /> · {t('parts.figure.due')}:{' '}
                    {deadline.due === null ? deadline.words : shortDate(deadline.due)}
                  </span>
                  <span className="soft">
                    {eventName(placedBy.type)} {t('parts.figure.on')} {shortDate(placedBy.effectiveOn)}
                  </span>
                </li>
              ))}
            </ul>
            {parts.hasNextPage && (
              <Button loading={parts.isFetchingNextPage} onClick={() => void parts.fetchNextPage()}>
                {t('parts.figure.more')}
              </Button>
            )}
          </>
        );
      }}
    </Answer>
  );
};
