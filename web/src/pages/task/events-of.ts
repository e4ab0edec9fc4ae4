import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';

const most = 100;

/** What happened of one kind to a task, oldest first; `undefined` until it is there. */
export const useEventsOf = (
  task: string,
  type: 'TaskExtensionGranted' | 'TaskEvidenceAttached',
): readonly components['schemas']['AuditEntryView'][] | undefined => {
  const { query: corner } = useCorner();
  const known = corner.knownAt === undefined ? {} : { knownAt: corner.knownAt };
  const { data } = ask.useQuery('get', '/api/v1/audit', { params: { query: { task, type, limit: most, ...known } } });
  return typeof data === 'object' ? data.items.toReversed() : undefined;
};
