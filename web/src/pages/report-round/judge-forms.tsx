import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useSeenRevision } from '../../app/use-seen-revision.ts';
import { ActForm, type ActHeaders } from '../../parts/act-form.tsx';
import type { ActingAs } from '../../parts/acts/possible.ts';
import type { Round, UnitReport } from '../../parts/report/report-state.tsx';
import { useRoundSearch } from './use-round-search.ts';

type Reasoned = Readonly<{ reason?: string }>;

type JudgeProps = Readonly<{
  act: 'approve' | 'return';
  report: UnitReport;
  revision: string | null;
  as: ActingAs;
}>;

/** Approves a report, or sends it back with a written reason. */
export const JudgeForm = ({ act, report, revision, as }: JudgeProps) => {
  const { t } = useTranslation();
  const draft = `report.${act}.${report.reportId}`;
  const seen = useSeenRevision(draft, revision ?? undefined);
  const { go } = useRoundSearch();
  const back = (): void => {
    go({ act: undefined });
  };
  const send = ({ reason }: Reasoned, headers: ActHeaders) => {
    const params = { path: { id: report.reportId }, header: headers };
    const body = { submission: report.submission, reason };
    return act === 'approve'
      ? api.POST('/api/v1/reports/{id}/approval', { params, body })
      : api.POST('/api/v1/reports/{id}/return', { params, body });
  };
  return (
    <ActForm<Reasoned>
      key={act}
      draft={draft}
      submit={t(`reportRound.act.${act}`)}
      consequence={t(`reportRound.${act}.consequence`, { unit: report.unit.name })}
      as={as}
      revision={seen}
      send={send}
      onDone={back}
      onCancel={back}
    >
      {act === 'return' && <Reason hint={t('reportRound.return.reasonHint')} />}
    </ActForm>
  );
};

type ExcludeProps = Readonly<{
  act: 'exclude' | 'readmit';
  round: Round;
  report: UnitReport;
  revision: string;
  as: ActingAs;
}>;

/** Leaves a unit out of the round with a reason, or takes it back in. */
export const ExcludeForm = ({ act, round, report, revision, as }: ExcludeProps) => {
  const { t } = useTranslation();
  const draft = `report-round.${act}.${report.reportId}`;
  const seen = useSeenRevision(draft, revision);
  const { go } = useRoundSearch();
  const back = (): void => {
    go({ act: undefined });
  };
  const send = ({ reason }: Reasoned, headers: ActHeaders) => {
    const params = { path: { id: round.id }, header: headers };
    const body = { unit: report.unit.id, reason };
    return act === 'exclude'
      ? api.POST('/api/v1/report-rounds/{id}/exclusions', { params, body })
      : api.POST('/api/v1/report-rounds/{id}/readmissions', { params, body });
  };
  return (
    <ActForm<Reasoned>
      key={act}
      draft={draft}
      submit={t(`reportRound.act.${act}`)}
      consequence={t(`reportRound.${act}.consequence`, { unit: report.unit.name })}
      as={as}
      revision={seen}
      send={send}
      onDone={back}
      onCancel={back}
    >
      <Reason hint={t(`reportRound.${act}.reasonHint`)} />
    </ActForm>
  );
};

export const Reason = ({ hint }: Readonly<{ hint: string }>) => {
  const { t } = useTranslation();
  return (
    <Form.Item name="reason" label={t('reportRound.reason')} extra={hint}>
      <Input.TextArea rows={3} autoFocus />
    </Form.Item>
  );
};
