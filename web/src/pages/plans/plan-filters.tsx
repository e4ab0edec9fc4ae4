import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../parts/search-field.tsx';
import { UnitSelect } from '../../parts/unit-select.tsx';
import { useTypedText } from '../../parts/use-typed-text.ts';
import { standings, type PlansSearch } from './plans-search.ts';
import styles from './plans.module.css';

const [firstYear, lastYear] = [1945, 2200];

/** What the list is narrowed by; all of it stands in the address. */
export const PlanFilters = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { q, year, owner, standing, own } = useSearch({ from: '/ke-hoach' });
  const change = (changed: Partial<PlansSearch>): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, ...changed }), replace: true, resetScroll: false });
  };
  const [text, setText] = useTypedText(q ?? '', (typed) => {
    change({ q: typed });
  });
  const isNarrowed = [q, year, owner, standing].some((value) => value !== undefined);
  return (
    <div className={`${styles.filters} screen-only`}>
      <SearchField className={styles.search} value={text} label={t('plans.search')} onChange={setText} />
      <InputNumber
        className={styles.year}
        aria-label={t('plans.year')}
        placeholder={t('plans.year')}
        min={firstYear}
        max={lastYear}
        precision={0}
        value={year ?? null}
        onChange={(value) => {
          if (value === null || value >= firstYear) change({ year: value ?? undefined });
        }}
      />
      <UnitSelect
        className={styles.owner}
        label={t('plans.owner')}
        value={owner}
        onChange={(value) => {
          change({ owner: value, own: undefined });
        }}
      />
      <Select
        allowClear
        className={styles.standing}
        aria-label={t('plans.standing')}
        placeholder={t('plans.standing')}
        value={standing}
        options={standings.map((value) => ({ value, label: t(`words.standing.${value}`) }))}
        popupMatchSelectWidth={false}
        onChange={(value) => {
          change({ standing: value });
        }}
      />
      {owner !== undefined && (
        <Checkbox
          checked={own !== true}
          onChange={({ target }) => {
            change({ own: target.checked ? undefined : true });
          }}
        >
          {t('plans.inherited')}
        </Checkbox>
      )}
      {isNarrowed && (
        <Button
          type="link"
          onClick={() => {
            setText('');
            change({ q: undefined, year: undefined, owner: undefined, standing: undefined, own: undefined });
          }}
        >
          {t('plans.clear')}
        </Button>
      )}
    </div>
  );
};
