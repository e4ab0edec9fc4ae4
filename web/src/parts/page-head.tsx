import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './page-head.module.css';

/** The first heading of a page, which also names its window. */
export const PageTitle = ({ children, className }: Readonly<{ children: string; className?: string }>) => {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${children} – ${t('words.product')}`;
    return () => {
      document.title = t('words.product');
    };
  }, [children, t]);
  return <h1 className={className}>{children}</h1>;
};

/** The heading of a page, what it speaks of, and the acts that belong to the whole of it. */
export const PageHead = ({
  title,
  above,
  acts,
  children,
}: Readonly<{ title: string; above?: ReactNode; acts?: ReactNode; children?: ReactNode }>) => (
  <header className={styles.head}>
    <div className={styles.told}>
      {above !== undefined && <div className={styles.above}>{above}</div>}
      <PageTitle>{title}</PageTitle>
      {children}
    </div>
    {acts !== undefined && <div className={`${styles.acts} screen-only`}>{acts}</div>}
  </header>
);

/** A part of a page under a heading of its own. */
export const Section = ({
  title,
  hint,
  acts,
  children,
}: Readonly<{ title: string; hint?: ReactNode; acts?: ReactNode; children: ReactNode }>) => (
  <section className={styles.section} aria-label={title}>
    <div className={styles.sectionHead}>
      <h2>{title}</h2>
      {hint !== undefined && <p className="soft">{hint}</p>}
      {acts !== undefined && <div className={`${styles.acts} screen-only`}>{acts}</div>}
    </div>
    {children}
  </section>
);
