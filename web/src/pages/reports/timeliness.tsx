import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { Fraction } from '../../parts/fraction.tsx';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { UnitName } from '../../parts/unit-name.tsx';
import styles from './reports.module.css';

type UnitTimeliness = components['schemas']['UnitTimelinessView'];

/** Those who owe most first. */
const owingFirst = (one: UnitTimeliness, other: UnitTimeliness): number =>
  other.missing - one.missing || other.late - one.late;

/** Unit by unit: what was expected, what came, and when. */
export const Timeliness = ({ year, type }: Readonly<{ year: number; type: string }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const answer = ask.useQuery('get', '/api/v1/reports/timeliness', {
    params: { query: { year, reportType: type, limit: 200, ...query } },
  });
  const count = (key: CountKey, isExtra = false) => ({
    key,
    title: t(`reports.timeliness.${key}`),
    isNumber: true,
    isExtra,
    of: (row: UnitTimeliness) => <Door unit={row.unit.id}>{countText(row[key])}</Door>,
  });
  return (
    <Section title={t('reports.timeliness.title')} hint={t('reports.timeliness.hint')}>
      <Answer of={answer} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{t('reports.timeliness.none')}</p>
          ) : (
            <PlainTable
              caption={t('reports.timeliness.title')}
              rows={items.toSorted(owingFirst)}
              keyOf={({ unit }) => unit.id}
              columns={[
                { key: 'unit', title: t('reports.timeliness.unit'), of: ({ unit }) => <UnitName unit={unit} /> },
                {
                  key: 'reporting',
                  title: t('reports.timeliness.reportingRate'),
                  isNumber: true,
                  of: ({ unit, reportingRate }) => (
                    <Door unit={unit.id}>
                      <Fraction value={reportingRate} />
                    </Door>
                  ),
                },
                {
                  key: 'timely',
                  title: t('reports.timeliness.onTimeRate'),
                  isNumber: true,
                  of: ({ unit, onTimeRate }) => (
                    <Door unit={unit.id}>
                      <Fraction value={onTimeRate} />
                    </Door>
                  ),
                },
                count('expected', true),
                count('received', true),
                count('onTime', true),
                count('late', true),
                count('missing', true),
                count('notYetDue', true),
                count('empty', true),
                count('notApplicable', true),
              ]}
            />
          )
        }
      </Answer>
    </Section>
  );
};

type CountKey = 'expected' | 'received' | 'onTime' | 'late' | 'missing' | 'notYetDue' | 'empty' | 'notApplicable';

/** A figure that opens the reports it was counted from. */
const Door = ({ unit, children }: Readonly<{ unit: string; children: ReactNode }>) => (
  <Link from="/bao-cao" to="." search={(old) => ({ ...old, unit })} resetScroll={false} className={styles.door}>
    {children}
  </Link>
);
