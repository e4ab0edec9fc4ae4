import { useQueries } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { shortDate } from '../../format/dates.ts';
import { Loading } from '../../parts/states.tsx';
import { ReportState } from '../../parts/report/report-state.tsx';
import { useDueText } from '../../parts/report/due-text.ts';
import type { RoundHeading } from './own-reports.tsx';
import styles from './reports.module.css';

type Props = Readonly<{ unitId: string; rounds: readonly RoundHeading[] }>;

/** The reports behind the counts of one unit: one for each round that expects it. */
export const UnitReportsDrawer = ({ unitId, rounds }: Props) => {
  const { t } = useTranslation();
  const dueText = useDueText();
  const { query } = useCorner();
  const navigate = useNavigate({ from: '/bao-cao' });
  const asked = useQueries({
    queries: rounds.map(({ id }) =>
      ask.queryOptions('get', '/api/v1/report-rounds/{id}', { params: { path: { id }, query } }),
    ),
  });
  const reports = asked.flatMap(({ data: round }) =>
    round === undefined
      ? []
      : round.units.filter(({ unit }) => unit.id === unitId).map((report) => ({ round, report })),
  );
  return (
    <Drawer
      open
      size={560}
      title={reports[0]?.report.unit.name ?? t('reports.timeliness.reports')}
      onClose={() => void navigate({ to: '.', search: (old) => ({ ...old, unit: undefined }), resetScroll: false })}
    >
      {asked.some(({ isPending }) => isPending) && <Loading rows={3} />}
      <ul className={styles.own}>
        {reports.map(({ round, report }) => (
          <li key={report.reportId} className={styles.line}>
            <Link to="/bao-cao/$roundId" params={{ roundId: round.id }} search={{ report: report.reportId }}>
              {round.window.label} {t('reports.ofYear', { year: round.year })}
            </Link>
            <ReportState state={report.state} />
            <span className="soft">
              {report.sentOn === null
                ? t('reports.timeliness.dueOn', { due: dueText(round.due) })
                : t(report.onTime === false ? 'reports.timeliness.sentLate' : 'reports.timeliness.sent', {
                    day: shortDate(report.sentOn),
                    due: shortDate(round.due.date),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </Drawer>
  );
};
