import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFreshness } from '../../api/feed.ts';
import { shortInstant } from '../../format/dates.ts';
import styles from './frame.module.css';

/** Whether changes made elsewhere arrive by themselves, and the last one that did. */
export const LiveMark = () => {
  const { t } = useTranslation();
  const { lostAt, position, time } = useFreshness();
  const connected = lostAt === null;
  const text = t(connected ? 'frame.live.connected' : 'frame.live.disconnected');
  const last =
    position === null ? text : `${text} · ${t('frame.time.position', { position })} · ${shortInstant(time ?? '')}`;
  return (
    <span className={styles.live} data-connected={connected} data-position={position} title={last}>
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

/** A break that is mended within so long is nobody's business. Milliseconds. */
const patienceMs = 4_000;

const useLostAt = (): string | null => {
  const { lostAt } = useFreshness();
  const [told, setTold] = useState<string | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setTold(lostAt);
    }, patienceMs);
    return () => {
      window.clearTimeout(timer);
    };
  }, [lostAt]);
  return told === lostAt ? lostAt : null;
};

/** What the figures on the screen are worth while nothing new arrives. */
export const OfflineBanner = () => {
  const { t } = useTranslation();
  const isOnLine = useSyncExternalStore(onLine, () => navigator.onLine);
  const lostAt = useLostAt();
  if (isOnLine && lostAt === null) return null;
  return (
    <div className={styles.offline} role="alert">
      {!isOnLine && t('frame.live.offline')} {lostAt !== null && t('frame.live.lost', { time: shortInstant(lostAt) })}
    </div>
  );
};
