import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Lifetime } from './lifetime.tsx';
import styles from './units.module.css';

const most = 200;

/** An administrative code as people write it: `44`, `24717`. */
const isCode = (text: string): boolean => /^\d{2,5}$/.test(text);

/** Units whose name holds the words, or who bears the code on the shown day; those that ended are told apart. */
export const FoundUnits = ({ text }: Readonly<{ text: string }>) => {
  const { t } = useTranslation();
  const { query: corner } = useCorner();
  const query = { limit: most, ...corner, ...(isCode(text) ? { code: text } : { q: text }) };
  const found = ask.useQuery('get', '/api/v1/units', { params: { query } }, { placeholderData: keepPreviousData });
  return (
    <Answer of={found}>
      {(shown) => {
        const { items, next } = shown;
        if (items.length === 0) return <EmptyState title={t('units.none')} hint={t('units.noneHint')} />;
        const count = { count: items.length, shown: countText(items.length) };
        return (
          <>
            <AsOf of={shown} />
            <p className={`soft ${styles.count}`} role="status">
              {next === null ? t('units.shown', count) : t('units.cut', count)}
            </p>
            <PlainTable
              caption={t('units.found')}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'name',
                  title: t('units.name'),
                  of: ({ id, name }) => (
                    <Link to="/don-vi/$unitId" params={{ unitId: id }}>
                      {name}
                    </Link>
                  ),
                },
                { key: 'time', title: t('units.time'), of: (unit) => <Lifetime unit={unit} /> },
                { key: 'code', title: t('units.code'), of: ({ code }) => code ?? t('words.nothing') },
                { key: 'kind', title: t('units.kindTitle'), isExtra: true, of: ({ kind }) => t(`units.kind.${kind}`) },
              ]}
            />
          </>
        );
      }}
    </Answer>
  );
};
