import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';

/** Which periods of a type the reader may open now, and for which units; nothing is asked while another day is looked at. */
export const useOpenings = (reportType: string, year: number) => {
  const { isPast } = useCorner();
  const params = { params: { query: { reportType, year } } };
  return ask.useQuery('get', '/api/v1/report-rounds/acts', params, { enabled: !isPast });
};
