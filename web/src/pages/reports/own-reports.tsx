import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { Section } from '../../parts/page-head.tsx';
import { NextStep } from '../../parts/report/next-step.tsx';
import { useReceives, useSends } from '../../parts/report/own-side.ts';
import { ReportState } from '../../parts/report/report-state.tsx';
import { useDueText } from '../../parts/report/due-text.ts';
import styles from './reports.module.css';

export type RoundHeading = components['schemas']['RoundHeadingView'];

/** What waits for the reader: reports of his unit, and reports that his unit receives, in rounds that are not frozen. */
export const OwnReports = () => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const open = ask.useQuery('get', '/api/v1/report-rounds', {
    params: { query: { frozen: 'false' as const, limit: 20, ...query } },
  });
  return (
    <Section title={t('reports.own.title')} hint={t('reports.own.hint')}>
      <Answer of={open} rows={2}>
        {({ items, scope }) =>
          items.length === 0 ? (
            <p className="soft">{t('reports.own.none')}</p>
          ) : (
            <ul className={styles.own}>
              {items.map((round) => (
                <OwnLine key={round.id} heading={round} scope={scope} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Section>
  );
};

const OwnLine = ({ heading, scope }: Readonly<{ heading: RoundHeading; scope: 'all' | 'limited' }>) => {
  const { t } = useTranslation();
  const dueText = useDueText();
  const { query } = useCorner();
  const { id, name, window, year, receiver, received, approved, expected, due } = heading;
  const receives = useReceives(receiver, scope);
  const sends = useSends();
  const round = ask.useQuery('get', '/api/v1/report-rounds/{id}', { params: { path: { id }, query } });
  const own = round.data?.units.filter(({ unit }) => sends(unit)) ?? [];
  const waiting = received - approved;
  return (
    <li className={styles.line}>
      <Link to="/bao-cao/$roundId" params={{ roundId: id }} className={styles.name}>
        {name}, {window.label} {t('reports.ofYear', { year })}
      </Link>
      {own.map((report) => (
        <span key={report.reportId} className={styles.step}>
          <ReportState state={report.state} />
          <span>
            <strong>{report.unit.name}</strong> · <NextStep report={report} due={due} receiver={receiver} />
          </span>
        </span>
      ))}
      {receives && (
        <span className={styles.step}>
          {t(waiting > 0 ? 'reports.own.judge' : 'reports.own.wait', {
            waiting: countText(waiting),
            approved: countText(approved),
            expected: countText(expected),
          })}
        </span>
      )}
      <span className="soft">{t('reports.own.due', { due: dueText(due), receiver: receiver.name })}</span>
    </li>
  );
};
