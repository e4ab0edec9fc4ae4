import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';
import { shortDate, today } from '../../format/dates.ts';
import { Answer } from '../../parts/answer.tsx';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { firstYear, lastYear } from './administration-search.ts';
import styles from './administration.module.css';
import { byMonth, monthName, weekdayName } from './months.ts';
import { useGo, usePlace } from './use-place.ts';
import { Verified } from './verified.tsx';

type Day = components['schemas']['CalendarDayView'];

/** Days that are not what their weekday says, with the document that says so: deadlines are counted over them. */
export const Calendar = () => {
  const { t } = useTranslation();
  const { at } = useCorner();
  const { year = Number((at ?? today()).slice(0, 4)) } = usePlace();
  const calendar = ask.useQuery('get', '/api/v1/calendar', { params: { query: { year } } });
  return (
    <>
      <div className={styles.bar}>
        <p className="soft">{t('administration.calendar.lead')}</p>
        <YearSwitch year={year} />
      </div>
      <Answer of={calendar}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('administration.calendar.none', { year })} />
          ) : (
            byMonth(items).map(([month, days]) => <Month key={month} month={month} days={days} />)
          )
        }
      </Answer>
    </>
  );
};

const YearSwitch = ({ year }: Readonly<{ year: number }>) => {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <div className={`${styles.years} screen-only`} role="group" aria-label={t('administration.calendar.year')}>
      <YearLink year={year - 1} label={t('administration.calendar.before', { year: year - 1 })}>
        <LeftOutlined aria-hidden />
      </YearLink>
      <InputNumber
        aria-label={t('administration.calendar.year')}
        min={firstYear}
        max={lastYear}
        precision={0}
        controls={false}
        value={year}
        onChange={(value) => {
          if (value !== null && value >= firstYear && value <= lastYear) go({ year: value }, { replace: true });
        }}
      />
      <YearLink year={year + 1} label={t('administration.calendar.after', { year: year + 1 })}>
        <RightOutlined aria-hidden />
      </YearLink>
    </div>
  );
};

const YearLink = ({ year, label, children }: Readonly<{ year: number; label: string; children: ReactNode }>) =>
  year < firstYear || year > lastYear ? null : (
    <Link
      from="/quan-tri"
      to="/quan-tri"
      search={(old) => ({ ...old, year })}
      resetScroll={false}
      aria-label={label}
      title={label}
    >
      {children}
    </Link>
  );

const Month = ({ month, days }: Readonly<{ month: string; days: readonly Day[] }>) => {
  const { t } = useTranslation();
  const title = monthName(month);
  return (
    <Section title={title}>
      <PlainTable
        caption={title}
        rows={days}
        keyOf={({ date, kind }) => `${date} ${kind}`}
        columns={[
          {
            key: 'day',
            title: t('administration.calendar.day'),
            of: ({ date }) => (
              <span className={styles.day}>
                {shortDate(date)} <small className="soft">{weekdayName(date)}</small>
              </span>
            ),
          },
          {
            key: 'name',
            title: t('administration.calendar.name'),
            of: ({ kind, kindLabel, name }) => (
              <div className={styles.name}>
                <span className={styles.kind} data-kind={kind}>
                  {kindLabel}
                </span>{' '}
                {name}
              </div>
            ),
          },
          {
            key: 'citation',
            title: t('administration.rule.citation'),
            of: ({ citation, validFrom, verified }) => (
              <>
                {citation} <Verified is={verified} />
                <small className={styles.since}>
                  {t('administration.calendar.knownFrom', { day: shortDate(validFrom) })}
                </small>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
};
