import { useTranslation } from 'react-i18next';
import { shortDate, today } from '../../format/dates.ts';
import type { UnitReport } from './report-state.tsx';

type Props = Readonly<{
  report: UnitReport;
  due: Readonly<{ date: string }>;
  receiver: Readonly<{ name: string }>;
}>;

/** What somebody of the unit does now, in a sentence. */
export const NextStep = ({ report: { state, reason, sentOn }, due, receiver }: Props) => {
  const { t } = useTranslation();
  const day = shortDate(due.date);
  switch (state) {
    case 'drafting':
      return t(today() > due.date ? 'reports.next.draftingLate' : 'reports.next.drafting', { day });
    case 'returned':
      return t('reports.next.returned', { reason: reason ?? '' });
    case 'awaitingApproval':
      return t('reports.next.awaitingApproval', { receiver: receiver.name, day: shortDate(sentOn ?? due.date) });
    case 'notApplicable':
      return t('reports.next.notApplicable', { reason: reason ?? '' });
    default:
      return t(`reports.next.${state}`);
  }
};
