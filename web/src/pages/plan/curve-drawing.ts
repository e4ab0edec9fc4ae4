import type { components } from '../../api/schema.ts';
import { shortDate } from '../../format/dates.ts';
import { countText } from '../../format/numbers.ts';
import type { Drawing } from '../../parts/chart-canvas.tsx';

export type Point = components['schemas']['TimelinePointView'];

/** Tasks with a deadline that are done; those without one are planned for no day. */
export const doneAt = ({ counts: { H1, H2 } }: Point): number => H1 + H2;

const byDay = (one: Point, other: Point): number => (one.at < other.at ? -1 : 1);

/** The points of a line with a day between them. */
export const withDay = (points: readonly Point[], day: readonly Point[] = []): readonly Point[] =>
  [...points, ...day.filter(({ at }) => points.every((point) => point.at !== at))].toSorted(byDay);

type Curve = Readonly<{
  points: readonly Point[];
  /** The shown day; nothing is done after it. */
  at: string;
  cutOffs: readonly string[];
  words: Readonly<Record<'planned' | 'done' | 'shownDay', string>>;
}>;

/** Time runs true to scale, so that a mark stands on its day and not on the next point. */
export const curveDrawing =
  ({ points, at, cutOffs, words }: Curve): Drawing =>
  ({ accent, soft, ink, line }) => {
    const marks = [
      ...cutOffs.map((day) => ({ xAxis: day, label: { formatter: shortDate(day) } })),
      ...(points.some((point) => point.at > at) ? [{ xAxis: at, label: { formatter: words.shownDay } }] : []),
    ];
    const hasBegun = points.some((point) => point.at <= at && doneAt(point) > 0);
    const lineOf = (
      name: string,
      of: (point: Point) => number | null,
      color: string,
      type: 'dashed' | 'solid',
      lift: number,
    ) => ({
      ...{ type: 'line', name, step: 'end', showSymbol: false, connectNulls: false },
      data: points.map((point) => [point.at, of(point)]),
      itemStyle: { color },
      lineStyle: { width: 2, type },
      endLabel: { show: true, color, formatter: '{a}', offset: [0, lift] },
    });
    return {
      grid: { left: 44, right: 108, top: 24, bottom: 28 },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        formatter: ([{ dataIndex }]: [{ dataIndex: number }]) => {
          const point = points[dataIndex]!;
          const planned = `${shortDate(point.at)}\n${words.planned}: ${countText(point.due)}`;
          return point.at > at ? planned : `${planned}\n${words.done}: ${countText(doneAt(point))}`;
        },
      },
      xAxis: {
        type: 'time',
        axisLabel: { color: soft, hideOverlap: true, formatter: '{MM}/{yyyy}' },
        axisLine: { lineStyle: { color: line } },
      },
      yAxis: {
        type: 'value',
        min: 0,
        minInterval: 1,
        axisLabel: { color: soft },
        splitLine: { lineStyle: { color: line } },
      },
      series: [
        {
          ...lineOf(words.planned, ({ due }) => due, soft, 'dashed', -10),
          markLine: {
            ...{ silent: true, symbol: 'none', lineStyle: { color: ink, type: 'dotted' }, data: marks },
            label: { color: ink },
          },
        },
        // Below its line, unless the axis runs there.
        lineOf(words.done, (point) => (point.at > at ? null : doneAt(point)), accent, 'solid', hasBegun ? 10 : -10),
      ],
    };
  };
