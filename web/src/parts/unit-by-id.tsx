import { useTranslation } from 'react-i18next';
import { ask } from '../api/client.ts';

/** The name that a unit has today. */
export const UnitById = ({ id }: Readonly<{ id: string }>) => {
  const { t } = useTranslation();
  const { data } = ask.useQuery('get', '/api/v1/units/{id}', { params: { path: { id } } });
  return data?.unit.name ?? t('words.nothing');
};
