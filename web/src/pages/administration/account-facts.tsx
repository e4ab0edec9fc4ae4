import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../format/dates.ts';
import { isMissed, usePresent } from '../../parts/acts/possible.ts';
import { WhyNot } from '../../parts/acts/why-not.tsx';
import { Section } from '../../parts/page-head.tsx';
import { UnitName } from '../../parts/unit-name.tsx';
import { AccountStatus } from './account-table.tsx';
import styles from './administration.module.css';
import type { AccountAct } from './administration-search.ts';
import { actIn, useAccountActs, type PossibleOnAccount } from './possible.ts';
import type { Account } from './use-accounts.ts';
import { useGo } from './use-place.ts';

/** In the order in which they are offered, the usual first. */
const usual = ['grant', 'person', 'password', 'suspend', 'reinstate', 'secondFactor', 'erase'] as const;
/** A shut account is there to be opened again. */
const ofShut = ['reinstate', ...usual.filter((act) => act !== 'reinstate')] as const;
const mostButtons = 2;

export const AccountFacts = ({ account }: Readonly<{ account: Account }>) => {
  const { t } = useTranslation();
  const possible = usePresent(useAccountActs(account.id).data)?.acts ?? [];
  const { status, unit, openedOn, person } = account;
  return (
    <>
      <Acts order={status === 'suspended' ? ofShut : usual} possible={possible} />
      {status === 'erased' && (
        <p className={styles.note}>{t('administration.account.erasedHint', { unit: unit.name })}</p>
      )}
      {status === 'open' && person === null && <p className={styles.note}>{t('administration.account.nobodyHint')}</p>}
      <dl className={styles.facts}>
        <dt>{t('administration.account.status')}</dt>
        <dd>
          <AccountStatus status={status} />
        </dd>
        <dt>{t('administration.account.unit')}</dt>
        <dd>
          <UnitName unit={unit} />
        </dd>
        <dt>{t('administration.account.openedOn')}</dt>
        <dd>{shortDate(openedOn)}</dd>
        {person !== null && (
          <>
            <dt>{t('administration.person.email')}</dt>
            <dd>{person.email ?? t('words.nothing')}</dd>
            <dt>{t('administration.person.phone')}</dt>
            <dd>{person.phone ?? t('words.nothing')}</dd>
          </>
        )}
      </dl>
      <Section title={t('administration.account.roles')} hint={t('administration.account.rolesHint')}>
        <HeldRoles roles={account.roles} possible={possible} />
      </Section>
    </>
  );
};

type Possible = readonly PossibleOnAccount[];

/** What may be done now, and quietly why nothing else. */
const Acts = ({ order, possible }: Readonly<{ order: typeof usual | typeof ofShut; possible: Possible }>) => {
  const { t } = useTranslation();
  const allowed = order.filter((act) => actIn(possible, act)?.allowed);
  return (
    <>
      <Buttons acts={allowed} />
      <WhyNot
        summary={t(allowed.length === 0 ? 'parts.act.whyNothing' : 'parts.act.why')}
        acts={order.flatMap((act) => {
          const one = actIn(possible, act);
          return one === undefined || !isMissed(one)
            ? []
            : [{ key: act, name: t(`administration.act.${act}`), refusal: one.refusal }];
        })}
      />
    </>
  );
};

const Buttons = ({ acts }: Readonly<{ acts: readonly AccountAct[] }>) => {
  const { t } = useTranslation();
  const go = useGo();
  if (acts.length === 0) return null;
  const others = acts.slice(mostButtons);
  return (
    <div className={`${styles.buttons} screen-only`} role="group" aria-label={t('administration.account.acts')}>
      {acts.slice(0, mostButtons).map((act, index) => (
        <Button
          key={act}
          type={index === 0 ? 'primary' : 'default'}
          onClick={() => {
            go({ act });
          }}
        >
          {t(`administration.act.${act}`)}
        </Button>
      ))}
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((act) => ({
              key: act,
              label: t(`administration.act.${act}`),
              danger: act === 'erase',
            })),
            onClick: ({ key }) => {
              go({ act: key as AccountAct });
            },
          }}
        >
          <Button icon={<MoreOutlined aria-hidden />}>{t('administration.account.more')}</Button>
        </Dropdown>
      )}
    </div>
  );
};

const HeldRoles = ({ roles, possible }: Readonly<{ roles: Account['roles']; possible: Possible }>) => {
  const { t } = useTranslation();
  const go = useGo();
  if (roles.length === 0) return <p className="soft">{t('administration.account.noRoles')}</p>;
  return (
    <ul className={styles.grants} aria-label={t('administration.account.roles')}>
      {roles.map(({ grantId, role, unit, from, until }) => (
        <li key={grantId}>
          <div>
            <strong>{t(`words.role.${role}`)}</strong>
            <p>{unit === null ? t('administration.everywhere') : <UnitName unit={unit} />}</p>
            <p className="soft">
              {until === null
                ? t('administration.account.since', { from: shortDate(from) })
                : t('administration.account.fromTo', { from: shortDate(from), until: shortDate(until) })}
            </p>
          </div>
          {actIn(possible, 'revoke', grantId)?.allowed && (
            <Button
              className="screen-only"
              aria-label={t('administration.account.revokeOne', { role: t(`words.role.${role}`) })}
              onClick={() => {
                go({ act: 'revoke', grant: grantId });
              }}
            >
              {t('administration.act.revoke')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
};
