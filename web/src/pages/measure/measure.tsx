import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';
import { Answer } from '../../parts/answer.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { UnitName } from '../../parts/unit-name.tsx';
import { History } from './history.tsx';
import { MeasureFigures, TargetAhead } from './measure-figures.tsx';
import { reporting, type MeasureSearch } from './measure-search.ts';
import { OfPlan, Whole } from './belongings.tsx';
import { Parts } from './parts.tsx';
import { ReportDrawer } from './report-drawer.tsx';
import { Series } from './series.tsx';
import { useReporter } from './use-reporter.ts';

/** One measure: what it is now, how it came there, and what it is made of. */
export const Measure = () => {
  const { measureId } = useParams({ from: '/chi-tieu/$measureId' });
  const { compare = 'samePeriodLastYear' } = useSearch({ from: '/chi-tieu/$measureId' });
  const { query } = useCorner();
  const series = ask.useQuery('get', '/api/v1/measures/{id}/series', {
    params: { path: { id: measureId }, query: { compare, ...query } },
  });
  return (
    <Answer of={series} page>
      {(shown) => <Known key={measureId} shown={shown} />}
    </Answer>
  );
};

const Known = ({ shown }: Readonly<{ shown: components['schemas']['SeriesView'] }>) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { act } = useSearch({ from: '/chi-tieu/$measureId' });
  const { measure, points } = shown;
  const reporter = useReporter(measure);
  const open = (opened: MeasureSearch['act']): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, act: opened }), resetScroll: false });
  };
  const acts = reporter !== null && (
    <Button
      type="primary"
      onClick={() => {
        open(reporting);
      }}
    >
      {t('measure.report')}
    </Button>
  );
  return (
    <>
      <PageHead
        title={measure.name}
        above={
          <>
            {measure.code} ·{' '}
            <Link to="/don-vi/$unitId" params={{ unitId: measure.owner.id }}>
              <UnitName unit={measure.owner} />
            </Link>
          </>
        }
        acts={acts}
      >
        <OfPlan measure={measure} />
        <Whole measure={measure} />
        <AsOf of={shown} />
      </PageHead>
      {points.length === 0 ? (
        <>
          <TargetAhead measure={measure} />
          <EmptyState title={t('measure.none')} hint={t('measure.noneHint')} />
        </>
      ) : (
        <>
          <MeasureFigures measure={measure} point={points.at(-1)!} />
          <Series measure={measure} points={points} onRestate={reporter === null ? undefined : open} />
        </>
      )}
      <Parts measure={measure} />
      <History measure={measure} />
      {reporter !== null && act !== undefined && (
        <ReportDrawer
          key={act}
          act={act}
          measure={measure}
          points={points}
          as={reporter}
          onClose={() => {
            open(undefined);
          }}
        />
      )}
    </>
  );
};
