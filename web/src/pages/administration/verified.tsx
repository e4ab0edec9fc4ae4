import { useTranslation } from 'react-i18next';
import styles from './administration.module.css';

/** Whether somebody compared what the program says with the text that it cites. */
export const Verified = ({ is }: Readonly<{ is: boolean }>) => {
  const { t } = useTranslation();
  return is ? (
    <span className={`${styles.verified} soft`}>{t('administration.rule.verified')}</span>
  ) : (
    <em className={styles.unverified}>{t('words.unverified')}</em>
  );
};
