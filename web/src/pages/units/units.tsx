import { useNavigate, useSearch } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../parts/page-head.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { useTypedText } from '../../parts/use-typed-text.ts';
import { FoundUnits } from './found-units.tsx';
import type { UnitsSearch } from './units-search.ts';
import { UnitTree } from './unit-tree.tsx';
import styles from './units.module.css';

/** The bodies of the state on the shown day: all under their superiors, or those that were looked for. */
export const Units = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { q, ended = false } = useSearch({ from: '/don-vi' });
  const change = (changed: Partial<UnitsSearch>): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, ...changed }), replace: true, resetScroll: false });
  };
  const [text, setText] = useTypedText(q ?? '', (typed) => {
    change({ q: typed });
  });
  return (
    <>
      <PageHead title={t('units.title')}>
        <p className="soft">{t('units.lead')}</p>
      </PageHead>
      <div className={`${styles.filters} screen-only`}>
        <SearchField className={styles.search} value={text} label={t('units.search')} onChange={setText} />
        {q === undefined && (
          <Checkbox
            checked={ended}
            onChange={({ target }) => {
              change({ ended: target.checked || undefined });
            }}
          >
            {t('units.ended')}
          </Checkbox>
        )}
      </div>
      {q === undefined ? <UnitTree withEnded={ended} /> : <FoundUnits text={q} />}
    </>
  );
};
