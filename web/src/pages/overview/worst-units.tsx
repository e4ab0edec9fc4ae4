import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { FigureLink } from '../../parts/figure.tsx';
import { Fraction } from '../../parts/fraction.tsx';
import { Section } from '../../parts/page-head.tsx';
import { named } from '../../parts/headings.ts';
import { PlainTable } from '../../parts/plain-table.tsx';
import styles from './overview.module.css';

const most = 5;

/** Lead units with the most overdue tasks. */
export const WorstUnits = () => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const progress = ask.useQuery('get', '/api/v1/progress', { params: { query: { by: 'unit', ...query } } });
  return (
    <Section title={t('overview.worst')} hint={t('overview.worstHint')}>
      <Answer of={progress} rows={3}>
        {({ groups }) => {
          const late = named(groups)
            .filter(({ counts }) => counts.T2 > 0)
            .toSorted((one, other) => other.counts.T2 - one.counts.T2)
            .slice(0, most);
          if (late.length === 0) return <p className="soft">{t('overview.noOverdue')}</p>;
          return (
            <PlainTable
              caption={t('overview.worst')}
              rows={late}
              keyOf={({ key }) => key}
              columns={[
                { key: 'unit', title: t('overview.unit'), of: ({ label }) => label },
                {
                  key: 'overdue',
                  title: t('overview.overdue'),
                  isNumber: true,
                  of: ({ key, label, counts }) => (
                    <strong className={styles.late}>
                      <FigureLink figure={{ name: `${t('overview.overdue')}: ${label}`, leadUnit: key, count: 'T2' }}>
                        {countText(counts.T2)}
                      </FigureLink>
                    </strong>
                  ),
                },
                {
                  key: 'onTime',
                  title: t('overview.onTime'),
                  isNumber: true,
                  of: ({ key, label, rates }) => (
                    <FigureLink
                      figure={{
                        name: `${t('overview.onTime')}: ${label}`,
                        leadUnit: key,
                        rate: 'onTimeCompliance',
                        part: 'numerator',
                      }}
                    >
                      <Fraction value={rates.onTimeCompliance} />
                    </FigureLink>
                  ),
                },
              ]}
            />
          );
        }}
      </Answer>
    </Section>
  );
};
