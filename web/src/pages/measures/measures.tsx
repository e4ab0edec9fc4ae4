import { keepPreviousData } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { MeasureFilters } from './measure-filters.tsx';
import { MeasureTable } from './measure-table.tsx';
import styles from './measures.module.css';

/** Most measures of one answer. */
const most = 1_000;

/** What units report in numbers: the latest value of each, in its unit of measure. */
export const Measures = () => {
  const { t } = useTranslation();
  const { q, owner } = useSearch({ from: '/chi-tieu' });
  const { query: corner } = useCorner();
  const query = { limit: most, ...corner, ...(q !== undefined && { q }), ...(owner !== undefined && { owner }) };
  const measures = ask.useQuery(
    'get',
    '/api/v1/measures',
    { params: { query } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <PageHead title={t('measures.title')}>
        <p className="soft">{t('measures.lead')}</p>
        {measures.data !== undefined && <AsOf of={measures.data} />}
      </PageHead>
      <MeasureFilters />
      <Answer of={measures}>
        {({ items, next }) => {
          if (items.length === 0) return <EmptyState title={t('measures.none')} hint={t('measures.noneHint')} />;
          const count = { count: items.length, shown: countText(items.length) };
          return (
            <>
              <p className={`soft ${styles.count}`} role="status">
                {next === null ? t('measures.shown', count) : t('measures.cut', count)}
              </p>
              <MeasureTable measures={items} />
            </>
          );
        }}
      </Answer>
    </>
  );
};
