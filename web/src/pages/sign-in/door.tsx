import { Button } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage } from '../../texts/language.ts';
import styles from './door.module.css';

/** What stands around the forms in front of the service. */
export const Door = ({ title, children }: Readonly<{ title: string; children: ReactNode }>) => {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} – ${t('words.product')}`;
  }, [title, t]);
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <header className={styles.head}>
          <h1 className={styles.brand}>
            <img src="/assets/tien-do.svg" alt="" width="32" height="32" />
            {t('words.product')}
          </h1>
          <p className="soft">{t('signIn.lead')}</p>
        </header>
        {children}
        <footer className={styles.foot}>
          <Button
            type="link"
            onClick={() => {
              chooseLanguage(currentLanguage() === 'vi' ? 'en' : 'vi');
            }}
          >
            {t('frame.user.language')}
          </Button>
        </footer>
      </div>
    </main>
  );
};
