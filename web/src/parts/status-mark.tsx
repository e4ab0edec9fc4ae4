import { useTranslation } from 'react-i18next';
import styles from './status-mark.module.css';

export type StatusClass = 'H1' | 'H2' | 'T1' | 'T2' | 'N' | 'X';

/** One shape for each class, so that nobody needs the colour. */
const shapes: Readonly<Record<StatusClass, string>> = {
  H1: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 10.2L3.9 8.1l1.2-1.2L7 8.8l3.9-3.9 1.2 1.2L7 11.2Z',
  H2: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm.9 7.4-.2.2-3 2.4-1-1.2L7.4 7.7V3.6h1.5v4.8Z',
  T1: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 8 2.8Z',
  T2: 'M8 .8 15.6 14.6H.4L8 .8Zm-.8 5v4h1.6v-4H7.2Zm0 5.2v1.6h1.6V11H7.2Z',
  N: 'M8 .9 15.1 8 8 15.1.9 8 8 .9Zm0 2.4L3.3 8 8 12.7 12.7 8 8 3.3Z',
  X: 'M2 7.1h12v1.8H2V7.1Z',
};

/** How a task stands: a word, a shape, a colour. */
export const StatusMark = ({ status, short = false }: Readonly<{ status: StatusClass; short?: boolean }>) => {
  const { t } = useTranslation();
  return (
    <span className={styles.mark} style={{ color: `var(--${status})` }}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d={shapes[status]} fill="currentColor" fillRule="evenodd" />
      </svg>
      {t(short ? `words.statusShort.${status}` : `words.status.${status}`)}
    </span>
  );
};
