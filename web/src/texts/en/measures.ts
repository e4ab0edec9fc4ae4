import type { Texts } from '../texts.ts';

export const measures: Texts['measures'] = {
  title: 'Measures',
  lead: 'Figures that units report period by period, each in its own unit of measure',
  search: 'Find by name; no accents needed',
  owner: 'Reporting unit',
  clear: 'Clear filters',
  name: 'Measure',
  period: 'Latest period',
  value: 'Value',
  target: 'Target',
  notReported: 'Not reported yet',
  partOf: 'part of {{name}}',
  counted: '{{text}} {{unit}}',
  restated: 'restated',
  shown_one: '{{shown}} measure',
  shown_other: '{{shown}} measures',
  cut_one: 'only the first {{shown}} measure is shown, filter to see the rest',
  cut_other: 'only the first {{shown}} measures are shown, filter to see the rest',
  none: 'There is no such measure',
  noneHint: 'Use fewer words or clear the filters. A measure shows here once it is defined and within your scope.',
};
