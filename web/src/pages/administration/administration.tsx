import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCorner } from '../../app/corner.ts';
import { useHolds } from '../../app/session.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { NoPermission } from '../../parts/states.tsx';
import { Accounts } from './accounts.tsx';
import { tabs, type Tab } from './administration-search.ts';
import { ApiKeys } from './api-keys.tsx';
import { Calendar } from './calendar.tsx';
import { RuleSets } from './rule-sets.tsx';
import { useGo, usePlace } from './use-place.ts';

/** Who may do what here, which programs may read, by which rules figures are counted, and on which days one works. */
export const Administration = () => {
  const { t } = useTranslation();
  const go = useGo();
  const { isPast } = useCorner();
  const { tab = 'accounts' } = usePlace();
  const [isAdministrator, isAuditor] = [useHolds('administrator'), useHolds('auditor')];
  if (!isAdministrator && !isAuditor) return <NoPermission why={t('administration.why')} page />;
  return (
    <>
      <PageHead title={t('frame.pages.administration')}>
        <p className="soft">{t('administration.lead')}</p>
        {!isAdministrator && <p className="soft">{t('administration.readOnly')}</p>}
        {isAdministrator && isPast && <p className="soft screen-only">{t('administration.past')}</p>}
      </PageHead>
      <Tabs
        className="screen-only"
        activeKey={tab}
        onChange={(key) => {
          go({ ...closed, tab: key === 'accounts' ? undefined : (key as Tab) });
        }}
        items={tabs.map((key) => ({ key, label: t(`administration.tabs.${key}`) }))}
      />
      {tab === 'accounts' && <Accounts />}
      {tab === 'keys' && <ApiKeys />}
      {tab === 'rules' && <RuleSets />}
      {tab === 'calendar' && <Calendar />}
    </>
  );
};

/** Nothing stands open beside another tab. */
const closed = { account: undefined, act: undefined, grant: undefined, make: undefined };
