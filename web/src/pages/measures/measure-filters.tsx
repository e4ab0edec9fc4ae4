import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../parts/search-field.tsx';
import { UnitSelect } from '../../parts/unit-select.tsx';
import { useTypedText } from '../../parts/use-typed-text.ts';
import type { MeasuresSearch } from './measures-search.ts';
import styles from './measures.module.css';

/** What the list is narrowed by; all of it stands in the address. */
export const MeasureFilters = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { q, owner } = useSearch({ from: '/chi-tieu' });
  const change = (changed: Partial<MeasuresSearch>): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, ...changed }), replace: true, resetScroll: false });
  };
  const [text, setText] = useTypedText(q ?? '', (typed) => {
    change({ q: typed });
  });
  return (
    <div className={`${styles.filters} screen-only`}>
      <SearchField className={styles.search} value={text} label={t('measures.search')} onChange={setText} />
      <UnitSelect
        className={styles.owner}
        label={t('measures.owner')}
        value={owner}
        onChange={(value) => {
          change({ owner: value });
        }}
      />
      {(q !== undefined || owner !== undefined) && (
        <Button
          type="link"
          onClick={() => {
            setText('');
            change({ q: undefined, owner: undefined });
          }}
        >
          {t('measures.clear')}
        </Button>
      )}
    </div>
  );
};
