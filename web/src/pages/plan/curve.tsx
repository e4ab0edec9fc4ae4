import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { addDays, daysBetween, shortDate } from '../../format/dates.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { Chart } from '../../parts/chart.tsx';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { curveDrawing, doneAt, withDay, type Point } from './curve-drawing.ts';
import type { PlanDetail } from './plan-detail.ts';

/** What is done after the last day of a plan is shown for so long. */
const daysAfter = 92;
/** Longer plans are shown month by month. */
const mostDaysByWeek = 400;

/** How many tasks were due, and how many of them were done, day after day. @param at the shown day, `YYYY-MM-DD` */
export const Curve = ({ plan, at }: Readonly<{ plan: PlanDetail; at: string }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const from = plan.issuedOn < plan.coversFrom ? plan.issuedOn : plan.coversFrom;
  const latest = addDays(plan.coversTo, daysAfter);
  const to = at <= plan.coversTo ? plan.coversTo : at < latest ? at : latest;
  const known = query.knownAt === undefined ? {} : { knownAt: query.knownAt };
  const step = daysBetween(from, to) > mostDaysByWeek + daysAfter ? 'month' : 'week';
  const timeline = ask.useQuery('get', '/api/v1/timeline', {
    params: { query: { plan: plan.id, from, to, step, ...known } },
  });
  // The steps of the line pass by the shown day, whose figures stand above it.
  const shownDay = ask.useQuery(
    'get',
    '/api/v1/timeline',
    { params: { query: { plan: plan.id, from: at, to: at, step: 'day', ...known } } },
    { enabled: from <= at && at <= to },
  );
  const rounds = ask.useQuery('get', '/api/v1/report-rounds', {
    params: { query: { plan: plan.id, limit: 1000, ...query } },
  });
  const cutOffs = [...new Set((rounds.data?.items ?? []).map(({ window }) => window.to))].toSorted();
  return (
    <Section title={t('plan.curve')}>
      <Answer of={timeline}>
        {({ points }) => <CurveChart points={points} day={shownDay.data?.points} at={at} cutOffs={cutOffs} />}
      </Answer>
    </Section>
  );
};

type Shown = Readonly<{
  points: readonly Point[];
  /** The point of the shown day. */
  day: readonly Point[] | undefined;
  at: string;
  cutOffs: readonly string[];
}>;

const CurveChart = ({ points: steps, day, at, cutOffs }: Shown) => {
  const { t } = useTranslation();
  const points = useMemo(() => withDay(steps, day), [steps, day]);
  const marks = cutOffs.join(' ');
  const drawing = useMemo(() => {
    const words = { planned: t('plan.planned'), done: t('plan.done'), shownDay: t('plan.shownDay') };
    return curveDrawing({ points, at, cutOffs: marks.split(' ').filter(Boolean), words });
  }, [points, at, marks, t]);
  const last = points.findLast((point) => point.at <= at);
  if (last === undefined) return null;
  const figures = { day: shortDate(last.at), due: countText(last.due), done: countText(doneAt(last)) };
  const marked = cutOffs.length === 0 ? '' : ` ${t('plan.cutOffs', { days: cutOffs.map(shortDate).join(', ') })}`;
  return (
    <Chart
      drawing={drawing}
      text={t('plan.curveText', figures) + marked}
      table={
        <PlainTable
          caption={t('plan.curve')}
          rows={points}
          keyOf={(point) => point.at}
          columns={[
            { key: 'day', title: t('plan.day'), of: (point) => shortDate(point.at) },
            { key: 'due', title: t('plan.planned'), isNumber: true, of: ({ due }) => countText(due) },
            {
              key: 'done',
              title: t('plan.done'),
              isNumber: true,
              of: (point) => (point.at > at ? t('words.nothing') : countText(doneAt(point))),
            },
          ]}
        />
      }
    />
  );
};
