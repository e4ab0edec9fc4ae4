import { useNavigate } from '@tanstack/react-router';
import { Button, DatePicker, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorner } from '../corner.ts';
import styles from './frame.module.css';

const dayIn = (value: string | undefined): Dayjs | null => (value === undefined ? null : dayjs(value));

/** The two axes: from when it is true, and from when it is known. */
export const Dial = ({ onDone }: Readonly<{ onDone: () => void }>) => {
  const { t } = useTranslation();
  const corner = useCorner();
  const navigate = useNavigate();
  const [at, setAt] = useState(dayIn(corner.at));
  const [knownOn, setKnownOn] = useState(dayIn(corner.knownOn));
  const go = (search: { at?: string; knownOn?: string }): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, at: undefined, knownOn: undefined, ...search }) });
    onDone();
  };
  return (
    <form
      className={styles.dial}
      onSubmit={(event) => {
        event.preventDefault();
        go({
          ...(at && { at: at.format('YYYY-MM-DD') }),
          ...(knownOn && { knownOn: knownOn.format('YYYY-MM-DD') }),
        });
      }}
    >
      <label>
        {t('frame.time.at')}
        <small>{t('frame.time.atHint')}</small>
        <DatePicker value={at} onChange={setAt} format={['DD/MM/YYYY', 'D/M/YYYY']} placeholder={t('frame.time.now')} />
      </label>
      <label>
        {t('frame.time.knownOn')}
        <small>{t('frame.time.knownHint')}</small>
        <DatePicker
          value={knownOn}
          onChange={setKnownOn}
          format={['DD/MM/YYYY', 'D/M/YYYY']}
          placeholder={t('frame.time.now')}
        />
      </label>
      <Space>
        <Button type="primary" htmlType="submit">
          {t('frame.time.show')}
        </Button>
        <Button
          onClick={() => {
            go({});
          }}
        >
          {t('frame.time.back')}
        </Button>
      </Space>
    </form>
  );
};
