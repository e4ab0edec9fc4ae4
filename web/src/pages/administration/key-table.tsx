import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { shortInstant } from '../../format/dates.ts';
import { PlainTable } from '../../parts/plain-table.tsx';
import { UnitById } from '../../parts/unit-by-id.tsx';
import { useDoor } from '../../parts/use-door.ts';
import styles from './administration.module.css';
import { useOffersActs } from './use-place.ts';

export type Key = components['schemas']['ApiKeyView'];

export const KeyTable = ({ keys }: Readonly<{ keys: readonly Key[] }>) => {
  const { t } = useTranslation();
  const offersActs = useOffersActs();
  return (
    <PlainTable
      caption={t('administration.tabs.keys')}
      rows={keys}
      keyOf={({ id }) => id}
      columns={[
        { key: 'label', title: t('administration.key.label'), of: ({ label }) => label },
        { key: 'scope', title: t('administration.key.scope'), of: ({ units }) => <Scope units={units} /> },
        { key: 'ends', title: t('administration.key.ends'), of: (key) => <Ends of={key} /> },
        {
          key: 'used',
          title: t('administration.key.used'),
          of: ({ lastUsedAt }) =>
            lastUsedAt === null ? (
              <span className="soft">{t('administration.key.neverUsed')}</span>
            ) : (
              shortInstant(lastUsedAt)
            ),
        },
        {
          key: 'created',
          title: t('administration.key.created'),
          isExtra: true,
          of: ({ createdAt }) => shortInstant(createdAt),
        },
        ...(offersActs ? [{ key: 'act', title: t('administration.account.acts'), of: revocation }] : []),
      ]}
    />
  );
};

const revocation = (key: Key) => (key.revokedAt === null ? <Revoke of={key} /> : null);

const Scope = ({ units }: Pick<Key, 'units'>) => {
  const { t } = useTranslation();
  if (units === null) return t('administration.everywhere');
  return (
    <ul className={styles.roles}>
      {units.map((id) => (
        <li key={id}>
          <UnitById id={id} />
        </li>
      ))}
    </ul>
  );
};

/** Until when it opens anything: a revoked one no longer does. */
const Ends = ({ of: { endsAt, revokedAt } }: Readonly<{ of: Key }>) => {
  const { t } = useTranslation();
  if (revokedAt !== null) {
    return (
      <span className={styles.status} data-status="suspended">
        {t('administration.key.revoked', { at: shortInstant(revokedAt) })}
      </span>
    );
  }
  return shortInstant(endsAt);
};

const Revoke = ({ of: { id, label } }: Readonly<{ of: Key }>) => {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const revoke = useDoor(() => api.POST('/api/v1/api-keys/{id}/revocation', { params: { path: { id } } }));
  return (
    <>
      <Button
        className="screen-only"
        size="small"
        loading={revoke.isPending}
        aria-label={t('administration.key.revokeOne', { label })}
        onClick={() => {
          void modal.confirm({
            title: t('administration.key.revokeOne', { label }),
            content: t('administration.consequence.revokeKey'),
            okText: t('administration.act.revoke'),
            okButtonProps: { danger: true },
            cancelText: t('parts.act.cancel'),
            onOk: () => {
              revoke.send(undefined);
            },
          });
        }}
      >
        {t('administration.act.revoke')}
      </Button>
      {revoke.sentences.length > 0 && <p role="alert">{revoke.sentences.join('. ')}</p>}
    </>
  );
};
