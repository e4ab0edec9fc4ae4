import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';
import { shortInstant } from '../../format/dates.ts';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import type { MeasureDetail } from './measure-detail.ts';

type Entry = components['schemas']['AuditEntryView'];

/** Entries of one answer. A unit reports some dozens of values a year. */
const most = 1_000;

/** Only its owner reports a measure, so what the owner recorded holds all of it. */
const useEntries = ({ id, owner }: MeasureDetail, type: 'MeasureReported' | 'MeasureRestated'): readonly Entry[] => {
  const { query } = useCorner();
  const known = query.knownAt === undefined ? {} : { knownAt: query.knownAt };
  const { data } = ask.useQuery('get', '/api/v1/audit', {
    params: { query: { unit: owner.id, type, limit: most, ...known } },
  });
  return data?.items.filter(({ stream }) => stream === `measure-${id}`) ?? [];
};

/** What stands behind the values: who recorded each, and what was put right. */
export const History = ({ measure }: Readonly<{ measure: MeasureDetail }>) => {
  const { t } = useTranslation();
  const reported = useEntries(measure, 'MeasureReported');
  const restated = useEntries(measure, 'MeasureRestated');
  const entries = [...reported, ...restated].toSorted((one, other) => Number(other.position) - Number(one.position));
  if (entries.length === 0) return null;
  return (
    <Section title={t('measure.history')} hint={t('measure.historyHint')}>
      <PlainTable
        caption={t('measure.history')}
        rows={entries}
        keyOf={({ eventId }) => eventId}
        columns={[
          { key: 'recorded', title: t('measure.recorded'), of: ({ recordedAt }) => shortInstant(recordedAt) },
          { key: 'content', title: t('measure.content'), of: ({ sentence }) => sentence },
          { key: 'actor', title: t('measure.actor'), isExtra: true, of: ({ actor }) => actor.name ?? actor.label },
        ]}
      />
    </Section>
  );
};
