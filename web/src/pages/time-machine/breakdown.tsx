import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureSearch } from '../../app/search.ts';
import { countText } from '../../format/numbers.ts';
import { FigureLink } from '../../parts/figure.tsx';
import { Fraction } from '../../parts/fraction.tsx';
import type { Heading } from '../../parts/headings.ts';
import { PlainTable } from '../../parts/plain-table.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { Section } from '../../parts/page-head.tsx';
import styles from './board.module.css';

const few = 12;

/** Figures heading by heading, each the door to its tasks. Headings keep their places while time moves. */
export const Breakdown = ({
  title,
  groups,
  figureOf,
}: Readonly<{
  title: string;
  groups: readonly Heading[];
  /** How the list behind a row is asked for; `null` where there is no such question. */
  figureOf: (heading: Heading) => Omit<FigureSearch, 'name'> | null;
}>) => {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  const rows = isWhole ? groups : groups.slice(0, few);
  return (
    <Section title={title}>
      {groups.length === 0 ? (
        <p className="soft">{t('timeMachine.nothingYet')}</p>
      ) : (
        <PlainTable
          caption={title}
          rows={rows}
          keyOf={({ key }) => key ?? ''}
          columns={[
            { key: 'name', title, of: ({ label }) => label },
            {
              key: 'bar',
              title: t('overview.progress'),
              isExtra: true,
              of: ({ counts, rates }) => (
                <div className={styles.bar}>
                  <ProgressBar counts={counts} total={rates.planCompletion.denominator} />
                </div>
              ),
            },
            {
              key: 'completed',
              title: t('words.rate.planCompletion'),
              isNumber: true,
              of: (heading) => {
                const shown = <Fraction value={heading.rates.planCompletion} />;
                const figure = figureOf(heading);
                if (figure === null) return shown;
                const name = `${t('words.rate.planCompletion')}: ${heading.label}`;
                return (
                  <FigureLink figure={{ ...figure, name, rate: 'planCompletion', part: 'numerator' }}>
                    {shown}
                  </FigureLink>
                );
              },
            },
            {
              key: 'overdue',
              title: t('words.statusShort.T2'),
              isNumber: true,
              of: (heading) => {
                const figure = figureOf(heading);
                const count = heading.counts.T2;
                if (count === 0 || figure === null) return <span className="soft">{countText(count)}</span>;
                const name = `${t('words.status.T2')}: ${heading.label}`;
                return (
                  <strong className={styles.late}>
                    <FigureLink figure={{ ...figure, name, count: 'T2' }}>{countText(count)}</FigureLink>
                  </strong>
                );
              },
            },
          ]}
        />
      )}
      {groups.length > few && (
        <Button
          className={`${styles.more} screen-only`}
          onClick={() => {
            setIsWhole(!isWhole);
          }}
        >
          {isWhole ? t('timeMachine.fewer') : t('timeMachine.all', { count: groups.length })}
        </Button>
      )}
    </Section>
  );
};
