import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.ts';
import styles from './report-state.module.css';

export type UnitReport = components['schemas']['UnitReportView'];
export type ReportStateName = UnitReport['state'];
export type Round = components['schemas']['RoundView'];

const shapes: Readonly<Record<ReportStateName, string>> = {
  drafting: 'M2 12.5 10.6 4l1.5 1.5L3.5 14H2v-1.5Zm9.4-9.3L12.6 2 14 3.4l-1.2 1.2-1.4-1.4Z',
  awaitingApproval: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 8 2.8Z',
  returned: 'M8 .8 15.6 14.6H.4L8 .8Zm-.8 5v4h1.6v-4H7.2Zm0 5.2v1.6h1.6V11H7.2Z',
  approved: 'M6.6 12.2 2.2 7.8l1.5-1.5 2.9 2.9 5.7-5.7L13.8 5l-7.2 7.2Z',
  aggregated: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 10.2L3.9 8.1l1.2-1.2L7 8.8l3.9-3.9 1.2 1.2L7 11.2Z',
  notApplicable: 'M2 7.1h12v1.8H2V7.1Z',
};

/** How far the report of a unit is: a word, a shape, a colour. */
export const ReportState = ({ state }: Readonly<{ state: ReportStateName }>) => {
  const { t } = useTranslation();
  return (
    <span className={`${styles.mark} ${styles[state]}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d={shapes[state]} fill="currentColor" fillRule="evenodd" />
      </svg>
      {t(`reports.state.${state}`)}
    </span>
  );
};
