import { useCorner } from '../../app/corner.ts';
import { useWho, type Role } from '../../app/session.tsx';
import type { ActingAs } from '../../parts/acts/possible.ts';
import type { MeasureDetail } from './measure-detail.ts';

const reporting: readonly Role[] = ['officer', 'focalPoint', 'planner', 'leader'];

/** In which role the reader works for the unit that reports a measure; `null` where the form is not offered. The service decides. */
export const useReporter = ({ owner }: MeasureDetail): ActingAs | null => {
  const { roles } = useWho();
  const { isPast } = useCorner();
  const held = roles.find(({ role, unit }) => unit === owner.id && reporting.includes(role));
  return held === undefined || isPast ? null : { role: held.role, unit: { id: owner.id } };
};
