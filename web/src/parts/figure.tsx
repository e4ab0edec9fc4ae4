import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureSearch } from '../app/search.ts';
import styles from './figure.module.css';

/** A number that is a door: opens the list it was counted from. */
export const FigureLink = ({ figure, children }: Readonly<{ figure: FigureSearch; children: ReactNode }>) => {
  const { t } = useTranslation();
  return (
    <Link
      to="."
      search={(old) => ({ ...old, figure })}
      resetScroll={false}
      className={styles.link}
      title={t('parts.figure.open', { name: figure.name })}
    >
      {children}
    </Link>
  );
};

type Tone = 'plain' | 'H1' | 'H2' | 'T1' | 'T2' | 'N';

/** One of the few figures that a page is about. */
export const FigureCard = ({
  title,
  figure,
  tone = 'plain',
  hint,
  children,
}: Readonly<{ title: string; figure: FigureSearch; tone?: Tone; hint?: ReactNode; children: ReactNode }>) => (
  <section className={styles.card} aria-label={title}>
    <h2 className={styles.title}>{title}</h2>
    <p className={styles.value} style={tone === 'plain' ? undefined : { color: `var(--${tone})` }}>
      <FigureLink figure={figure}>{children}</FigureLink>
    </p>
    {hint !== undefined && <p className={styles.hint}>{hint}</p>}
  </section>
);

export const FigureCards = ({ children }: Readonly<{ children: ReactNode }>) => (
  <div className={styles.cards}>{children}</div>
);
