import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import { shortInstant } from '../../format/dates.ts';
import { Answer } from '../../parts/answer.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { useDoor } from '../../parts/use-door.ts';

/** Where the account is signed in; one press ends them all, this one too. */
export const OpenSessions = () => {
  const { t } = useTranslation();
  const sessions = ask.useQuery('get', '/api/v1/session/all', {});
  const end = useDoor(() => api.DELETE('/api/v1/session/all'));
  return (
    <Answer of={sessions} rows={2}>
      {({ items }) => (
        <>
          <PlainTable
            caption={t('profile.sessions')}
            rows={items}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'device',
                title: t('profile.device'),
                of: ({ device, current }) => (
                  <>
                    {device ?? t('profile.unknownDevice')}
                    {current && <strong> ({t('profile.here')})</strong>}
                  </>
                ),
              },
              { key: 'address', title: t('profile.address'), isExtra: true, of: ({ address }) => address },
              {
                key: 'opened',
                title: t('profile.opened'),
                isExtra: true,
                of: ({ openedAt }) => shortInstant(openedAt),
              },
              { key: 'seen', title: t('profile.seen'), of: ({ lastSeenAt }) => shortInstant(lastSeenAt) },
            ]}
          />
          <p>
            <Button
              danger
              loading={end.isPending}
              onClick={() => {
                end.send(undefined);
              }}
            >
              {t('profile.endAll')}
            </Button>
          </p>
        </>
      )}
    </Answer>
  );
};
