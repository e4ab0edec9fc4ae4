import { useWho } from '../../../app/session.tsx';
import type { ActingAs } from '../../../parts/act-form.tsx';
import type { PlanDetail } from '../plan-detail.ts';

/** Who issues and changes plans is the service's to say; a form is offered to those whom it may take. */
const issuing: readonly string[] = ['planner', 'leader'];

/** For which unit the signed-in person may act on a plan: its owner, the owner's successors, or a co-signer. */
export const useActingOnPlan = ({ owner, coSigners }: PlanDetail): ActingAs | null => {
  const { roles } = useWho();
  const units = [owner, ...owner.now, ...coSigners].map(({ id }) => id);
  const held = roles.find(({ role, unit }) => issuing.includes(role) && unit !== null && units.includes(unit));
  if (held?.unit) return { role: held.role, unit: { id: held.unit } };
  const everywhere = roles.find(({ role, unit }) => issuing.includes(role) && unit === null);
  return everywhere === undefined ? null : { role: everywhere.role, unit: { id: owner.now[0]?.id ?? owner.id } };
};

/** For which unit the signed-in person may issue a plan; without one for several, the service asks. */
export const useIssuingAs = (): ActingAs | null => {
  const { roles, unit: home } = useWho();
  const held = roles.find(({ role }) => issuing.includes(role));
  return held === undefined ? null : { role: held.role, unit: { id: held.unit ?? home } };
};
