import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { actingHeaders, type Way } from '../../parts/acts/possible.ts';
import { useDoor } from '../../parts/use-door.ts';
import styles from './administration.module.css';

/** For who lost what makes the codes: the password alone signs in until another second factor is set up. */
export const LostFactor = ({ id, as, onLeave }: Readonly<{ id: string; as: Way; onLeave: () => void }>) => {
  const { t } = useTranslation();
  const remove = useDoor(async () => {
    await api.DELETE('/api/v1/accounts/{id}/second-factor', { params: { path: { id } }, headers: actingHeaders(as) });
    onLeave();
  });
  return (
    <>
      <p className={styles.note}>{t('administration.consequence.secondFactor')}</p>
      {remove.sentences.length > 0 && (
        <Alert type="warning" showIcon title={remove.sentences.join('. ')} role="alert" />
      )}
      <Space wrap className={styles.buttons}>
        <Button
          type="primary"
          danger
          loading={remove.isPending}
          onClick={() => {
            remove.send(undefined);
          }}
        >
          {t('administration.act.secondFactor')}
        </Button>
        <Button onClick={onLeave}>{t('parts.act.cancel')}</Button>
      </Space>
    </>
  );
};
