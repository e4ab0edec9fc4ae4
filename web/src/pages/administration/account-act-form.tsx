import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useSeenRevision } from '../../app/use-seen-revision.ts';
import { ActForm, type ActHeaders, type Receipt } from '../../parts/act-form.tsx';
import { useHeldAs, type Way } from '../../parts/acts/possible.ts';
import { RefusedAct } from '../../parts/acts/why-not.tsx';
import { Circumstances, DocumentFields, Reason } from '../../parts/task-acts/act-fields.tsx';
import { withoutBlanks } from '../../parts/task-acts/body.ts';
import type { AccountAct } from './administration-search.ts';
import { FirstPassword } from './first-password.tsx';
import { GrantForm } from './grant-form.tsx';
import { LostFactor } from './lost-factor.tsx';
import { PersonForm } from './person-form.tsx';
import { actIn, type PossibleOnAccount } from './possible.ts';
import type { AccountAnswer } from './use-accounts.ts';
import { useGo, usePlace } from './use-place.ts';

type ActBody = components['schemas']['ActBody'];

type Props = Readonly<{
  act: AccountAct;
  possible: readonly PossibleOnAccount[];
  shown: AccountAnswer;
  onSecret: (isShown: boolean) => void;
}>;

/** The form of one act on an account. A new account leads from one to the next: who it is, a password, a role. */
export const AccountActForm = ({ act, possible, shown, onSecret }: Props) => {
  const go = useGo();
  const { grant } = usePlace();
  const now = actIn(possible, act, act === 'revoke' ? (grant ?? null) : null);
  const as = useHeldAs(now);
  const everywhere = useHeldAs(actIn(possible, 'grantEverywhere'));
  const goOn = (next: AccountAct | undefined): void => {
    onSecret(false);
    go({ act: next, grant: undefined }, { replace: true });
  };
  const leave = (): void => {
    goOn(undefined);
  };
  const { id } = shown.account;
  const [isNew] = useState(shown.account.person === null);
  const hasNoRole = shown.account.roles.length === 0;
  if (as === null) return <RefusedAct refusal={now?.refusal} />;
  switch (act) {
    case 'grant':
      return <GrantForm shown={shown} as={as} everywhere={everywhere} onLeave={leave} />;
    case 'person':
      return (
        <PersonForm
          account={shown.account}
          as={as}
          onDone={() => {
            goOn(isNew ? 'password' : undefined);
          }}
          onCancel={leave}
        />
      );
    case 'password':
      return (
        <FirstPassword
          id={id}
          as={as}
          onSecret={onSecret}
          onDone={() => {
            goOn(hasNoRole ? 'grant' : undefined);
          }}
          onCancel={leave}
        />
      );
    case 'secondFactor':
      return <LostFactor id={id} as={as} onLeave={leave} />;
    case 'revoke':
      return <Revocation shown={shown} as={as} onLeave={leave} />;
    default:
      return <ShutOrOpen act={act} shown={shown} as={as} onLeave={leave} />;
  }
};

type FormProps = Readonly<{ shown: AccountAnswer; as: Way; onLeave: () => void }>;

const Revocation = ({ shown, as, onLeave }: FormProps) => {
  const { t } = useTranslation();
  const { grant = '' } = usePlace();
  const { id } = shown.account;
  const draft = `account.${id}.revoke.${grant}`;
  const seen = useSeenRevision(draft, shown.revision);
  const held = shown.account.roles.find(({ grantId }) => grantId === grant);
  if (held === undefined) return <p>{t('administration.account.notHeld')}</p>;
  return (
    <ActForm<ActBody>
      draft={draft}
      consequence={t('administration.consequence.revoke')}
      submit={t('administration.act.revoke')}
      danger
      as={as}
      revision={seen}
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

const ShutOrOpen = ({ act, shown: { account, revision }, as, onLeave }: FormProps & Readonly<{ act: Plain }>) => {
  const { t } = useTranslation();
  const draft = `account.${account.id}.${act}`;
  const seen = useSeenRevision(draft, revision);
  const stays = t('administration.consequence.erase', { unit: account.unit.name });
  return (
    <ActForm<ActBody>
      draft={draft}
      consequence={act === 'erase' ? stays : t(`administration.consequence.${act}`)}
      submit={t(`administration.act.${act}`)}
      danger={act !== 'reinstate'}
      final={act === 'erase' ? stays : undefined}
      as={as}
      revision={seen}
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
