import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFreshness } from '../../api/feed.ts';
import { shortInstant } from '../../format/dates.ts';
import styles from './frame.module.css';

/** Whether changes made elsewhere arrive by themselves, and the last one that did. */
export const LiveMark = () => {
  const { t } = useTranslation();
  const { connected, position, time } = useFreshness();
  const text = t(connected ? 'frame.live.connected' : 'frame.live.disconnected');
  const last =
    position === null ? text : `${text} · ${t('frame.time.position', { position })} · ${shortInstant(time ?? '')}`;
  return (
    <span className={styles.live} data-connected={connected} data-position={position} title={last} role="status">
      {position === null ? <span className="unseen">{text}</span> : t('frame.time.position', { position })}
    </span>
  );
};

const onLine = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

export const OfflineBanner = () => {
  const { t } = useTranslation();
  const isOnLine = useSyncExternalStore(onLine, () => navigator.onLine);
  return isOnLine ? null : (
    <div className={styles.offline} role="alert">
      {t('frame.live.offline')}
    </div>
  );
};
