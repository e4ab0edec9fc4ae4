import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../../parts/acts/possible.ts';
import { Section } from '../../parts/page-head.tsx';
import { NextStep } from '../../parts/report/next-step.tsx';
import { useSends } from '../../parts/report/own-side.ts';
import { ReportState, type Round, type UnitReport } from '../../parts/report/report-state.tsx';
import { useReportActs } from './possible.ts';
import styles from './report-round.module.css';
import { useRoundSearch } from './use-round-search.ts';

/** The reports that the reader's own unit owes in this round, and what to do with them now. */
export const OwnReports = ({ round }: Readonly<{ round: Round }>) => {
  const { t } = useTranslation();
  const sends = useSends();
  const own = round.units.filter(({ unit }) => sends(unit));
  if (own.length === 0) return null;
  return (
    <Section title={t('reportRound.own.title')}>
      {own.map((report) => (
        <div key={report.reportId} className={styles.own}>
          <strong>{report.unit.name}</strong>
          <ReportState state={report.state} />
          <p>
            <NextStep report={report} due={round.due} receiver={round.receiver} />
          </p>
          <Door report={report} />
        </div>
      ))}
    </Section>
  );
};

/** To the form where the report may be sent now, else to what is in it. */
const Door = ({ report: { reportId } }: Readonly<{ report: UnitReport }>) => {
  const { t } = useTranslation();
  const { go } = useRoundSearch();
  const possible = usePresent(useReportActs(reportId).data)?.acts ?? [];
  const maySend = possible.some(({ act, allowed }) => act === 'submit' && allowed);
  return (
    <Button
      className="screen-only"
      type={maySend ? 'primary' : 'default'}
      onClick={() => {
        go({ report: reportId, act: maySend ? 'submit' : undefined });
      }}
    >
      {t(maySend ? 'reportRound.act.fill' : 'reportRound.own.open')}
    </Button>
  );
};
