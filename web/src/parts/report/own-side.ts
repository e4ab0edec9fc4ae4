import { useWho, type Role } from '../../app/session.tsx';

/** On whose side of a round the reader stands: what concerns him comes first. What he may do about it, the service says. */
const receiving: readonly Role[] = ['focalPoint', 'planner', 'leader'];
const sending: readonly Role[] = ['officer', 'leader'];

type Unit = Readonly<{ id: string }>;

/** Whether reports come to somebody: for the receiver itself, or for a unit above it. */
export const useReceives = (receiver: Unit, scope: 'all' | 'limited'): boolean =>
  useWho()
    .roles.filter(({ role }) => receiving.includes(role))
    .some(({ unit }) => unit === null || unit === receiver.id || scope === 'all');

/** Whether somebody sends the report of a unit: of his own, or of one of a role of his. */
export const useSends = (): ((reporting: Unit) => boolean) => {
  const { roles, unit: home } = useWho();
  return (reporting) => roles.some(({ role, unit }) => sending.includes(role) && (unit ?? home) === reporting.id);
};
