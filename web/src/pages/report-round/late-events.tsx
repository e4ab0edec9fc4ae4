import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { shortDate, shortInstant } from '../../format/dates.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import styles from './report-round.module.css';

type LateEvents = components['schemas']['LateEventsView'];
type LateEvent = LateEvents['items'][number];

const pageSize = 50;
const compared = ['H1', 'H2', 'T1', 'T2', 'N', 'completed', 'counted'] as const;

const useLateEvents = (id: string, version: number) =>
  useInfiniteQuery({
    queryKey: [
      'get',
      '/api/v1/report-rounds/{id}/versions/{version}/late-events',
      { params: { path: { id, version } } },
    ],
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: pageSize, ...(pageParam !== null && { after: pageParam }) };
      const { data } = await api.GET('/api/v1/report-rounds/{id}/versions/{version}/late-events', {
        params: { path: { id, version }, query },
        signal,
      });
      return data!;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** What was recorded after a version though it was true by its day: it changes nothing there, and goes to the next period. */
export const LateEvents = ({ roundId, version }: Readonly<{ roundId: string; version: number }>) => {
  const { t } = useTranslation();
  const late = useLateEvents(roundId, version);
  return (
    <Section title={t('reportRound.late.title', { version })} hint={t('reportRound.late.hint')}>
      <Answer of={late} rows={3}>
        {({ pages }) => {
          const first = pages[0]!;
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p className="soft">{t('reportRound.late.none')}</p>;
          return (
            <>
              <Against of={first} />
              <ul className={styles.events}>
                {items.map((item) => (
                  <Event key={item.eventId + item.unit.id} of={item} />
                ))}
              </ul>
              {late.hasNextPage && (
                <Button loading={late.isFetchingNextPage} onClick={() => void late.fetchNextPage()}>
                  {t('parts.figure.more')}
                </Button>
              )}
              {first.belongsTo !== null && (
                <p>
                  {t('reportRound.late.belongsTo', {
                    period: first.belongsTo.window.label,
                    year: first.belongsTo.year,
                  })}
                </p>
              )}
            </>
          );
        }}
      </Answer>
    </Section>
  );
};

/** The frozen figures beside what they would be as known now. */
const Against = ({ of: { frozen, now, difference, version } }: Readonly<{ of: LateEvents }>) => {
  const { t } = useTranslation();
  const signed = (count: number): string => `${count > 0 ? '+' : ''}${countText(count)}`;
  return (
    <PlainTable
      caption={t('reportRound.late.against', { version })}
      rows={compared}
      keyOf={(name) => name}
      columns={[
        { key: 'what', title: t('reportRound.differences.what'), of: (name) => t(`reportRound.figureName.${name}`) },
        { key: 'frozen', title: t('reportRound.late.frozen'), isNumber: true, of: (name) => countText(frozen[name]) },
        { key: 'now', title: t('reportRound.late.now'), isNumber: true, of: (name) => countText(now[name]) },
        {
          key: 'difference',
          title: t('reportRound.late.difference'),
          isNumber: true,
          of: (name) => signed(difference[name]),
        },
      ]}
    />
  );
};

const Event = ({ of }: Readonly<{ of: LateEvent }>) => {
  const { t } = useTranslation();
  const { taskId, number, title, sentence, unit, effectiveOn, recordedAt, then, now } = of;
  const named = (status: LateEvent['then']): string =>
    status === null ? t('reportRound.late.noClass') : t(`words.status.${status}`);
  return (
    <li className={styles.event}>
      <Link to="/nhiem-vu/$taskId" params={{ taskId }}>
        {number}. {title}
      </Link>
      <span>{sentence}</span>
      <span>{t('reportRound.late.moved', { then: named(then), now: named(now) })}</span>
      <span className="soft">
        {unit.name} · {t('reportRound.late.when', { day: shortDate(effectiveOn), recorded: shortInstant(recordedAt) })}
      </span>
    </li>
  );
};
