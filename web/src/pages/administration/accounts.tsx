import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../parts/answer.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { AccountDrawer } from './account-drawer.tsx';
import { AccountFilters } from './account-filters.tsx';
import { AccountTable } from './account-table.tsx';
import styles from './administration.module.css';
import { NewAccount } from './new-account.tsx';
import { found, useAccounts } from './use-accounts.ts';
import { useGo, useOffersActs, usePlace } from './use-place.ts';

/** Everybody who may enter, as far as the reader administers or audits, on the chosen day. */
export const Accounts = () => {
  const { t } = useTranslation();
  const go = useGo();
  const offersActs = useOffersActs();
  const place = usePlace();
  const { q = '', account, make } = place;
  const accounts = useAccounts(place, q !== '');
  return (
    <>
      <div className={`${styles.bar} screen-only`}>
        <AccountFilters />
        {offersActs && (
          <Button
            type="primary"
            onClick={() => {
              go({ make: 'account' });
            }}
          >
            {t('administration.act.open')}
          </Button>
        )}
      </div>
      <Answer of={accounts}>
        {({ pages }) => {
          const shown = found(
            pages.flatMap(({ items }) => items),
            q,
          );
          return (
            <>
              <div className={styles.count}>
                {/* The count is of what the filters leave; more may wait on the next page. */}
                <p role="status">
                  {t(accounts.hasNextPage ? 'administration.account.countSoFar' : 'administration.account.count', {
                    count: shown.length,
                  })}
                </p>
                <AsOf of={pages[0]!} />
              </div>
              {shown.length === 0 ? (
                <EmptyState title={t('administration.account.none')} hint={t('administration.account.noneHint')} />
              ) : (
                <AccountTable accounts={shown} />
              )}
              {accounts.hasNextPage && (
                <Button
                  className={`${styles.more} screen-only`}
                  loading={accounts.isFetchingNextPage}
                  onClick={() => void accounts.fetchNextPage()}
                >
                  {t('parts.figure.more')}
                </Button>
              )}
            </>
          );
        }}
      </Answer>
      {account !== undefined && <AccountDrawer key={account} id={account} />}
      {account === undefined && make === 'account' && offersActs && <NewAccount />}
    </>
  );
};
