import { keepPreviousData } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/client.ts';

type Props = Readonly<{
  /** A plan that is not offered: itself. */
  except?: string;
  label?: string;
  className?: string;
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
}>;

const most = 20;

/** A plan, found by its number or words of its name, with or without accents. */
export const PlanSelect = ({ except, label, ...chosen }: Props) => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const query = { ...(q !== '' && { q }), limit: most };
  const found = ask.useQuery('get', '/api/v1/plans', { params: { query } }, { placeholderData: keepPreviousData });
  const known = ask.useQuery(
    'get',
    '/api/v1/plans/{id}',
    { params: { path: { id: chosen.value ?? '' } } },
    { enabled: chosen.value !== undefined },
  );
  const plans = [...(found.data?.items ?? []), ...(known.data === undefined ? [] : [known.data.plan])];
  const names = new Map(
    plans.filter(({ id }) => id !== except).map(({ id, symbol, name }) => [id, nameOf(symbol, name)]),
  );
  return (
    <Select
      {...chosen}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      aria-label={label}
      popupMatchSelectWidth={label === undefined}
      options={[...names].map(([value, name]) => ({ value, label: name }))}
      placeholder={label ?? t('taskActs.field.search')}
      notFoundContent={t('taskActs.field.nothing')}
    />
  );
};

const nameOf = (symbol: string | null, name: string): string => (symbol === null ? name : `${symbol}, ${name}`);
