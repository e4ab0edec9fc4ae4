import { Tabs } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorner, type CornerSearch } from '../../app/corner.ts';
import { useHolds, useWho } from '../../app/session.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Loading } from '../../parts/states.tsx';
import { AccessLog } from './access-log.tsx';
import { Board } from './board.tsx';
import { Comparison } from './comparison.tsx';
import { Dials } from './dials.tsx';
import { Recount } from './recount.tsx';
import { ScopeSelect } from './scope-select.tsx';
import type { Life } from './slider-days.ts';
import { secondCorner, tabs, type ScopeSearch, type Tab } from './time-machine-search.ts';
import styles from './time-machine.module.css';
import { Trail } from './trail.tsx';
import { useNeighbours } from './use-board.ts';
import { useHeldCorner } from './use-held-corner.ts';
import { useLife } from './use-life.ts';
import { useGo, usePlace } from './use-place.ts';

/** Any day as it was, as known on any day: looked at, compared, counted once more, and followed to who recorded what. */
export const TimeMachine = () => {
  const { t } = useTranslation();
  const go = useGo();
  const { tab = 'board', plan, unit } = usePlace();
  const readsRecords = useWho().roles.some((grant) => grant.role === 'auditor' && grant.unit === null);
  const scope = { ...(plan && { plan }), ...(unit && { unit }) };
  const shown = tabs.filter((one) => one !== 'access' || readsRecords);
  return (
    <>
      <PageHead title={t('frame.pages.timeMachine')}>
        <p className="soft">{t('timeMachine.lead')}</p>
      </PageHead>
      {tab !== 'access' && (
        <div className={styles.scope}>
          <ScopeSelect scope={scope} />
        </div>
      )}
      <Tabs
        className="screen-only"
        activeKey={tab}
        onChange={(key) => {
          void go({ tab: key === 'board' ? undefined : (key as Tab), figure: undefined });
        }}
        items={shown.map((key) => ({ key, label: t(`timeMachine.tabs.${key}`) }))}
      />
      {(tab === 'board' || tab === 'comparison') && <Moving scope={scope} tab={tab} />}
      {tab === 'trail' && <Trail scope={scope} />}
      {tab === 'access' && readsRecords && <AccessLog />}
    </>
  );
};

type Shown = Readonly<{ scope: ScopeSearch; tab: 'board' | 'comparison' }>;

const Moving = ({ scope, tab }: Shown) => {
  const place = usePlace();
  const first = useCorner();
  const second = secondCorner(place);
  const life = useLife(scope, first.at, first.knownOn, second.at, second.knownOn);
  return life === null ? <Loading rows={8} /> : <Machine scope={scope} tab={tab} life={life} />;
};

const Machine = ({ scope, tab, life }: Shown & Readonly<{ life: Life }>) => {
  const go = useGo();
  const isAuditor = useHolds('auditor');
  const place = usePlace();
  const { at, knownOn } = useCorner();
  const writeFirst = useCallback(
    (corner: CornerSearch) => go({ at: corner.at, knownOn: corner.knownOn, recount: undefined }, { replace: true }),
    [go],
  );
  const writeSecond = useCallback(
    (corner: CornerSearch) => go({ atB: corner.at, knownOnB: corner.knownOn }, { replace: true }),
    [go],
  );
  const first = useHeldCorner({ at, knownOn }, writeFirst);
  const second = useHeldCorner(secondCorner(place), writeSecond);
  useNeighbours(scope, first);
  if (tab === 'comparison') return <Comparison scope={scope} life={life} first={first} second={second} />;
  return (
    <>
      <Dials held={first} scope={scope} life={life} />
      <Board scope={scope} corner={first.corner} />
      {isAuditor && <Recount scope={scope} corner={first.corner} />}
    </>
  );
};
