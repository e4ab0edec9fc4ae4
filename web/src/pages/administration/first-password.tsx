import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { actingHeaders, type Way } from '../../parts/acts/possible.ts';
import { useDoor } from '../../parts/use-door.ts';
import styles from './administration.module.css';
import { OnceShown } from './once-shown.tsx';

/** A random password for somebody's first sign-in: made on purpose, because whoever is signed in is out. */
export const FirstPassword = ({
  id,
  as,
  onSecret,
  onDone,
  onCancel,
}: Readonly<{
  id: string;
  as: Way;
  onSecret: (isShown: boolean) => void;
  onDone: () => void;
  onCancel: () => void;
}>) => {
  const { t } = useTranslation();
  const [password, setPassword] = useState<string | null>(null);
  const make = useDoor(async () => {
    const { data } = await api.POST('/api/v1/accounts/{id}/initial-password', {
      params: { path: { id } },
      headers: actingHeaders(as),
    });
    onSecret(true);
    setPassword(data!.password);
  });
  if (password !== null) {
    return (
      <OnceShown
        label={t('administration.password.label')}
        hint={t('administration.password.hint')}
        secret={password}
        onDone={onDone}
      />
    );
  }
  return (
    <>
      <p className={styles.note}>{t('administration.consequence.password')}</p>
      {make.sentences.length > 0 && <Alert type="warning" showIcon title={make.sentences.join('. ')} role="alert" />}
      <Space wrap className={styles.buttons}>
        <Button
          type="primary"
          loading={make.isPending}
          disabled={make.left > 0}
          onClick={() => {
            make.send(undefined);
          }}
        >
          {t('administration.act.password')}
        </Button>
        <Button onClick={onCancel}>{t('parts.act.cancel')}</Button>
      </Space>
    </>
  );
};
