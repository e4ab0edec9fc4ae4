import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';
import { shortDate } from '../../format/dates.ts';
import { Answer } from '../../parts/answer.tsx';
import { Section } from '../../parts/page-head.tsx';
import { LineageDrawing } from './lineage-drawing.tsx';
import { changesOf, drawnUnits, type Change } from './changes.ts';
import styles from './unit.module.css';
import type { UnitDetail } from './unit-detail.ts';
import { useEntriesOf } from './use-unit-entries.ts';

/** More lines than that nobody follows with the eye. */
const mostDrawn = 14;
/** Documents are looked up for so many changes. */
const mostDocuments = 40;

/** Mergers and splits, however far: drawn as lines through time, and told beside them. */
export const Lineage = ({ unit, at }: Readonly<{ unit: UnitDetail; at: string }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const lineage = ask.useQuery('get', '/api/v1/units/{id}/lineage', { params: { path: { id: unit.id }, query } });
  return (
    <Section title={t('unit.lineage')} hint={t('unit.lineageHint')}>
      <Answer of={lineage} rows={3}>
        {(shown) => {
          const changes = changesOf(shown);
          if (changes.length === 0) return <p className="soft">{t('unit.noChange')}</p>;
          const drawn = drawnUnits(shown, mostDrawn);
          return (
            <div className={styles.lineage}>
              <figure className={styles.drawing}>
                <LineageDrawing units={drawn} changes={changes} self={unit.id} at={at} />
                {drawn.length <= changes.length && (
                  <figcaption className="soft">{t('unit.moreChanges', { shown: drawn.length - 1 })}</figcaption>
                )}
              </figure>
              <Changes changes={changes} />
            </div>
          );
        }}
      </Answer>
    </Section>
  );
};

const Changes = ({ changes }: Readonly<{ changes: readonly Change[] }>) => {
  const { t } = useTranslation();
  const entries = useEntriesOf(
    changes
      .slice(-mostDocuments)
      .map(({ from }) => ({ unit: from.id, type: from.dissolvedOn === null ? 'UnitSplit' : 'UnitDissolved' })),
  );
  const documentOf = (index: number) =>
    entries[index - Math.max(0, changes.length - mostDocuments)]?.find(
      ({ effectiveOn }) => effectiveOn === changes[index]!.on,
    )?.authority;
  return (
    <ol className={styles.changes}>
      {changes.map(({ from, to, on }, index) => {
        const document = documentOf(index);
        return (
          <li key={`${from.id} ${to.id}`}>
            <UnitLink unit={from} /> <span aria-hidden="true">→</span>
            <span className="unseen">{t('unit.becomes')}</span> <UnitLink unit={to} />
            {on !== null && <span className={styles.when}>{t('unit.becameOn', { day: shortDate(on) })}</span>}
            {document && (
              <span className="soft"> {t('unit.document', { ...document, day: shortDate(document.issuedOn) })}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
};

const UnitLink = ({ unit }: Readonly<{ unit: Change['from'] }>) => (
  <Link to="/don-vi/$unitId" params={{ unitId: unit.id }}>
    {unit.name}
  </Link>
);
