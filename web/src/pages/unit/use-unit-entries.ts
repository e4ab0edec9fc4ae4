import { useQueries } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';

export type Entry = components['schemas']['AuditEntryView'];
type EntryType = 'UnitRenamed' | 'UnitDissolved' | 'UnitSplit';

/** Entries of one answer: the trail also finds what the unit did to others. */
const most = 200;

const useQuestion = () => {
  const { query } = useCorner();
  const known = query.knownAt === undefined ? {} : { knownAt: query.knownAt };
  return (unit: string, type: EntryType) =>
    ask.queryOptions('get', '/api/v1/audit', { params: { query: { unit, type, limit: most, ...known } } });
};

const about = (unit: string, page: unknown): readonly Entry[] =>
  (page as components['schemas']['AuditPageView'] | undefined)?.items.filter(({ unitId }) => unitId === unit) ?? [];

/** What of one kind happened to one unit. */
export const useUnitEntries = (unit: string, type: EntryType): readonly Entry[] => {
  const question = useQuestion();
  const [answer] = useQueries({ queries: [question(unit, type)] });
  return about(unit, answer.data);
};

/** What happened to each of some units, in their order. */
export const useEntriesOf = (
  asked: readonly Readonly<{ unit: string; type: EntryType }>[],
): readonly (readonly Entry[])[] => {
  const question = useQuestion();
  const answers = useQueries({ queries: asked.map(({ unit, type }) => question(unit, type)) });
  return asked.map(({ unit }, index) => about(unit, answers[index]?.data));
};
