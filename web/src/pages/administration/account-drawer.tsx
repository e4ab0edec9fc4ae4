import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { usePresent } from '../../parts/acts/possible.ts';
import { Answer } from '../../parts/answer.tsx';
import { AccountActForm } from './account-act-form.tsx';
import { AccountFacts } from './account-facts.tsx';
import { usePersonName } from './account-table.tsx';
import styles from './administration.module.css';
import { useAccountActs } from './possible.ts';
import { useGo, usePlace } from './use-place.ts';

/** Beside the list: all that is known of one account, and what an administrator may do to it. */
export const AccountDrawer = ({ id }: Readonly<{ id: string }>) => {
  const { t } = useTranslation();
  const go = useGo();
  const { query } = useCorner();
  const { act } = usePlace();
  const nameOf = usePersonName();
  const [isShowingSecret, setIsShowingSecret] = useState(false);
  const answer = ask.useQuery('get', '/api/v1/accounts/{id}', { params: { path: { id }, query } });
  const possible = useAccountActs(id);
  const person = answer.data === undefined ? t('parts.loading') : nameOf(answer.data.account);
  const doing = usePresent(act);
  return (
    <Drawer
      open
      size={560}
      // What is shown once is not lost by a press beside it.
      mask={{ closable: !isShowingSecret }}
      keyboard={!isShowingSecret}
      onClose={() => {
        go({ account: undefined, act: undefined, grant: undefined });
      }}
      title={doing === undefined ? person : t(`administration.act.${doing}`)}
    >
      <Answer of={answer}>
        {(shown) =>
          doing === undefined ? (
            <AccountFacts account={shown.account} />
          ) : (
            <>
              <p className={styles.subject}>
                {person} · {shown.account.unit.name}
              </p>
              <Answer of={possible} rows={4}>
                {({ acts }) => (
                  <AccountActForm key={doing} act={doing} possible={acts} shown={shown} onSecret={setIsShowingSecret} />
                )}
              </Answer>
            </>
          )
        }
      </Answer>
    </Drawer>
  );
};
