import { useTranslation } from 'react-i18next';
import { useWho } from '../../app/session.tsx';
import { PageHead, Section } from '../../parts/page-head.tsx';
import { UnitById } from '../../parts/unit-by-id.tsx';
import { HeldRoles } from './held-roles.tsx';
import { Password } from './password.tsx';
import styles from './profile.module.css';
import { SecondFactor } from './second-factor.tsx';
import { OpenSessions } from './open-sessions.tsx';

/** Who the reader is here, what he may act as, and the keys to his account. */
export const Profile = () => {
  const { t } = useTranslation();
  const who = useWho();
  return (
    <div className={styles.page}>
      <PageHead title={t('profile.title')} />
      <dl className={styles.facts}>
        <dt>{t('profile.name')}</dt>
        <dd>{who.displayName ?? t('words.nothing')}</dd>
        <dt>{t('profile.signInName')}</dt>
        <dd>{who.signInName ?? t('words.nothing')}</dd>
        <dt>{t('profile.unit')}</dt>
        <dd>
          <UnitById id={who.unit} />
        </dd>
      </dl>
      <Section title={t('profile.roles')}>
        <HeldRoles roles={who.roles} />
      </Section>
      {who.signInName !== null && (
        <>
          <Section title={t('profile.password')} hint={t('profile.passwordHint')}>
            <Password signInName={who.signInName} />
          </Section>
          <Section title={t('profile.factor')}>
            <SecondFactor isOn={who.secondFactor} />
          </Section>
        </>
      )}
      <Section title={t('profile.sessions')}>
        <OpenSessions />
      </Section>
    </div>
  );
};
