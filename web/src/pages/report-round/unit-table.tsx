import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../format/dates.ts';
import { countText } from '../../format/numbers.ts';
import { FigureLink } from '../../parts/figure.tsx';
import { Fraction } from '../../parts/fraction.tsx';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { ReportState, type ReportStateName, type Round, type UnitReport } from '../../parts/report/report-state.tsx';
import { askedIn, figureOf } from './behind.ts';
import styles from './report-round.module.css';
import { unitsAnchor } from './total.tsx';

/** What somebody has to look at first. */
const attention: readonly ReportStateName[] = [
  'awaitingApproval',
  'returned',
  'drafting',
  'approved',
  'aggregated',
  'notApplicable',
];
const byAttention = (one: UnitReport, other: UnitReport): number =>
  attention.indexOf(one.state) - attention.indexOf(other.state);

const classes = ['H1', 'H2', 'T1', 'T2'] as const;

/** Unit by unit: how far it is, and the figures that were pinned when it sent. */
export const UnitTable = ({ round }: Readonly<{ round: Round }>) => {
  const { t } = useTranslation();
  const caption = t('reportRound.units.title');
  return (
    <div id={unitsAnchor}>
      <Section title={caption} hint={t('reportRound.units.hint')}>
        <PlainTable
          caption={caption}
          rows={round.units.toSorted(byAttention)}
          keyOf={({ reportId }) => reportId}
          columns={[
            {
              key: 'unit',
              title: t('reportRound.units.unit'),
              of: ({ unit, reportId }) => (
                <Link
                  from="/bao-cao/$roundId"
                  to="."
                  search={(old) => ({ ...old, report: reportId, act: undefined })}
                  resetScroll={false}
                  className={styles.unit}
                >
                  {unit.name}
                </Link>
              ),
            },
            { key: 'state', title: t('reportRound.units.state'), of: ({ state }) => <ReportState state={state} /> },
            { key: 'sent', title: t('reportRound.units.sentOn'), isExtra: true, of: (report) => <Sent of={report} /> },
            {
              key: 'completion',
              title: t('reportRound.figure.completion'),
              isNumber: true,
              of: (report) => (
                <Figure report={report} title={t('reportRound.figure.completion')} rate="planCompletion">
                  {report.figures !== null && <Fraction value={report.figures.completion} />}
                </Figure>
              ),
            },
            ...classes.map((status) => ({
              key: status,
              title: t(`words.statusShort.${status}`),
              isNumber: true,
              isExtra: true,
              of: (report: UnitReport) => (
                <Figure report={report} title={t(`words.status.${status}`)} count={status}>
                  {report.figures !== null && countText(report.figures[status])}
                </Figure>
              ),
            })),
          ]}
        />
      </Section>
    </div>
  );
};

const Sent = ({ of: { sentOn, onTime, empty } }: Readonly<{ of: UnitReport }>) => {
  const { t } = useTranslation();
  if (sentOn === null) return <span className="soft">{t('words.nothing')}</span>;
  return (
    <>
      {shortDate(sentOn)}
      {onTime !== null && (
        <span className={onTime ? 'soft' : styles.late}>
          {' '}
          · {t(onTime ? 'reportRound.units.onTime' : 'reportRound.units.late')}
        </span>
      )}
      {empty && <span className="soft"> · {t('reportRound.units.empty')}</span>}
    </>
  );
};

type FigureProps = Readonly<{
  report: UnitReport;
  title: string;
  rate?: 'planCompletion';
  count?: (typeof classes)[number];
  children: ReactNode;
}>;

const Figure = ({ report: { explain, unit }, title, rate, count, children }: FigureProps) => {
  const { t } = useTranslation();
  if (explain === null) return <span className="soft">{t('words.nothing')}</span>;
  const part = rate === undefined ? { count } : { rate, part: 'numerator' as const };
  return <FigureLink figure={figureOf(askedIn(explain), `${title}: ${unit.name}`, part)}>{children}</FigureLink>;
};
