import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { today } from '../../format/dates.ts';
import { Answer } from '../../parts/answer.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { OpenPeriod } from './open-period.tsx';
import { OwnReports } from './own-reports.tsx';
import { PeriodTable } from './period-table.tsx';
import { ReportTypes } from './report-types.tsx';
import styles from './reports.module.css';
import { Timeliness } from './timeliness.tsx';
import { UnitReportsDrawer } from './unit-reports-drawer.tsx';

/** Years beside this one that can be chosen. */
const yearsBack = 6;

/** Periods, what is due from whom, and how timely it came; what waits for the reader first. */
export const Reports = () => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const search = useSearch({ from: '/bao-cao' });
  const navigate = useNavigate({ from: '/bao-cao' });
  const thisYear = Number(today().slice(0, 4));
  const year = search.year ?? thisYear;
  const types = ask.useQuery('get', '/api/v1/report-types', { params: { query: { year } } });
  const rounds = ask.useQuery('get', '/api/v1/report-rounds', { params: { query: { year, limit: 100, ...query } } });
  const choose = (chosen: { year?: number; type?: string }): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, ...chosen }), resetScroll: false });
  };
  return (
    <Answer of={types} page>
      {({ items }) => {
        const type = items.find(({ code }) => code === search.type) ?? items[0];
        if (type === undefined) return null;
        return (
          <>
            <PageHead
              title={t('reports.title')}
              acts={
                <>
                  <Select
                    className={styles.type}
                    aria-label={t('reports.type')}
                    value={type.code}
                    options={items.map((one) => ({ value: one.code, label: nameOf(one) }))}
                    onChange={(code) => {
                      choose({ type: code });
                    }}
                  />
                  <Select
                    aria-label={t('reports.year')}
                    value={year}
                    options={yearsAround(thisYear, year).map((value) => ({ value, label: String(value) }))}
                    onChange={(chosen) => {
                      choose({ year: chosen });
                    }}
                  />
                </>
              }
            >
              {rounds.data !== undefined && <AsOf of={rounds.data} />}
            </PageHead>
            <OwnReports />
            <Answer of={rounds}>{(shown) => <PeriodTable type={type} year={year} rounds={shown.items} />}</Answer>
            <Timeliness year={year} type={type.code} />
            <ReportTypes types={items} />
            {search.opening !== undefined && <OpenPeriod type={type} year={year} period={search.opening} />}
            {search.unit !== undefined && rounds.data !== undefined && (
              <UnitReportsDrawer
                unitId={search.unit}
                rounds={rounds.data.items.filter(({ reportType }) => reportType === type.code)}
              />
            )}
          </>
        );
      }}
    </Answer>
  );
};

const nameOf = ({ code, fields }: Readonly<{ code: string; fields: readonly { field: string; value: string }[] }>) =>
  fields.find(({ field }) => field === 'name')?.value ?? code;

const yearsAround = (thisYear: number, chosen: number): readonly number[] => {
  const years = Array.from({ length: yearsBack + 2 }, (_, index) => thisYear + 1 - index);
  return years.includes(chosen) ? years : [chosen, ...years];
};
