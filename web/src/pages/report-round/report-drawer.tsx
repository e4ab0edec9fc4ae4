import { Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { countText } from '../../format/numbers.ts';
import type { ActingAs } from '../../parts/act-form.tsx';
import { Answer } from '../../parts/answer.tsx';
import { useSendingAs } from '../../parts/report/acting.ts';
import { NextStep } from '../../parts/report/next-step.tsx';
import { ReportState, type Round, type UnitReport } from '../../parts/report/report-state.tsx';
import { askedIn, askedNow } from './behind.ts';
import { SystemFigures } from './figures.tsx';
import { ExcludeForm, JudgeForm } from './judge-forms.tsx';
import type { RoundAct } from './report-round-search.ts';
import styles from './report-round.module.css';
import { SubmitForm } from './submit-form.tsx';
import { useRoundSearch } from './use-round-search.ts';

type Props = Readonly<{ round: Round; report: UnitReport; as: ActingAs | null; act: RoundAct | undefined }>;

/** The report of one unit beside the round: what is in it, and what the reader may do with it. */
export const ReportDrawer = ({ round, report, as, act }: Props) => {
  const { query, isPast } = useCorner();
  const { close } = useRoundSearch();
  const sending = useSendingAs()(report.unit);
  const answer = ask.useQuery('get', '/api/v1/reports/{id}', { params: { path: { id: report.reportId }, query } });
  const sendingAs = isPast ? null : sending;
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
          if (act === 'submit' && sendingAs !== null) {
            return <SubmitForm round={round} report={report} computed={computed} revision={revision} as={sendingAs} />;
          }
          return (
            <>
              <Content round={round} report={report} computed={computed} />
              <ActOn round={round} report={report} revision={revision} as={as} sendingAs={sendingAs} act={act} />
            </>
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

type ActProps = Props & Readonly<{ revision: string | null; sendingAs: ActingAs | null }>;

/** The one place to act on a report: a form where something was chosen, else what can be chosen. */
const ActOn = ({ round, report, revision, as, sendingAs, act }: ActProps) => {
  const { t } = useTranslation();
  const { go } = useRoundSearch();
  if (as !== null && (act === 'approve' || act === 'return')) {
    return <JudgeForm act={act} report={report} revision={revision} as={as} />;
  }
  if (as !== null && (act === 'exclude' || act === 'readmit')) {
    return <ExcludeForm act={act} round={round} report={report} as={as} />;
  }
  const acts = [
    ...(sendingAs === null ? [] : sendingActs(report)),
    ...(as === null ? [] : receivingActs(round, report)),
  ];
  return (
    <div className={styles.acts} role="group" aria-label={t('reportRound.act.group')}>
      {acts.map((one, index) => (
        <Button
          key={one}
          type={index === 0 ? 'primary' : 'default'}
          onClick={() => {
            go({ act: one });
          }}
        >
          {t(one === 'submit' ? 'reportRound.act.fill' : `reportRound.act.${one}`)}
        </Button>
      ))}
    </div>
  );
};

const sendingActs = ({ state }: UnitReport): readonly RoundAct[] =>
  state === 'drafting' || state === 'returned' ? ['submit'] : [];

/** What makes sense at the stage of the report; whether it may be done, the service says. */
const receivingActs = ({ state: roundState }: Round, { state }: UnitReport): readonly RoundAct[] => [
  ...(state === 'awaitingApproval' ? (['approve'] as const) : []),
  ...(['awaitingApproval', 'approved', 'aggregated'].includes(state) ? (['return'] as const) : []),
  ...(roundState === 'open' ? ([state === 'notApplicable' ? 'readmit' : 'exclude'] as const) : []),
];
