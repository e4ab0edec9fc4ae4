import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../parts/search-field.tsx';
import { UnitSelect } from '../../parts/unit-select.tsx';
import { useTypedText } from '../../parts/use-typed-text.ts';
import { roles, statuses, type AdministrationSearch } from './administration-search.ts';
import styles from './administration.module.css';
import { useGo, usePlace } from './use-place.ts';

/** What the list of accounts is narrowed by; all of it stands in the address. */
export const AccountFilters = () => {
  const { t } = useTranslation();
  const go = useGo();
  const { q, unit, role, status } = usePlace();
  const change = (changed: AdministrationSearch): void => {
    go(changed, { replace: true });
  };
  const [text, setText] = useTypedText(q ?? '', (typed) => {
    change({ q: typed });
  });
  const isNarrowed = [q, unit, role, status].some((value) => value !== undefined);
  return (
    <div className={styles.filters}>
      <SearchField
        className={styles.search}
        value={text}
        label={t('administration.account.search')}
        onChange={setText}
      />
      <UnitSelect
        className={styles.unit}
        label={t('administration.account.unit')}
        value={unit}
        onChange={(value) => {
          change({ unit: value });
        }}
      />
      <Select
        allowClear
        className={styles.choice}
        aria-label={t('administration.account.role')}
        placeholder={t('administration.account.role')}
        value={role}
        options={roles.map((value) => ({ value, label: t(`words.role.${value}`) }))}
        popupMatchSelectWidth={false}
        onChange={(value: AdministrationSearch['role']) => {
          change({ role: value });
        }}
      />
      <Select
        allowClear
        className={styles.choice}
        aria-label={t('administration.account.status')}
        placeholder={t('administration.account.status')}
        value={status}
        options={statuses.map((value) => ({ value, label: t(`administration.status.${value}`) }))}
        popupMatchSelectWidth={false}
        onChange={(value: AdministrationSearch['status']) => {
          change({ status: value });
        }}
      />
      {isNarrowed && (
        <Button
          type="link"
          onClick={() => {
            setText('');
            change({ q: undefined, unit: undefined, role: undefined, status: undefined });
          }}
        >
          {t('administration.account.clear')}
        </Button>
      )}
    </div>
  );
};
