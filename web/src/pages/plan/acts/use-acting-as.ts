import { useWho } from '../../../app/session.tsx';
import type { ActingAs } from '../../../parts/acts/possible.ts';

/** Who issues and changes plans is the service's to say; a form is offered to those whom it may take. */
const issuing: readonly string[] = ['planner', 'leader'];

/** For which unit the signed-in person may issue a plan; without one for several, the service asks. */
export const useIssuingAs = (): ActingAs | null => {
  const { roles, unit: home } = useWho();
  const held = roles.find(({ role }) => issuing.includes(role));
  return held === undefined ? null : { role: held.role, unit: { id: held.unit ?? home } };
};
