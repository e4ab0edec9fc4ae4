import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { somebodyElse } from '../../api/query-client.ts';
import { isRefusal } from '../../app/session.tsx';
import { Door } from './door.tsx';
import { useDoor } from '../../parts/use-door.ts';

type Values = Readonly<{ signInName: string; password: string; code?: string }>;

const offersSingleSignOn = document.querySelector<HTMLMetaElement>('meta[name=single-sign-on]')?.content === 'offered';

const open = async ({ signInName, password, code }: Values): Promise<void> => {
  await api.POST('/api/v1/session', {
    body: { signInName, password, as: 'web', ...(code && { code: code.replaceAll(/\s/g, '') }) },
  });
  somebodyElse();
};

/** For local accounts, and the way to the provider of the organisation. Stays at the address that was asked for. */
export const SignIn = () => {
  const { t } = useTranslation();
  const { send, error, sentences, isPending, left } = useDoor(open);
  const needsCode = isRefusal(error, 'session.second-factor-needed');
  const required = [{ required: true, message: t('signIn.required') }];
  const back = encodeURIComponent(window.location.pathname + window.location.search);
  return (
    <Door title={t('signIn.title')}>
      <Form<Values> layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item name="signInName" label={t('signIn.name')} rules={required}>
          <Input
            autoFocus
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
            size="large"
          />
        </Form.Item>
        <Form.Item name="password" label={t('signIn.password')} rules={required}>
          <Input.Password autoComplete="current-password" maxLength={500} size="large" />
        </Form.Item>
        {needsCode && (
          <Form.Item name="code" label={t('signIn.code')} extra={t('signIn.codeHint')} rules={required}>
            <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={7} size="large" />
          </Form.Item>
        )}
        {sentences.length > 0 && <Alert type="warning" showIcon title={sentences.join('. ')} role="alert" />}
        <Form.Item>
          <Button type="primary" htmlType="submit" block size="large" loading={isPending} disabled={left > 0}>
            {left > 0 ? t('signIn.wait', { seconds: left }) : t('signIn.enter')}
          </Button>
        </Form.Item>
        {offersSingleSignOn && <a href={`/api/v1/session/oidc?return=${back}`}>{t('signIn.other')}</a>}
      </Form>
    </Door>
  );
};
