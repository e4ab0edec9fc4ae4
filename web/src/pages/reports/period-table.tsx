import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.ts';
import { shortDate } from '../../format/dates.ts';
import { countText } from '../../format/numbers.ts';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { usePresent } from '../../parts/acts/possible.ts';
import { WhyNot } from '../../parts/acts/why-not.tsx';
import { useDueText } from '../../parts/report/due-text.ts';
import { useOpenings } from './openings.ts';
import type { RoundHeading } from './own-reports.tsx';
import styles from './reports.module.css';

export type ReportType = components['schemas']['ReportTypeView'];
type Period = ReportType['periods'][number];
type Props = Readonly<{ type: ReportType; year: number; rounds: readonly RoundHeading[] }>;

/** The periods of a type in a year: window, last day, and what was opened. */
export const PeriodTable = ({ type, year, rounds }: Props) => {
  const { t } = useTranslation();
  const openings = usePresent(useOpenings(type.code, year).data)?.acts ?? [];
  const mayOpen = ({ key }: Period) => openings.some(({ act, allowed }) => act === key && allowed);
  const labelOf = (period: string) => type.periods.find(({ key }) => key === period)?.label ?? period;
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
              of: (period) => <Opened period={period} rounds={roundsOf(period)} mayOpen={mayOpen(period)} />,
            },
          ]}
        />
      )}
      <WhyNot
        summary={t('reports.period.whyNot')}
        acts={openings
          .filter(({ allowed }) => !allowed)
          .map(({ act, refusal }) => ({ key: act, name: labelOf(act), refusal }))}
      />
    </Section>
  );
};

/** The official last day; where it is a day of rest that is said, with the advice of the service. */
const Due = ({ period: { due, verified } }: Readonly<{ period: Period }>) => {
  const { t } = useTranslation();
  const dueText = useDueText();
  return (
    <>
      <span className={due.advice === null ? undefined : styles.rest}>{dueText(due)}</span>
      {!verified && <small className="soft"> ({t('words.unverified')})</small>}
    </>
  );
};

type OpenedProps = Readonly<{ period: Period; rounds: readonly RoundHeading[]; mayOpen: boolean }>;

const Opened = ({ period, rounds, mayOpen }: OpenedProps) => {
  const { t } = useTranslation();
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
      {mayOpen && (
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
