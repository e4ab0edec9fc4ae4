import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './measure.module.css';
import type { MeasureDetail } from './measure-detail.ts';

const forms = ['ratio', 'bound'] as const;
const comparators = ['>', '>=', '<', '<='] as const;

/** The value, as its measure is stated; numbers as documents write them, the service reads them. */
export const ValueFields = ({ measure }: Readonly<{ measure: MeasureDetail }>) => {
  const { t } = useTranslation();
  const kind = Form.useWatch<string | undefined>(['value', 'kind']);
  const unit = measure.unitOfMeasureLabel;
  const rules = [{ required: true, message: t('measure.required') }];
  if (measure.kind === 'count') {
    return (
      <>
        <Form.Item name={['value', 'kind']} hidden>
          <Input />
        </Form.Item>
        <Form.Item name={['value', 'value']} label={t('measure.count', { unit })} rules={rules}>
          <Input inputMode="numeric" maxLength={20} />
        </Form.Item>
      </>
    );
  }
  return (
    <div className={styles.days}>
      <Form.Item name={['value', 'kind']} label={t('measure.form')}>
        <Select options={forms.map((value) => ({ value, label: t(`measure.forms.${value}`) }))} />
      </Form.Item>
      {kind === 'bound' && (
        <Form.Item name={['value', 'comparator']} label={t('measure.comparator')} rules={rules}>
          <Select options={comparators.map((value) => ({ value, label: t(`measure.comparators.${value}`) }))} />
        </Form.Item>
      )}
      <Form.Item name={['value', 'numerator']} label={t('measure.numerator')} rules={rules}>
        <Input inputMode="numeric" maxLength={20} />
      </Form.Item>
      <Form.Item name={['value', 'denominator']} label={t('measure.denominator')} rules={rules}>
        <Input inputMode="numeric" maxLength={20} />
      </Form.Item>
    </div>
  );
};
