import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { countText } from '../../format/numbers.ts';

/** How much waits now: late, due this week, to confirm, to decide. What was returned stands among these by its deadline. */
export const WorkBadge = () => {
  const { t } = useTranslation();
  const { data } = ask.useQuery('get', '/api/v1/work');
  if (data === undefined) return null;
  const { overdue, dueToday, dueThisWeek, toConfirm, toDecide } = data.counts;
  const count = overdue + dueToday + dueThisWeek + toConfirm + toDecide;
  return count === 0 ? null : <span title={t('myWork.badge', { count })}>{countText(count)}</span>;
};
