import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';

export type ReportAct = components['schemas']['PossibleReportActView']['act'];

/** In the order in which they are offered. */
export const reportActs: readonly ReportAct[] = ['submit', 'approve', 'return', 'exclude', 'readmit'];

export const isReportAct = (act: string | undefined): act is ReportAct => reportActs.some((one) => one === act);

/** What the reader may do about the report of a unit now; nothing is asked while another day is looked at. */
export const useReportActs = (reportId: string) => {
  const { isPast } = useCorner();
  const params = { params: { path: { id: reportId } } };
  return ask.useQuery('get', '/api/v1/reports/{id}/acts', params, { enabled: !isPast });
};

/** The same of the whole round. */
export const useRoundActs = (roundId: string) => {
  const { isPast } = useCorner();
  const params = { params: { path: { id: roundId } } };
  return ask.useQuery('get', '/api/v1/report-rounds/{id}/acts', params, { enabled: !isPast });
};
