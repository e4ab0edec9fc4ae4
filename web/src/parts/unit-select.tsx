import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/client.ts';
import { useCorner } from '../app/corner.ts';

const most = 50;

/** Units that the service finds for what is typed, and the names of those chosen before. */
const useChoices = (text: string, chosen: readonly string[], living: boolean) => {
  const { query: corner } = useCorner();
  const query = { ...(text && { q: text }), ...(living && { living: 'true' as const }), limit: most, ...corner };
  const found = ask.useQuery('get', '/api/v1/units', { params: { query } }, { placeholderData: keepPreviousData });
  const named = useQueries({
    queries: chosen.map((id) => ask.queryOptions('get', '/api/v1/units/{id}', { params: { path: { id } } })),
  });
  const units = [...(found.data?.items ?? []), ...named.flatMap(({ data }) => (data === undefined ? [] : [data.unit]))];
  const byId = new Map(units.map(({ id, name }) => [id, name]));
  return { options: [...byId].map(([value, label]) => ({ value, label })), isFetching: found.isFetching };
};

type Props = Readonly<{
  id?: string;
  /** Outside a form, where no label stands beside it. */
  label?: string;
  className?: string;
  /** Only units that exist on the shown day. */
  living?: boolean;
}>;

const idsIn = (value: string | readonly string[] | null | undefined): readonly string[] => {
  if (value === undefined || value === null || value === '') return [];
  return typeof value === 'string' ? [value] : value;
};

/** A unit, found by words of its name with or without accents. */
export const UnitSelect = ({
  value,
  onChange,
  ...looks
}: Props & Readonly<{ value?: string | null; onChange?: (unit: string | undefined) => void }>) => (
  <Finder {...looks} value={value ?? undefined} onChange={(unit) => onChange?.(unit as string | undefined)} />
);

/** Several units. */
export const UnitsSelect = ({
  value,
  onChange,
  ...looks
}: Props & Readonly<{ value?: readonly string[] | null; onChange?: (units: readonly string[]) => void }>) => (
  <Finder {...looks} several value={value ?? []} onChange={(units) => onChange?.(units as readonly string[])} />
);

const Finder = ({
  value,
  several = false,
  living = false,
  label,
  onChange,
  ...looks
}: Props &
  Readonly<{
    value: string | readonly string[] | undefined;
    several?: boolean;
    onChange: (value: string | readonly string[] | undefined) => void;
  }>) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { options, isFetching } = useChoices(text.trim(), idsIn(value), living);
  return (
    <Select<string | readonly string[]>
      {...looks}
      allowClear
      aria-label={label}
      mode={several ? 'multiple' : undefined}
      placeholder={label ?? t('parts.unit.find')}
      value={value}
      options={options}
      loading={isFetching}
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      notFoundContent={isFetching ? t('parts.loading') : t('parts.unit.none')}
      popupMatchSelectWidth={360}
      onChange={(next) => {
        setText('');
        onChange(next);
      }}
    />
  );
};
