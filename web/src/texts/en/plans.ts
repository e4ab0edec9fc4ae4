import type { Texts } from '../texts.ts';

export const plans: Texts['plans'] = {
  title: 'Plans',
  lead: 'Plans within your scope, most overdue first',
  search: 'Find by name, number, body; no accents needed',
  year: 'Year',
  owner: 'Issuing body',
  standing: 'Standing',
  inherited: 'With plans of bodies merged into it',
  clear: 'Clear filters',
  name: 'Plan',
  under: 'carries out {{symbol}}',
  progress: 'Progress',
  completed: 'Completed',
  overdue: 'Overdue',
  dueSoon: 'Due soon',
  shown_one: '{{shown}} plan',
  shown_other: '{{shown}} plans',
  cut_one: 'only the first {{shown}} plan is shown, filter to see the rest',
  cut_other: 'only the first {{shown}} plans are shown, filter to see the rest',
  none: 'There is no such plan',
  noneHint: 'Use fewer words or clear the filters. A plan shows here once it is issued and within your scope.',
};
