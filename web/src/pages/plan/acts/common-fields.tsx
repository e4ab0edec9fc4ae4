import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../parts/day-field.tsx';

/** What every act may say beside its own content: from when it is true, and why. */
export const CommonFields = () => {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="effectiveOn" label={t('planActs.effectiveOn')} extra={t('planActs.effectiveHint')}>
        <DayField />
      </Form.Item>
      <Form.Item name="reason" label={t('planActs.reason')}>
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
    </>
  );
};

export const useRequired = (): readonly [Readonly<{ required: true; message: string }>] => {
  const { t } = useTranslation();
  return [{ required: true, message: t('signIn.required') }];
};
