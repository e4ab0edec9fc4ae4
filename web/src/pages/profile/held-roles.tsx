import { useTranslation } from 'react-i18next';
import type { Who } from '../../app/session.tsx';
import { shortDate } from '../../format/dates.ts';
import { PlainTable } from '../../parts/plain-table.tsx';
import { UnitById } from '../../parts/unit-by-id.tsx';

/** What somebody may act as, where, and for how long. */
export const HeldRoles = ({ roles }: Readonly<{ roles: Who['roles'] }>) => {
  const { t } = useTranslation();
  if (roles.length === 0) return <p className="soft">{t('profile.noRoles')}</p>;
  return (
    <PlainTable
      caption={t('profile.roles')}
      rows={roles}
      keyOf={({ grantId }) => grantId}
      columns={[
        { key: 'role', title: t('profile.role'), of: ({ role }) => t(`words.role.${role}`) },
        {
          key: 'scope',
          title: t('profile.scope'),
          of: ({ unit }) => (unit === null ? t('profile.everywhere') : <UnitById id={unit} />),
        },
        { key: 'from', title: t('profile.from'), isExtra: true, of: ({ from }) => shortDate(from) },
        {
          key: 'until',
          title: t('profile.until'),
          isExtra: true,
          of: ({ until }) => (until === null ? t('words.nothing') : shortDate(until)),
        },
      ]}
    />
  );
};
