import { Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../day-field.tsx';
import styles from './task-acts.module.css';

type Name = string | readonly string[];
type Field = Readonly<{ name: Name; label: string; isNeeded?: boolean; hint?: string; children: ReactNode }>;

/** One field of an act, named as in the body of its request. */
export const ActField = ({ name, label, isNeeded = false, hint, children }: Field) => {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name as string}
      label={label}
      extra={hint}
      rules={isNeeded ? [{ required: true, message: t('taskActs.field.needed') }] : []}
    >
      {children}
    </Form.Item>
  );
};

export const TextArea = ({
  name,
  label,
  isNeeded = true,
}: Readonly<{ name: Name; label: string; isNeeded?: boolean }>) => (
  <ActField name={name} label={label} isNeeded={isNeeded}>
    <Input.TextArea rows={4} />
  </ActField>
);

export const Reason = ({ isNeeded = true }: Readonly<{ isNeeded?: boolean }>) => {
  const { t } = useTranslation();
  return <TextArea name="reason" label={t('taskActs.field.reason')} isNeeded={isNeeded} />;
};

export const Percent = () => {
  const { t } = useTranslation();
  return (
    <ActField name="percent" label={t('taskActs.field.percent')} isNeeded>
      <InputNumber min={0} max={100} precision={0} />
    </ActField>
  );
};

/** Number, date and issuer of a document. */
export const DocumentFields = ({ of, isNeeded = false }: Readonly<{ of: string; isNeeded?: boolean }>) => {
  const { t } = useTranslation();
  return (
    <div className={styles.document}>
      <ActField name={[of, 'symbol']} label={t('taskActs.field.symbol')} isNeeded={isNeeded}>
        <Input />
      </ActField>
      <ActField name={[of, 'issuedOn']} label={t('taskActs.field.issuedOn')} isNeeded={isNeeded}>
        <DayField />
      </ActField>
      <ActField name={[of, 'issuer']} label={t('taskActs.field.issuer')} isNeeded={isNeeded}>
        <Input />
      </ActField>
    </div>
  );
};

/** A day, or the words of a document; the service reads them. */
export const DeadlineFields = ({ of, label }: Readonly<{ of: readonly string[]; label: string }>) => {
  const { t } = useTranslation();
  const words = [...of, 'words'];
  return (
    <div className={styles.deadline}>
      <Form.Item
        name={[...of, 'date']}
        label={label}
        dependencies={[words]}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, date: unknown) =>
              date || getFieldValue(words)
                ? Promise.resolve()
                : Promise.reject(new Error(t('taskActs.field.deadlineNeeded'))),
          }),
        ]}
      >
        <DayField />
      </Form.Item>
      <ActField name={words} label={t('taskActs.field.deadlineWords')} hint={t('taskActs.field.deadlineWordsHint')}>
        <Input />
      </ActField>
    </div>
  );
};

/** What every act may say: under which document, from which day. */
export const Circumstances = ({ isOpen }: Readonly<{ isOpen: boolean }>) => {
  const { t } = useTranslation();
  return (
    <details className={styles.circumstances} open={isOpen}>
      <summary>{t('taskActs.field.authority')}</summary>
      <DocumentFields of="authority" />
      <ActField name="effectiveOn" label={t('taskActs.field.effectiveOn')} hint={t('taskActs.field.effectiveOnHint')}>
        <DayField />
      </ActField>
    </details>
  );
};
