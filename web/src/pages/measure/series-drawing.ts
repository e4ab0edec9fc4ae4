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

type Drawn = Readonly<{ points: readonly Point[]; target: Value | null; kind: 'count' | 'ratio'; unit: string }>;

/** Counts as bars from zero, ratios as a line; the target across them. A limit is a triangle, not a point. */
export const seriesDrawing = ({ points, target, kind, unit }: Drawn): Drawing => {
  const heights = points.map(({ value }) => heightOf(value));
  const wanted = target === null ? null : heightOf(target);
  return ({ accent, soft, line, ink, paper }) => ({
    grid: { left: 56, right: wanted === null ? 16 : 84, top: 28, bottom: 28 },
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
      ...(kind === 'ratio' ? { min: floorOf([...heights, wanted]), max: 100 } : { min: 0, minInterval: 1 }),
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
        ...(wanted !== null && {
          markLine: {
            ...{ silent: true, symbol: 'none', lineStyle: { color: ink, type: 'dashed' }, data: [{ yAxis: wanted }] },
            label: { color: ink, formatter: target!.text },
          },
        }),
      },
    ],
  });
};
