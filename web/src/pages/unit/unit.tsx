import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { shortDate } from '../../format/dates.ts';
import { Answer } from '../../parts/answer.tsx';
import { PageHead, Section } from '../../parts/page-head.tsx';
import { UnitsUnder } from '../units/unit-tree.tsx';
import { IssuedPlans } from './issued-plans.tsx';
import { Lineage } from './lineage.tsx';
import { Scorecard } from './scorecard.tsx';
import { UnitFacts } from './unit-facts.tsx';
import type { UnitAnswer, UnitDetail } from './unit-detail.ts';
import styles from './unit.module.css';

/** One body: what it was called, what became of it, and how it carries out what it was given. */
export const Unit = () => {
  const { unitId } = useParams({ from: '/don-vi/$unitId' });
  const { query } = useCorner();
  const unit = ask.useQuery('get', '/api/v1/units/{id}', { params: { path: { id: unitId }, query } });
  return (
    <Answer of={unit} page>
      {(shown) => <Known key={unitId} shown={shown} />}
    </Answer>
  );
};

const Known = ({ shown }: Readonly<{ shown: UnitAnswer }>) => {
  const { t } = useTranslation();
  const { unit, now } = shown;
  const kind = t(`units.kind.${unit.kind}`);
  return (
    <>
      <PageHead
        title={unit.name}
        above={unit.code === null ? kind : `${kind} · ${t('unit.code', { code: unit.code })}`}
      >
        <Gone unit={unit} now={now} />
      </PageHead>
      <UnitFacts unit={unit} />
      <Scorecard unit={unit} />
      <Lineage unit={unit} at={shown.at} />
      <IssuedPlans unit={unit} />
      <Section title={t('unit.children')}>
        <div className={styles.children}>
          <UnitsUnder parent={unit.id} withEnded={!unit.living} />
        </div>
      </Section>
    </>
  );
};

/** That a body is no more, and who stands in its place. */
const Gone = ({ unit: { dissolvedOn }, now }: Readonly<{ unit: UnitDetail; now: UnitAnswer['now'] }>) => {
  const { t } = useTranslation();
  if (dissolvedOn === null) return null;
  const day = shortDate(dissolvedOn);
  if (now.length === 0) return <p className={styles.gone}>{t('unit.goneForGood', { day })}</p>;
  return (
    <p className={styles.gone}>
      {t('unit.gone', { day })}{' '}
      {now.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to="/don-vi/$unitId" params={{ unitId: id }}>
            {name}
          </Link>
        </span>
      ))}
    </p>
  );
};
