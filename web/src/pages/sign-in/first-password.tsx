import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { Door } from './door.tsx';
import { useDoor } from './use-door.ts';

type Values = Readonly<{ current: string; next: string; repeat: string }>;

const change = ({ current, next }: Values) => api.PUT('/api/v1/session/password', { body: { current, next } });

/** Somebody else set the password: it is replaced before anything else. */
export const FirstPassword = ({ signInName }: Readonly<{ signInName: string | null }>) => {
  const { t } = useTranslation();
  const { send, sentences, isPending, left } = useDoor(change);
  const required = { required: true, message: t('signIn.required') };
  return (
    <Door>
      <h2>{t('signIn.change')}</h2>
      <p>{t('signIn.changeLead')}</p>
      <Form<Values> layout="vertical" requiredMark={false} onFinish={send}>
        <input type="text" autoComplete="username" value={signInName ?? ''} readOnly hidden />
        <Form.Item name="current" label={t('signIn.current')} rules={[required]}>
          <Input.Password autoFocus autoComplete="current-password" maxLength={500} size="large" />
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
        {sentences.length > 0 && <Alert type="warning" showIcon title={sentences.join('. ')} role="alert" />}
        <Button type="primary" htmlType="submit" block size="large" loading={isPending} disabled={left > 0}>
          {left > 0 ? t('signIn.wait', { seconds: left }) : t('signIn.save')}
        </Button>
      </Form>
    </Door>
  );
};
