import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** The three fields in which a person replaces a password; field names are those of the request, and `repeat`. */
export const NewPassword = ({
  signInName,
  hasFocus = false,
}: Readonly<{ signInName: string | null; hasFocus?: boolean }>) => {
  const { t } = useTranslation();
  const required = { required: true, message: t('signIn.required') };
  return (
    <>
      <input type="text" autoComplete="username" value={signInName ?? ''} readOnly hidden />
      <Form.Item name="current" label={t('signIn.current')} rules={[required]}>
        <Input.Password autoFocus={hasFocus} autoComplete="current-password" maxLength={500} size="large" />
      </Form.Item>
      <Form.Item name="next" label={t('signIn.next')} extra={t('signIn.nextHint')} rules={[required]}>
        <Input.Password autoComplete="new-password" maxLength={500} size="large" />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('signIn.repeat')}
        dependencies={['next']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('signIn.unlike'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={500} size="large" />
      </Form.Item>
    </>
  );
};
