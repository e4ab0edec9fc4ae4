import type { Texts } from '../texts.ts';

export const overview: Texts['overview'] = {
  title: 'Overview',
  lead: 'The plans within your scope',
  completed: 'Completed',
  onTime: 'On-time compliance',
  overdue: 'Overdue',
  dueSoon: 'Due soon',
  plans: 'Plans',
  progress: 'Progress',
  trend: 'Completion by month',
  trendText: '{{from}}: {{first}}; {{to}}: {{last}}.',
  month: 'As at',
  worst: 'Units to look at',
  worstHint: 'Most overdue tasks',
  unit: 'Lead unit',
  none: 'There is no plan within your scope yet',
  noneHint: 'Once a plan is issued and its tasks are assigned, its progress shows here.',
  noOverdue: 'No unit has overdue tasks.',
};
