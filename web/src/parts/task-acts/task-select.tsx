import { keepPreviousData } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';

type Props = Readonly<{ plan: string; id?: string; value?: string; onChange?: (value: string | undefined) => void }>;
type Named = Readonly<{ id: string; number: string; title: string }>;

const most = 20;

const optionOf = ({ id, number, title }: Named) => ({ value: id, label: `${number}. ${title}` });

/** A task of a plan, found by words of its title with or without accents. */
export const TaskSelect = ({ plan, ...chosen }: Props) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const query = { plan, ...(q !== '' && { q }), limit: most };
  const found = ask.useQuery('get', '/api/v1/tasks', { params: { query } }, { placeholderData: keepPreviousData });
  const known = ask.useQuery(
    'get',
    '/api/v1/tasks/{id}',
    { params: { path: { id: chosen.value ?? '' } } },
    { enabled: chosen.value !== undefined },
  );
  const tasks = [...(found.data?.items ?? []), ...(known.data === undefined ? [] : [known.data.task])];
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return (
    <Select
      {...chosen}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      options={[...byId.values()].map(optionOf)}
      placeholder={t('taskActs.field.search')}
      notFoundContent={t('taskActs.field.nothing')}
    />
  );
};
