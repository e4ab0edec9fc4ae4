import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlainTable } from '../../parts/plain-table.tsx';
import { UnitName } from '../../parts/unit-name.tsx';
import styles from './administration.module.css';
import type { Account } from './use-accounts.ts';

/** Whose account it is: a name, or what is said where none is kept. */
export const usePersonName = (): ((account: Account) => string) => {
  const { t } = useTranslation();
  return ({ person, status }) =>
    person?.displayName ?? t(status === 'erased' ? 'administration.account.erased' : 'administration.account.nobody');
};

export const AccountStatus = ({ status }: Pick<Account, 'status'>) => {
  const { t } = useTranslation();
  return (
    <span className={styles.status} data-status={status}>
      {t(`administration.status.${status}`)}
    </span>
  );
};

/** Each account leads to all that is known of it. */
export const AccountTable = ({ accounts }: Readonly<{ accounts: readonly Account[] }>) => {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  return (
    <PlainTable
      caption={t('administration.tabs.accounts')}
      rows={accounts}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t('administration.account.person'),
          of: (account) => (
            <>
              <Link
                from="/quan-tri"
                to="/quan-tri"
                search={(old) => ({ ...old, account: account.id, act: undefined, grant: undefined, make: undefined })}
                resetScroll={false}
              >
                {nameOf(account)}
              </Link>
              {account.status === 'suspended' && (
                <>
                  {' '}
                  <AccountStatus status={account.status} />
                </>
              )}
            </>
          ),
        },
        { key: 'unit', title: t('administration.account.unit'), of: ({ unit }) => <UnitName unit={unit} /> },
        { key: 'roles', title: t('administration.account.roles'), of: (account) => <Roles roles={account.roles} /> },
      ]}
    />
  );
};

const Roles = ({ roles }: Pick<Account, 'roles'>) => {
  const { t } = useTranslation();
  if (roles.length === 0) return <span className="soft">{t('words.nothing')}</span>;
  return (
    <ul className={styles.roles}>
      {roles.map(({ grantId, role, unit }) => (
        <li key={grantId}>
          {t(`words.role.${role}`)} <small className="soft">{unit?.name ?? t('administration.everywhere')}</small>
        </li>
      ))}
    </ul>
  );
};
