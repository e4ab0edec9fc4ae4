import type { ReactNode } from 'react';
import styles from './measure.module.css';

/** A figure that somebody reported: nothing was counted, the report itself is what stands behind it. */
export const Statement = ({
  title,
  hint,
  tone,
  children,
}: Readonly<{ title: string; hint?: ReactNode; tone?: 'H1' | 'T2'; children: ReactNode }>) => (
  <section className={styles.statement} aria-label={title}>
    <h2 className={styles.statementTitle}>{title}</h2>
    <p className={styles.statementValue} style={tone === undefined ? undefined : { color: `var(--${tone})` }}>
      {children}
    </p>
    {hint !== undefined && <p className={styles.hint}>{hint}</p>}
  </section>
);
