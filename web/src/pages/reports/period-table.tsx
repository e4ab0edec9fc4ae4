import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';
import { shortDate } from '../../format/dates.ts';
import { countText } from '../../format/numbers.ts';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { useReceivers } from '../../parts/report/acting.ts';
import type { RoundHeading } from './own-reports.tsx';
import styles from './reports.module.css';

export type ReportType = components['schemas']['ReportTypeView'];
type Period = ReportType['periods'][number];
type Props = Readonly<{ type: ReportType; year: number; rounds: readonly RoundHeading[] }>;

/** The periods of a type in a year: window, last day, and what was opened. */
export const PeriodTable = ({ type, year, rounds }: Props) => {
  const { t } = useTranslation();
  const roundsOf = ({ key }: Period) => rounds.filter((one) => one.reportType === type.code && one.window.key === key);
  return (
    <Section title={t('reports.period.title', { year })}>
      {type.periods.length === 0 ? (
        <p className="soft">{t('reports.period.none')}</p>
      ) : (
        <PlainTable
          caption={t('reports.period.title', { year })}
          rows={type.periods}
          keyOf={({ key }) => key}
          columns={[
            { key: 'label', title: t('reports.period.label'), of: ({ label }) => label },
            {
              key: 'window',
              title: t('reports.period.window'),
              isExtra: true,
              of: ({ from, to }) => t('reports.period.fromTo', { from: shortDate(from), to: shortDate(to) }),
            },
            { key: 'due', title: t('reports.period.due'), of: (period) => <Due period={period} /> },
            {
              key: 'rounds',
              title: t('reports.period.rounds'),
              of: (period) => <Opened period={period} rounds={roundsOf(period)} />,
            },
          ]}
        />
      )}
    </Section>
  );
};

/** The official last day; where it is a day of rest that is said, with the advice of the service. */
const Due = ({ period: { due, verified } }: Readonly<{ period: Period }>) => {
  const { t } = useTranslation();
  return (
    <>
      <span className={due.advice === null ? undefined : styles.rest}>{due.text}</span>
      {!verified && <small className="soft"> ({t('words.unverified')})</small>}
    </>
  );
};

const Opened = ({ period, rounds }: Readonly<{ period: Period; rounds: readonly RoundHeading[] }>) => {
  const { t } = useTranslation();
  const { isPast } = useCorner();
  const isMissing = useReceivers().some(({ id }) => rounds.every(({ receiver }) => receiver.id !== id));
  return (
    <div className={styles.opened}>
      {rounds.map(({ id, receiver, state, received, approved, expected, versions }) => (
        <Link key={id} to="/bao-cao/$roundId" params={{ roundId: id }}>
          {receiver.name}: {t(`reports.round.${state}`)} ·{' '}
          {state === 'completed'
            ? t('reports.period.versions', { count: versions })
            : t('reports.period.received', {
                received: countText(received),
                approved: countText(approved),
                expected: countText(expected),
              })}
        </Link>
      ))}
      {rounds.length === 0 && <span className="soft">{t('reports.period.notOpened')}</span>}
      {isMissing && !isPast && (
        <Link
          from="/bao-cao"
          to="."
          search={(old) => ({ ...old, opening: period.key })}
          resetScroll={false}
          className="screen-only"
        >
          {t('reports.period.open', { period: period.label })}
        </Link>
      )}
    </div>
  );
};
