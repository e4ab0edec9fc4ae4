import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { Answer } from '../../parts/answer.tsx';
import type { Round } from '../../parts/report/report-state.tsx';
import { FreezeDrawer } from './freeze-drawer.tsx';
import { OwnReports } from './own-reports.tsx';
import { ReportDrawer } from './report-drawer.tsx';
import { RoundHead } from './round-head.tsx';
import { Total } from './total.tsx';
import { UnitTable } from './unit-table.tsx';
import { Versions } from './versions.tsx';

/** One round of reports: how far each unit is, what adds up, and what was frozen. */
export const ReportRound = () => {
  const { roundId } = useParams({ from: '/bao-cao/$roundId' });
  const { query } = useCorner();
  const round = ask.useQuery('get', '/api/v1/report-rounds/{id}', { params: { path: { id: roundId }, query } });
  return (
    <Answer of={round} page>
      {(shown) => <Shown round={shown} />}
    </Answer>
  );
};

const Shown = ({ round }: Readonly<{ round: Round }>) => {
  const { t } = useTranslation();
  const { isPast } = useCorner();
  const search = useSearch({ from: '/bao-cao/$roundId' });
  const report = round.units.find(({ reportId }) => reportId === search.report);
  const isClosing = search.act === 'freeze' || search.act === 'version';
  return (
    <>
      <RoundHead round={round} />
      {isPast && <p className="soft screen-only">{t('reportRound.past')}</p>}
      <OwnReports round={round} />
      <Total round={round} />
      <UnitTable round={round} />
      <Versions round={round} />
      {report !== undefined && <ReportDrawer round={round} report={report} act={search.act} />}
      {isClosing && !isPast && <FreezeDrawer round={round} />}
    </>
  );
};
