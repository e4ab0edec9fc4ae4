import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { addDays, shortDate } from '../../format/dates.ts';
import styles from './unit.module.css';
import type { UnitDetail } from './unit-detail.ts';
import { useUnitEntries } from './use-unit-entries.ts';

/** What a body was called when, and who stands above it. */
export const UnitFacts = ({ unit }: Readonly<{ unit: UnitDetail }>) => {
  const { t } = useTranslation();
  return (
    <dl className={styles.facts}>
      <Fact name={t('unit.names')}>
        <Names unit={unit} />
      </Fact>
      {unit.parentId !== null && (
        <Fact name={t('unit.above')}>
          <Parent unitId={unit.parentId} />
        </Fact>
      )}
    </dl>
  );
};

const Fact = ({ name, children }: Readonly<{ name: string; children: ReactNode }>) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Parent = ({ unitId }: Readonly<{ unitId: string }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const { data } = ask.useQuery('get', '/api/v1/units/{id}', { params: { path: { id: unitId }, query } });
  if (data === undefined) return <span className="soft">{t('parts.loading')}</span>;
  return (
    <Link to="/don-vi/$unitId" params={{ unitId }}>
      {data.unit.name}
    </Link>
  );
};

/** The name from the first day on, and the one that each renaming gave. */
const Names = ({ unit }: Readonly<{ unit: UnitDetail }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const renamings = useUnitEntries(unit.id, 'UnitRenamed');
  const days = [unit.establishedOn, ...renamings.map(({ effectiveOn }) => effectiveOn).toSorted()];
  const known = query.knownAt === undefined ? {} : { knownAt: query.knownAt };
  const named = useQueries({
    queries: days.map((day) =>
      ask.queryOptions('get', '/api/v1/units/{id}', {
        params: { path: { id: unit.id }, query: { at: day, ...known } },
      }),
    ),
  });
  return (
    <ul className={styles.list}>
      {days.map((day, index) => {
        const end = days[index + 1] ?? unit.dissolvedOn;
        return (
          <li key={day}>
            {named[index]?.data?.unit.name ?? unit.name},{' '}
            <span className="soft">
              {end === null
                ? t('unit.namesFrom', { from: shortDate(day) })
                : t('unit.namesUntil', { from: shortDate(day), to: shortDate(addDays(end, -1)) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
};
