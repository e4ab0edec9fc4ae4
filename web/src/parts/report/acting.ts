import { useWho, type Role } from '../../app/session.tsx';
import type { ActingAs } from '../act-form.tsx';

/** Roles whose holders are offered the acts of either side; whether one may be done, the service says when it is asked. */
const receiving: readonly Role[] = ['focalPoint', 'planner', 'leader'];
const sending: readonly Role[] = ['officer', 'leader'];

type Unit = Readonly<{ id: string; name: string }>;

/** As whom somebody may be offered to act for the side that receives; `null` for nobody. */
export const useReceivingAs = (receiver: Unit, scope: 'all' | 'limited'): ActingAs | null => {
  const held = useWho().roles.filter(({ role }) => receiving.includes(role));
  const own = held.find(({ unit }) => unit === null || unit === receiver.id);
  const grant = own ?? (scope === 'all' ? held[0] : undefined);
  return grant === undefined ? null : { role: grant.role, unit: receiver };
};

/** The units, by id, that somebody receives reports for, and in which role. */
export const useReceivers = (): readonly Readonly<{ id: string; role: Role }>[] => {
  const { roles, unit: home } = useWho();
  const units = roles.flatMap(({ role, unit }) => (receiving.includes(role) ? [{ id: unit ?? home, role }] : []));
  return units.filter(({ id }, index) => units.findIndex((one) => one.id === id) === index);
};

/** As whom somebody may be offered to send the report of a unit: his own, or one of a role of his. */
export const useSendingAs = (): ((reporting: Unit) => ActingAs | null) => {
  const { roles, unit: home } = useWho();
  return (reporting) => {
    const grant = roles.find(({ role, unit }) => sending.includes(role) && (unit ?? home) === reporting.id);
    return grant === undefined ? null : { role: grant.role, unit: reporting };
  };
};
