import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { ActForm, type ActHeaders, type Receipt } from '../../parts/act-form.tsx';
import { Circumstances, DocumentFields, Reason } from '../../parts/task-acts/act-fields.tsx';
import { withoutBlanks } from '../../parts/task-acts/body.ts';
import type { AccountAct } from './administration-search.ts';
import { FirstPassword } from './first-password.tsx';
import { GrantForm } from './grant-form.tsx';
import { LostFactor } from './lost-factor.tsx';
import { PersonForm } from './person-form.tsx';
import type { AccountAnswer } from './use-accounts.ts';
import { useGo, usePlace } from './use-place.ts';

type ActBody = components['schemas']['ActBody'];

type Props = Readonly<{ act: AccountAct; shown: AccountAnswer; onSecret: (isShown: boolean) => void }>;

/** The form of one act on an account. A new account leads from one to the next: who it is, a password, a role. */
export const AccountActForm = ({ act, shown, onSecret }: Props) => {
  const go = useGo();
  const goOn = (next: AccountAct | undefined): void => {
    onSecret(false);
    go({ act: next, grant: undefined }, { replace: true });
  };
  const leave = (): void => {
    goOn(undefined);
  };
  const isNew = shown.account.person === null;
  const hasNoRole = shown.account.roles.length === 0;
  switch (act) {
    case 'grant':
      return <GrantForm shown={shown} onLeave={leave} />;
    case 'person':
      return (
        <PersonForm
          account={shown.account}
          onDone={() => {
            goOn(isNew ? 'password' : undefined);
          }}
          onCancel={leave}
        />
      );
    case 'password':
      return (
        <FirstPassword
          account={shown.account}
          onSecret={onSecret}
          onDone={() => {
            goOn(hasNoRole ? 'grant' : undefined);
          }}
          onCancel={leave}
        />
      );
    case 'secondFactor':
      return <LostFactor id={shown.account.id} onLeave={leave} />;
    case 'revoke':
      return <Revocation shown={shown} onLeave={leave} />;
    default:
      return <ShutOrOpen act={act} shown={shown} onLeave={leave} />;
  }
};

const Revocation = ({ shown, onLeave }: Readonly<{ shown: AccountAnswer; onLeave: () => void }>) => {
  const { t } = useTranslation();
  const { grant = '' } = usePlace();
  const { id } = shown.account;
  const held = shown.account.roles.find(({ grantId }) => grantId === grant);
  if (held === undefined) return <p>{t('administration.account.notHeld')}</p>;
  return (
    <ActForm<ActBody>
      draft={`account.${id}.revoke.${grant}`}
      consequence={t('administration.consequence.revoke')}
      submit={t('administration.act.revoke')}
      danger
      revision={shown.revision}
      send={(values, header) =>
        api.POST('/api/v1/accounts/{id}/grants/{grantId}/revocation', {
          params: { path: { id, grantId: grant }, header },
          body: withoutBlanks(values),
        })
      }
      onDone={onLeave}
      onCancel={onLeave}
    >
      <p className="soft">
        {t(`words.role.${held.role}`)} · {held.unit?.name ?? t('administration.everywhere')}
      </p>
      <Reason />
      <DocumentFields of="authority" isNeeded />
    </ActForm>
  );
};

type Plain = 'suspend' | 'reinstate' | 'erase';

const senders: Readonly<
  Record<Plain, (id: string, body: ActBody, header: ActHeaders) => Promise<Readonly<{ data?: Receipt }>>>
> = {
  suspend: (id, body, header) =>
    api.POST('/api/v1/accounts/{id}/suspension', { params: { path: { id }, header }, body }),
  reinstate: (id, body, header) =>
    api.POST('/api/v1/accounts/{id}/reinstatement', { params: { path: { id }, header }, body }),
  erase: (id, body, header) => api.POST('/api/v1/accounts/{id}/erasure', { params: { path: { id }, header }, body }),
};

const ShutOrOpen = ({
  act,
  shown: { account, revision },
  onLeave,
}: Readonly<{ act: Plain; shown: AccountAnswer; onLeave: () => void }>): ReactNode => {
  const { t } = useTranslation();
  const stays = t('administration.consequence.erase', { unit: account.unit.name });
  return (
    <ActForm<ActBody>
      draft={`account.${account.id}.${act}`}
      consequence={act === 'erase' ? stays : t(`administration.consequence.${act}`)}
      submit={t(`administration.act.${act}`)}
      danger={act !== 'reinstate'}
      final={act === 'erase' ? stays : undefined}
      revision={revision}
      send={(values, header) => senders[act](account.id, withoutBlanks(values), header)}
      onDone={onLeave}
      onCancel={onLeave}
    >
      <Reason isNeeded={act !== 'reinstate'} />
      <Circumstances isOpen={false} />
      <p className="soft">{t('administration.account.noNames')}</p>
    </ActForm>
  );
};
