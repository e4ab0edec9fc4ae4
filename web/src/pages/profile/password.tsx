import { Alert, App, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { NewPassword } from '../../parts/new-password.tsx';
import { useDoor } from '../../parts/use-door.ts';
import styles from './profile.module.css';

type Values = Readonly<{ current: string; next: string; repeat: string }>;

export const Password = ({ signInName }: Readonly<{ signInName: string }>) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { send, sentences, isPending, left } = useDoor(async ({ current, next }: Values) => {
    await api.PUT('/api/v1/session/password', { body: { current, next } });
    form.resetFields();
    void message.success(t('profile.passwordChanged'));
  });
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={send} className={styles.form}>
      <NewPassword signInName={signInName} />
      {sentences.length > 0 && <Alert type="warning" showIcon title={sentences.join('. ')} role="alert" />}
      <Button htmlType="submit" loading={isPending} disabled={left > 0}>
        {left > 0 ? t('signIn.wait', { seconds: left }) : t('signIn.save')}
      </Button>
    </Form>
  );
};
