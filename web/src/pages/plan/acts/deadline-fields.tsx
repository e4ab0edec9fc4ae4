import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../parts/day-field.tsx';
import { useRequired } from './common-fields.tsx';
import styles from './acts.module.css';

const kinds = ['date', 'month', 'quarter', 'year', 'openEnded'] as const;
type Kind = (typeof kinds)[number];

const [firstYear, lastYear] = [1900, 9999];

/** A deadline as the document gives it; the service turns it into a day by rule. */
export const DeadlineFields = () => {
  const { t } = useTranslation();
  const required = [...useRequired()];
  const kind = Form.useWatch(['deadline', 'kind']) as Kind | undefined;
  const number = (name: 'month' | 'quarter' | 'year', min: number, max: number) => (
    <Form.Item name={['deadline', name]} label={t(`planActs.deadline.${name}`)} rules={required}>
      <InputNumber min={min} max={max} precision={0} />
    </Form.Item>
  );
  return (
    <div className={styles.row}>
      <Form.Item name={['deadline', 'kind']} label={t('planActs.deadline.label')} rules={required}>
        <Select options={kinds.map((value) => ({ value, label: t(`planActs.deadline.kinds.${value}`) }))} />
      </Form.Item>
      {kind === 'date' && (
        <Form.Item name={['deadline', 'date']} label={t('planActs.deadline.day')} rules={required}>
          <DayField />
        </Form.Item>
      )}
      {kind === 'month' && number('month', 1, 12)}
      {kind === 'quarter' && number('quarter', 1, 4)}
      {(kind === 'month' || kind === 'quarter' || kind === 'year') && number('year', firstYear, lastYear)}
      {kind === 'openEnded' && (
        <Form.Item name={['deadline', 'words']} label={t('planActs.deadline.words')}>
          <Input maxLength={100} />
        </Form.Item>
      )}
    </div>
  );
};
