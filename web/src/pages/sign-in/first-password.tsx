import { Alert, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { NewPassword } from '../../parts/new-password.tsx';
import { useDoor } from '../../parts/use-door.ts';
import { Door } from './door.tsx';

type Values = Readonly<{ current: string; next: string; repeat: string }>;

const change = ({ current, next }: Values) => api.PUT('/api/v1/session/password', { body: { current, next } });

/** Somebody else set the password: it is replaced before anything else. */
export const FirstPassword = ({ signInName }: Readonly<{ signInName: string | null }>) => {
  const { t } = useTranslation();
  const { send, sentences, isPending, left } = useDoor(change);
  return (
    <Door title={t('signIn.change')}>
      <h2>{t('signIn.change')}</h2>
      <p>{t('signIn.changeLead')}</p>
      <Form<Values> layout="vertical" requiredMark={false} onFinish={send}>
        <NewPassword signInName={signInName} hasFocus />
        {sentences.length > 0 && <Alert type="warning" showIcon title={sentences.join('. ')} role="alert" />}
        <Button type="primary" htmlType="submit" block size="large" loading={isPending} disabled={left > 0}>
          {left > 0 ? t('signIn.wait', { seconds: left }) : t('signIn.save')}
        </Button>
      </Form>
    </Door>
  );
};
