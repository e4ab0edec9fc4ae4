import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import type { MeasureDetail } from './measure-detail.ts';

/** The plan that a measure belongs to; nothing where it is out of the reader's sight. */
export const OfPlan = ({ measure: { planId } }: Readonly<{ measure: MeasureDetail }>) =>
  planId === null ? null : <PlanLine planId={planId} />;

const PlanLine = ({ planId }: Readonly<{ planId: string }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const { data } = ask.useQuery('get', '/api/v1/plans/{id}', { params: { path: { id: planId }, query } });
  if (data === undefined) return null;
  return (
    <p>
      <span className="soft">{t('measure.plan')}</span>{' '}
      <Link to="/ke-hoach/$planId" params={{ planId }}>
        {data.plan.name}
      </Link>
    </p>
  );
};

/** The measure that this one is a part of. */
export const Whole = ({ measure: { partOf } }: Readonly<{ measure: MeasureDetail }>) =>
  partOf === null ? null : <WholeLine measureId={partOf} />;

const WholeLine = ({ measureId }: Readonly<{ measureId: string }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const { data } = ask.useQuery('get', '/api/v1/measures/{id}', { params: { path: { id: measureId }, query } });
  if (data === undefined) return null;
  return (
    <p>
      <span className="soft">{t('measure.whole')}</span>{' '}
      <Link to="/chi-tieu/$measureId" params={{ measureId }}>
        {data.measure.name}
      </Link>
    </p>
  );
};
