import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../day-field.tsx';
import { ActField, DeadlineFields, DocumentFields, Percent, Reason, TextArea } from './act-fields.tsx';
import type { TaskAct, TaskValue } from './acts.ts';
import { CorrectionFields } from './correction-fields.tsx';
import { UnitSelect } from '../unit-select.tsx';
import { TaskSelect } from './task-select.tsx';

type Fields = (props: Readonly<{ task: TaskValue }>) => ReactNode;

const WhyMaybe: Fields = () => <Reason isNeeded={false} />;
const Why: Fields = () => <Reason />;

const Progress: Fields = () => {
  const { t } = useTranslation();
  return (
    <>
      <Percent />
      <TextArea name="note" label={t('taskActs.field.note')} />
    </>
  );
};

const Result: Fields = () => {
  const { t } = useTranslation();
  return (
    <>
      <TextArea name="summary" label={t('taskActs.field.summary')} />
      <h3>{t('taskActs.field.product')}</h3>
      <DocumentFields of="product" />
    </>
  );
};

const Rest: Fields = () => {
  const { t } = useTranslation();
  return (
    <>
      <Reason />
      <ActField name="until" label={t('taskActs.field.until')} hint={t('taskActs.field.untilHint')}>
        <DayField />
      </ActField>
    </>
  );
};

const Withdrawal: Fields = ({ task }) => {
  const { t } = useTranslation();
  return (
    <>
      <Reason />
      <ActField name="mergedInto" label={t('taskActs.field.mergedInto')}>
        <TaskSelect plan={task.planId} />
      </ActField>
    </>
  );
};

const Reassignment: Fields = () => {
  const { t } = useTranslation();
  return (
    <>
      <ActField name="to" label={t('taskActs.field.to')} isNeeded>
        <UnitSelect living />
      </ActField>
      <Reason isNeeded={false} />
    </>
  );
};

const Extension: Fields = () => {
  const { t } = useTranslation();
  return <DeadlineFields of={['deadline']} label={t('taskActs.field.deadline')} />;
};

const AskedExtension: Fields = ({ task }) => (
  <>
    <Extension task={task} />
    <Reason />
  </>
);

const GrantedExtension: Fields = ({ task }) => (
  <>
    <Extension task={task} />
    <Reason isNeeded={false} />
  </>
);

const Evidence: Fields = () => {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('taskActs.field.document')}</h3>
      <DocumentFields of="document" isNeeded />
      <TextArea name="title" label={t('taskActs.field.title')} />
      <ActField name="sha256" label={t('taskActs.field.sha256')}>
        <Input />
      </ActField>
    </>
  );
};

const Cause: Fields = () => {
  const { t } = useTranslation();
  return <TextArea name="cause" label={t('taskActs.field.cause')} />;
};

const Correction: Fields = ({ task }) => {
  const chosen = Form.useWatch<readonly string[] | undefined>('chosen') ?? [];
  return (
    <>
      <CorrectionFields task={task} chosen={chosen} />
      <Reason />
    </>
  );
};

export const fieldsOf: Readonly<Record<TaskAct, Fields>> = {
  start: WhyMaybe,
  reportProgress: Progress,
  submitResult: Result,
  confirm: WhyMaybe,
  return: Why,
  reopen: Why,
  suspend: Rest,
  resume: WhyMaybe,
  withdraw: Withdrawal,
  reassign: Reassignment,
  requestExtension: AskedExtension,
  grantExtension: GrantedExtension,
  refuseExtension: Why,
  attachEvidence: Evidence,
  confirmObjectiveCause: Cause,
  correct: Correction,
};

/** Acts that go out under a document as a rule: its fields stand open. */
export const isUnderDocument = (act: TaskAct): boolean =>
  ['grantExtension', 'reassign', 'withdraw', 'suspend', 'correct'].includes(act);

/** What a form starts with. */
export const startOf = (act: TaskAct, task: TaskValue): Readonly<Record<string, unknown>> => {
  if (act === 'reportProgress') return { percent: task.percent };
  if (act === 'grantExtension' && task.extensionAsked?.due) return { deadline: { date: task.extensionAsked.due } };
  return {};
};
