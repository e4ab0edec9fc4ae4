import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use as load, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useIsDark } from '../app/preferences.ts';

load([BarChart, LineChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

/** Inks of the page, by the names of its style sheet. */
export type Inks = Readonly<
  Record<'ink' | 'soft' | 'line' | 'accent' | 'paper' | 'H1' | 'H2' | 'T1' | 'T2' | 'N', string>
>;

/** What is drawn, given the inks of the theme. */
export type Drawing = (inks: Inks) => EChartsCoreOption;

const names = ['ink', 'soft', 'line', 'accent', 'paper', 'H1', 'H2', 'T1', 'T2', 'N'] as const;

const inksOf = (element: HTMLElement): Inks => {
  const style = getComputedStyle(element);
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Inks;
};

export const ChartCanvas = ({ drawing }: Readonly<{ drawing: Drawing }>) => {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const isDark = useIsDark();
  useEffect(() => {
    const element = place.current!;
    const drawn = init(element);
    chart.current = drawn;
    const watch = new ResizeObserver(() => {
      drawn.resize();
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current!.setOption(
      {
        textStyle: { fontFamily: 'Inter Variable, system-ui, sans-serif' },
        animation: false,
        ...drawing(inksOf(place.current!)),
      },
      { notMerge: true },
    );
  }, [drawing, isDark]);
  return <div ref={place} style={{ width: '100%', height: '100%' }} />;
};
