import type { components } from '../../api/schema.ts';
import { countText } from '../../format/numbers.ts';
import type { Drawing } from '../../parts/chart-canvas.tsx';
import type { Point } from './measure-detail.ts';

type Value = components['schemas']['ValueView'];

/** Where a value stands on the axis: a count as it is, anything else in per cent; `null` for a ratio of nothing. */
export const heightOf = ({ kind, value = 0, numerator = 0, denominator = 0 }: Value): number | null => {
  if (kind === 'count') return value;
  return denominator === 0 ? null : (100 * numerator) / denominator;
};

/** The axis of percentages begins below the lowest of them, at a round one: changes near 98% are seen. */
export const floorOf = (heights: readonly (number | null)[]): number => {
  const lowest = Math.min(...heights.filter((height) => height !== null), 100);
  return Math.max(0, Math.floor((lowest - 5) / 10) * 10);
};

/** What is drawn across the whole: the target, or where there is none, what a report states only as a limit. */
const limitsOf = (points: readonly Point[], target: Value | null) => {
  const values = target === null ? points.map(({ value }) => value).filter(({ kind }) => kind === 'bound') : [target];
  const byText = new Map(values.map((value) => [value.text, heightOf(value)]));
  return [...byText].flatMap(([text, height]) => (height === null ? [] : [{ text, height }]));
};

type Drawn = Readonly<{ points: readonly Point[]; target: Value | null; kind: 'count' | 'ratio'; unit: string }>;

/** Counts as bars from zero, ratios as a line; the target across them. A limit is a triangle, not a point. */
export const seriesDrawing = ({ points, target, kind, unit }: Drawn): Drawing => {
  const heights = points.map(({ value }) => heightOf(value));
  const limits = limitsOf(points, target);
  return ({ accent, soft, line, ink, paper }) => ({
    grid: { left: 56, right: limits.length === 0 ? 16 : 84, top: 28, bottom: 28 },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      formatter: ([{ dataIndex }]: [{ dataIndex: number }]) => {
        const { period, value } = points[dataIndex]!;
        return `${period.label}: ${value.text} ${unit}`;
      },
    },
    xAxis: {
      type: 'category',
      data: points.map(({ period }) => period.label),
      axisLabel: { color: soft, hideOverlap: true },
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      ...(kind === 'ratio'
        ? { min: floorOf([...heights, ...limits.map(({ height }) => height)]), max: 100 }
        : { min: 0, minInterval: 1 }),
      axisLabel: {
        color: soft,
        formatter: (height: number) => (kind === 'ratio' ? `${countText(height)}%` : countText(height)),
      },
      splitLine: { lineStyle: { color: line } },
    },
    series: [
      {
        ...(kind === 'ratio' ? { type: 'line', symbolSize: 9, connectNulls: false } : { type: 'bar', barMaxWidth: 56 }),
        data: points.map(({ value }, index) => ({
          value: heights[index],
          ...(kind === 'ratio' && { symbol: value.kind === 'bound' ? 'triangle' : 'circle' }),
        })),
        itemStyle: { color: accent },
        lineStyle: { width: 2 },
        label: {
          ...{ show: points.length <= 12, position: 'top', color: ink, textBorderColor: paper, textBorderWidth: 2 },
          formatter: ({ dataIndex }: { dataIndex: number }) => points[dataIndex]!.value.text,
        },
        markLine: {
          ...{ silent: true, symbol: 'none', lineStyle: { color: ink, type: 'dashed' } },
          data: limits.map(({ text, height }) => ({ yAxis: height, name: text })),
          label: { color: ink, formatter: '{b}' },
        },
      },
    ],
  });
};
