import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';
import { addDays, shortDate } from '../../format/dates.ts';
import { Answer } from '../../parts/answer.tsx';
import { ChartFrame } from '../../parts/chart-frame.tsx';
import { Fraction } from '../../parts/fraction.tsx';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { SmallLine } from '../../parts/small-line.tsx';

type Point = components['schemas']['TimelinePointView'];
const daysBack = 365;

/** Completion over the year before the chosen day, month by month. @param at `YYYY-MM-DD` */
export const Trend = ({ at }: Readonly<{ at: string }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const timeline = ask.useQuery('get', '/api/v1/timeline', {
    params: {
      query: { from: addDays(at, -daysBack), to: at, step: 'month', ...(query.knownAt && { knownAt: query.knownAt }) },
    },
  });
  return (
    <Section title={t('overview.trend')}>
      <Answer of={timeline}>{({ points }) => <TrendChart points={points} />}</Answer>
    </Section>
  );
};

const percentOf = ({ rates: { planCompletion } }: Point): number | null =>
  planCompletion.denominator === 0 ? null : (100 * planCompletion.numerator) / planCompletion.denominator;

const TrendChart = ({ points }: Readonly<{ points: readonly Point[] }>) => {
  const { t } = useTranslation();
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const text = t('overview.trendText', {
    from: shortDate(first.at),
    to: shortDate(last.at),
    first: first.rates.planCompletion.text,
    last: last.rates.planCompletion.text,
  });
  return (
    <ChartFrame
      text={text}
      height={200}
      table={
        <PlainTable
          caption={t('overview.trend')}
          rows={points}
          keyOf={({ at }) => at}
          columns={[
            { key: 'month', title: t('overview.month'), of: ({ at }) => shortDate(at) },
            {
              key: 'completed',
              title: t('overview.completed'),
              isNumber: true,
              of: ({ rates }) => <Fraction value={rates.planCompletion} />,
            },
          ]}
        />
      }
    >
      <SmallLine
        points={points.map((point) => ({
          ...{ key: point.at, label: shortDate(point.at) },
          ...{ share: percentOf(point), text: point.rates.planCompletion.text },
        }))}
      />
    </ChartFrame>
  );
};
