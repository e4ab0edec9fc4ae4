import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import type { Round } from '../../parts/report/report-state.tsx';
import { reportRound } from '../../texts/vi/report-round.ts';
import { differencesOf, type Difference, type FrozenDocument } from './differences.ts';

type FigureName = keyof typeof reportRound.figureName;
const isFigureName = (name: string): name is FigureName => name in reportRound.figureName;

const useVersion = (id: string, version: number) =>
  ask.useQuery(
    'get',
    '/api/v1/report-rounds/{id}/versions/{version}',
    { params: { path: { id, version } } },
    { staleTime: Infinity },
  );

/** Where one version differs from another, unit by unit. */
export const VersionDifferences = ({ round, from, to }: Readonly<{ round: Round; from: number; to: number }>) => {
  const { t } = useTranslation();
  const before = useVersion(round.id, from);
  const after = useVersion(round.id, to);
  const nameOf = (id: string | null): string =>
    id === null
      ? t('reportRound.differences.total')
      : (round.units.find(({ unit }) => unit.id === id)?.unit.name ?? id);
  const whatOf = ({ figure, cell }: Difference): string =>
    figure !== null && isFigureName(figure) ? t(`reportRound.figureName.${figure}`) : (cell ?? figure ?? '');
  const value = (count: number | null): string => (count === null ? t('words.nothing') : countText(count));
  const title = t('reportRound.differences.title', { from, to });
  return (
    <Section title={title}>
      <Answer of={before} rows={3}>
        {(one) => (
          <Answer of={after} rows={3}>
            {(other) => {
              const rows = differencesOf(one as unknown as FrozenDocument, other as unknown as FrozenDocument);
              if (rows.length === 0) return <p className="soft">{t('reportRound.differences.none')}</p>;
              return (
                <PlainTable
                  caption={title}
                  rows={rows}
                  keyOf={({ unit, figure, cell }) => `${unit} ${figure} ${cell}`}
                  columns={[
                    { key: 'unit', title: t('reportRound.units.unit'), of: ({ unit }) => nameOf(unit) },
                    { key: 'what', title: t('reportRound.differences.what'), of: whatOf },
                    {
                      key: 'from',
                      title: t('reportRound.differences.version', { version: from }),
                      isNumber: true,
                      of: (row) => value(row.from),
                    },
                    {
                      key: 'to',
                      title: t('reportRound.differences.version', { version: to }),
                      isNumber: true,
                      of: (row) => value(row.to),
                    },
                  ]}
                />
              );
            }}
          </Answer>
        )}
      </Answer>
    </Section>
  );
};
