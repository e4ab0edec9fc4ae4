import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCorner } from '../../app/corner.ts';
import { Section } from '../../parts/page-head.tsx';
import { useSendingAs } from '../../parts/report/acting.ts';
import { NextStep } from '../../parts/report/next-step.tsx';
import { ReportState, type Round } from '../../parts/report/report-state.tsx';
import styles from './report-round.module.css';
import { useRoundSearch } from './use-round-search.ts';

/** The reports that the reader's own unit owes in this round, and what to do with them now. */
export const OwnReports = ({ round }: Readonly<{ round: Round }>) => {
  const { t } = useTranslation();
  const { isPast } = useCorner();
  const { go } = useRoundSearch();
  const sendingAs = useSendingAs();
  const own = round.units.filter(({ unit }) => sendingAs(unit) !== null);
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
          <span className="screen-only">
            {!isPast && (report.state === 'drafting' || report.state === 'returned') ? (
              <Button
                type="primary"
                onClick={() => {
                  go({ report: report.reportId, act: 'submit' });
                }}
              >
                {t('reportRound.act.fill')}
              </Button>
            ) : (
              <Button
                onClick={() => {
                  go({ report: report.reportId, act: undefined });
                }}
              >
                {t('reportRound.own.open')}
              </Button>
            )}
          </span>
        </div>
      ))}
    </Section>
  );
};
