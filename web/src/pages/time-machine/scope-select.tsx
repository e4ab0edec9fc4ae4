import { keepPreviousData } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import type { ScopeSearch } from './time-machine-search.ts';
import { useGo } from './use-place.ts';

const most = 20;
const everything = 'all';

/** What a choice stands for: `plan:<id>`, `unit:<id>`, or everything. */
const valueOf = ({ plan, unit }: ScopeSearch): string => {
  if (plan !== undefined) return `plan:${plan}`;
  return unit === undefined ? everything : `unit:${unit}`;
};
const scopeIn = (value: string): Readonly<Record<'plan' | 'unit', string | undefined>> => {
  const [kind, id] = value.split(':');
  return { plan: kind === 'plan' ? id : undefined, unit: kind === 'unit' ? id : undefined };
};

const useChosen = ({ plan, unit }: ScopeSearch): string | undefined => {
  const thePlan = ask.useQuery(
    'get',
    '/api/v1/plans/{id}',
    { params: { path: { id: plan ?? '' } } },
    { enabled: plan !== undefined },
  );
  const theUnit = ask.useQuery(
    'get',
    '/api/v1/units/{id}',
    { params: { path: { id: unit ?? '' } } },
    { enabled: unit !== undefined },
  );
  return plan === undefined ? theUnit.data?.unit.name : thePlan.data?.plan.name;
};

/** Chooses the plan or the unit that is looked at; accents need not be typed. */
export const ScopeSelect = ({ scope }: Readonly<{ scope: ScopeSearch }>) => {
  const { t } = useTranslation();
  const go = useGo();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed);
  const query = { limit: most, ...(q !== '' && { q }) };
  const options = { placeholderData: keepPreviousData };
  const plans = ask.useQuery('get', '/api/v1/plans', { params: { query } }, options);
  const units = ask.useQuery('get', '/api/v1/units', { params: { query } }, options);
  const planOptions = (plans.data?.items ?? []).map(({ id, name }) => ({ value: `plan:${id}`, label: name }));
  const unitOptions = (units.data?.items ?? []).map(({ id, name }) => ({ value: `unit:${id}`, label: name }));
  const chosen = { value: valueOf(scope), label: useChosen(scope) ?? t('parts.loading') };
  const isListed = [{ value: everything }, ...planOptions, ...unitOptions].some(({ value }) => value === chosen.value);
  return (
    <Select
      showSearch={{ filterOption: false, onSearch: setTyped }}
      popupMatchSelectWidth={false}
      style={{ width: 'min(520px, 100%)' }}
      aria-label={t('timeMachine.scope.label')}
      value={chosen.value}
      onChange={(value) => {
        setTyped('');
        void go({ ...scopeIn(value), recount: undefined, figure: undefined });
      }}
      options={[
        { value: everything, label: t('timeMachine.scope.everything') },
        ...(isListed ? [] : [chosen]),
        { label: t('timeMachine.scope.plans'), options: planOptions },
        { label: t('timeMachine.scope.units'), options: unitOptions },
      ]}
    />
  );
};
