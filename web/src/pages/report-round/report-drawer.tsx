import { Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { countText } from '../../format/numbers.ts';
import { isMissed, useHeldAs, type Possible } from '../../parts/acts/possible.ts';
import { RefusedAct, WhyNot } from '../../parts/acts/why-not.tsx';
import { Answer } from '../../parts/answer.tsx';
import { NextStep } from '../../parts/report/next-step.tsx';
import { ReportState, type Round, type UnitReport } from '../../parts/report/report-state.tsx';
import { askedIn, askedNow } from './behind.ts';
import { SystemFigures } from './figures.tsx';
import { ExcludeForm, JudgeForm } from './judge-forms.tsx';
import { isReportAct, reportActs, useReportActs, type ReportAct } from './possible.ts';
import type { RoundAct } from './report-round-search.ts';
import styles from './report-round.module.css';
import { SubmitForm } from './submit-form.tsx';
import { useRoundSearch } from './use-round-search.ts';

type Props = Readonly<{ round: Round; report: UnitReport; act: RoundAct | undefined }>;

/** The report of one unit beside the round: what is in it, and what the reader may do with it. */
export const ReportDrawer = ({ round, report, act }: Props) => {
  const { query, isPast } = useCorner();
  const { close } = useRoundSearch();
  const answer = ask.useQuery('get', '/api/v1/reports/{id}', { params: { path: { id: report.reportId }, query } });
  const possible = useReportActs(report.reportId);
  return (
    <Drawer open size={640} title={report.unit.name} onClose={close}>
      <p className={styles.state}>
        <ReportState state={report.state} />
        <span>
          <NextStep report={report} due={round.due} receiver={round.receiver} />
        </span>
      </p>
      <Answer of={answer}>
        {({ computed, revision }) => {
          const content = <Content round={round} report={report} computed={computed} />;
          if (isPast) return content;
          return (
            <Answer of={possible} rows={4}>
              {({ acts }) => {
                if (!isReportAct(act)) {
                  return (
                    <>
                      {content}
                      <Offered acts={acts} />
                    </>
                  );
                }
                const chosen = acts.find((one) => one.act === act);
                const sheet = { round, report, computed, revision, act, possible: chosen };
                return (
                  <>
                    {act !== 'submit' && content}
                    <Sheet key={act} {...sheet} />
                  </>
                );
              }}
            </Answer>
          );
        }}
      </Answer>
    </Drawer>
  );
};

type ContentProps = Readonly<{
  round: Round;
  report: UnitReport;
  computed: NonNullable<UnitReport['figures']>;
}>;

const Content = ({ round, report: { unit, figures, explain, cells }, computed }: ContentProps) => {
  const { t } = useTranslation();
  const sent = figures !== null && explain !== null ? { figures, asked: askedIn(explain) } : null;
  const { figures: shown, asked } = sent ?? { figures: computed, asked: askedNow(unit.id, round) };
  return (
    <>
      <h3>{t('reportRound.report.system')}</h3>
      <p className="soft">{t(sent === null ? 'reportRound.report.computedHint' : 'reportRound.report.pinnedHint')}</p>
      <SystemFigures of={shown} asked={asked} unit={unit} />
      {cells.length > 0 && (
        <>
          <h3>{t('reportRound.report.entered')}</h3>
          <dl className={styles.figures}>
            {round.form.cells.map(({ code, label }) => (
              <div key={code}>
                <dt>{label}</dt>
                <dd>{countText(cells.find((cell) => cell.code === code)?.value ?? 0)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
};

type SheetProps = ContentProps & Readonly<{ revision: string | null; act: ReportAct; possible: Possible | undefined }>;

/** The form of one act, decided on the report as it was when the form was opened. */
const Sheet = ({ act, round, report, computed, revision, possible }: SheetProps) => {
  const as = useHeldAs(possible);
  if (as === null) return <RefusedAct refusal={possible?.refusal} />;
  switch (act) {
    case 'submit':
      return <SubmitForm round={round} report={report} computed={computed} revision={revision} as={as} />;
    case 'approve':
    case 'return':
      return <JudgeForm act={act} report={report} revision={revision} as={as} />;
    default:
      return <ExcludeForm act={act} round={round} report={report} revision={round.revision} as={as} />;
  }
};

type PossibleOne = Possible & Readonly<{ act: ReportAct }>;

/** The one place to act on a report: what may be done now, and quietly why nothing else. */
const Offered = ({ acts }: Readonly<{ acts: readonly PossibleOne[] }>) => {
  const { t } = useTranslation();
  const { go } = useRoundSearch();
  const nameOf = (act: ReportAct): string => t(act === 'submit' ? 'reportRound.act.fill' : `reportRound.act.${act}`);
  const allowed = reportActs.filter((act) => acts.some((one) => one.act === act && one.allowed));
  return (
    <>
      <div className={styles.acts} role="group" aria-label={t('reportRound.act.group')}>
        {allowed.map((act, index) => (
          <Button
            key={act}
            type={index === 0 ? 'primary' : 'default'}
            onClick={() => {
              go({ act });
            }}
          >
            {nameOf(act)}
          </Button>
        ))}
      </div>
      <WhyNot
        summary={t(allowed.length === 0 ? 'parts.act.whyNothing' : 'parts.act.why')}
        acts={acts.filter(isMissed).map(({ act, refusal }) => ({ key: act, name: nameOf(act), refusal }))}
      />
    </>
  );
};
