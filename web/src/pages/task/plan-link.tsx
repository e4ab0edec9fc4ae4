import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { officialDate } from '../../format/dates.ts';

/** The plan that a task belongs to, in official form: number, day, name. */
export const PlanLink = ({ id }: Readonly<{ id: string }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const { data } = ask.useQuery('get', '/api/v1/plans/{id}', { params: { path: { id }, query } });
  if (data === undefined) return <>{t('parts.loading')}</>;
  const { symbol, issuedOn, name } = data.plan;
  return (
    <Link to="/ke-hoach/$planId" params={{ planId: id }}>
      {symbol !== null && <>{t('task.planOf', { symbol, date: officialDate(issuedOn) })} · </>}
      {name}
    </Link>
  );
};
