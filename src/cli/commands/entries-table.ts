import type { AuditEntryView } from '../../features/ports/reading/audit-entry.view.ts';
import { table } from '../table.ts';
import type { Texts } from '../texts/texts.ts';
import { localMoment } from './local-moment.ts';

/** Recorded events for people: when known, from when true, what, by whom. */
export const entriesTable = (entries: readonly AuditEntryView[], { columns, nothing }: Texts): string =>
  entries.length === 0
    ? nothing
    : table(
        [
          { head: columns.recordedAt },
          { head: columns.effectiveOn },
          { head: columns.sentence, width: 76 },
          { head: columns.by },
        ],
        entries.map(({ recordedAt, effectiveOn, sentence, account, actingUnit }) => [
          localMoment(recordedAt),
          effectiveOn,
          sentence,
          `${account} · ${actingUnit.name}`,
        ]),
      );
