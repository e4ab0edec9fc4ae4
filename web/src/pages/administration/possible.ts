import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';

export type PossibleOnAccount = components['schemas']['PossibleAccountActView'];

/** What the reader may do to an account now; nothing is asked while another day is looked at. */
export const useAccountActs = (id: string) => {
  const { isPast } = useCorner();
  return ask.useQuery('get', '/api/v1/accounts/{id}/acts', { params: { path: { id } } }, { enabled: !isPast });
};

/** The act of that name; of a revocation the one of that grant. */
export const actIn = (
  acts: readonly PossibleOnAccount[],
  act: PossibleOnAccount['act'],
  grantId: string | null = null,
): PossibleOnAccount | undefined => acts.find((one) => one.act === act && one.grantId === grantId);
