import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { officialDate, shortDate } from '../../format/dates.ts';
import { UnitName } from '../../parts/unit-name.tsx';
import styles from './plan.module.css';
import type { PlanDetail } from './plan-detail.ts';
import { usePlanDocument } from './use-plan-document.ts';

/** What the document says of itself: who issued it, for when, on what grounds, and the plans above and below. */
export const PlanFacts = ({ plan }: Readonly<{ plan: PlanDetail }>) => {
  const { t } = useTranslation();
  const { owner, coSigners, coversFrom, coversTo, standing, successorId, parentPlanId, legalBases, note } = plan;
  return (
    <dl className={`${styles.facts} screen-only`}>
      <Fact name={t('plans.owner')}>
        <Link to="/don-vi/$unitId" params={{ unitId: owner.id }}>
          <UnitName unit={owner} />
        </Link>
        {coSigners.length > 0 && <> {t('plan.joint', { names: coSigners.map(({ name }) => name).join(', ') })}</>}
      </Fact>
      <Fact name={t('plan.covers')}>
        {t('plan.coversDays', { from: officialDate(coversFrom), to: officialDate(coversTo) })}
      </Fact>
      <Fact name={t('plan.standing')}>{t(`words.standing.${standing}`)}</Fact>
      {successorId !== null && (
        <Fact name={t('plan.successor')}>
          <PlanLink planId={successorId} />
        </Fact>
      )}
      {parentPlanId !== null && (
        <Fact name={t('plan.parent')}>
          <PlanLink planId={parentPlanId} />
        </Fact>
      )}
      <Children planId={plan.id} />
      {legalBases.length > 0 && (
        <Fact name={t('plan.bases')}>
          <LegalBases bases={legalBases} />
        </Fact>
      )}
      {note !== null && <Fact name={t('plan.note')}>{note}</Fact>}
    </dl>
  );
};

const Fact = ({ name, children }: Readonly<{ name: string; children: ReactNode }>) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** A plan whose name is not at hand yet; one outside the reader's scope is named by nobody. */
const PlanLink = ({ planId }: Readonly<{ planId: string }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const document = usePlanDocument();
  const { data, isError } = ask.useQuery('get', '/api/v1/plans/{id}', { params: { path: { id: planId }, query } });
  if (isError) return <span className="soft">{t('plan.outOfSight')}</span>;
  if (data === undefined) return <span className="soft">{t('parts.loading')}</span>;
  return (
    <Link to="/ke-hoach/$planId" params={{ planId }}>
      {data.plan.name} ({document(data.plan)})
    </Link>
  );
};

const Children = ({ planId }: Readonly<{ planId: string }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const { data } = ask.useQuery('get', '/api/v1/plans', {
    params: { query: { parent: planId, limit: 1000, ...query } },
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Fact name={t('plan.children')}>
      <ul className={styles.list}>
        {data.items.map(({ id, name }) => (
          <li key={id}>
            <Link to="/ke-hoach/$planId" params={{ planId: id }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Fact>
  );
};

/** Each leads to the tasks of all plans that cite it. */
const LegalBases = ({ bases }: Readonly<{ bases: PlanDetail['legalBases'] }>) => {
  const { t } = useTranslation();
  return (
    <ul className={styles.list}>
      {bases.map(({ symbol, issuedOn, issuer, title, validTo }) => (
        <li key={`${symbol} ${issuedOn} ${issuer}`}>
          <Link to="/nhiem-vu" search={{ q: symbol }} title={t('plan.citing', { symbol })}>
            {t('plan.basis', { symbol, day: officialDate(issuedOn), issuer })}
          </Link>
          {title !== null && <> {title}</>}
          {validTo !== null && <span className="soft"> ({t('plan.basisExpired', { day: shortDate(validTo) })})</span>}
        </li>
      ))}
    </ul>
  );
};
