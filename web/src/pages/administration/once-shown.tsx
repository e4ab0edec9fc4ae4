import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './administration.module.css';

/** Something secret that the service tells once and keeps as a hash: copied now, or never. */
export const OnceShown = ({
  label,
  hint,
  secret,
  onDone,
}: Readonly<{ label: string; hint: string; secret: string; onDone: () => void }>) => {
  const { t } = useTranslation();
  const [state, setState] = useState<'shown' | 'copied' | 'notCopied'>('shown');
  const copy = (): void => {
    navigator.clipboard.writeText(secret).then(
      () => {
        setState('copied');
      },
      () => {
        setState('notCopied');
      },
    );
  };
  return (
    <div className={styles.once}>
      <Alert type="warning" showIcon title={t('administration.once.title')} description={hint} />
      <p>{label}</p>
      <code className={styles.secret}>{secret}</code>
      <Space wrap>
        <Button type="primary" onClick={copy}>
          {t('administration.once.copy')}
        </Button>
        <Button onClick={onDone}>{t('administration.once.done')}</Button>
        <span role="status">{state !== 'shown' && t(`administration.once.${state}`)}</span>
      </Space>
    </div>
  );
};
