import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { sentencesOf, useDoor } from '../../parts/use-door.ts';
import styles from './profile.module.css';

type Offer = components['schemas']['SecondFactorOfferView'];

/** Six digits from a device beside the password: turned on, confirmed by a first code, turned off. */
export const SecondFactor = ({ isOn }: Readonly<{ isOn: boolean }>) => {
  const { t } = useTranslation();
  const offer = useMutation<Offer, Error, string>({
    mutationFn: async (password) => (await api.POST('/api/v1/session/second-factor', { body: { password } })).data!,
  });
  const stop = useDoor((password: string) => api.DELETE('/api/v1/session/second-factor', { body: { password } }));
  if (isOn) {
    return (
      <>
        <p>{t('profile.factorOn')}</p>
        <WithPassword
          submit={t('profile.factorStop')}
          onPassword={stop.send}
          told={stop.sentences}
          isPending={stop.isPending}
        />
      </>
    );
  }
  if (offer.data !== undefined) return <Confirm offer={offer.data} />;
  const told = offer.error === null ? [] : sentencesOf(offer.error);
  return (
    <>
      <p>{t('profile.factorOff')}</p>
      <WithPassword
        submit={t('profile.factorStart')}
        onPassword={(password) => {
          offer.mutate(password);
        }}
        told={told}
        isPending={offer.isPending}
      />
    </>
  );
};

const Confirm = ({ offer: { uri, secret, offer } }: Readonly<{ offer: Offer }>) => {
  const { t } = useTranslation();
  const { send, sentences, isPending } = useDoor(({ code }: { code: string }) =>
    api.PUT('/api/v1/session/second-factor', { body: { code: code.replaceAll(/\s/g, ''), offer } }),
  );
  return (
    <div className={styles.offer}>
      <p>{t('profile.factorScan')}</p>
      <QRCode value={uri} color="#000" bgColor="#fff" />
      <p>
        {t('profile.factorKey')}: <code className={styles.key}>{secret}</code>
      </p>
      <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item
          name="code"
          label={t('profile.factorCode')}
          rules={[{ required: true, message: t('signIn.required') }]}
        >
          <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={7} />
        </Form.Item>
        {sentences.length > 0 && <Alert type="warning" showIcon title={sentences.join('. ')} role="alert" />}
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('profile.factorConfirm')}
        </Button>
      </Form>
    </div>
  );
};

const WithPassword = ({
  submit,
  onPassword,
  told,
  isPending,
}: Readonly<{
  submit: string;
  onPassword: (password: string) => void;
  told: readonly string[];
  isPending: boolean;
}>) => {
  const { t } = useTranslation();
  return (
    <Form<{ password: string }>
      layout="vertical"
      requiredMark={false}
      className={styles.form}
      onFinish={({ password }) => {
        onPassword(password);
      }}
    >
      <Form.Item
        name="password"
        label={t('profile.current')}
        rules={[{ required: true, message: t('signIn.required') }]}
      >
        <Input.Password autoComplete="current-password" maxLength={500} />
      </Form.Item>
      {told.length > 0 && <Alert type="warning" showIcon title={told.join('. ')} role="alert" />}
      <Button htmlType="submit" loading={isPending}>
        {submit}
      </Button>
    </Form>
  );
};
