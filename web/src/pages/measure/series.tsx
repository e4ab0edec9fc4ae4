import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../format/dates.ts';
import { Chart } from '../../parts/chart.tsx';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable, type Column } from '../../parts/plain-table.tsx';
import { actOf, comparisons } from './measure-search.ts';
import styles from './measure.module.css';
import type { MeasureDetail, Point } from './measure-detail.ts';
import { seriesDrawing } from './series-drawing.ts';
import { verdictOf } from './verdict.ts';

type Shown = Readonly<{
  measure: MeasureDetail;
  points: readonly Point[];
  /** Opens the form that puts the value of a period right; absent where the reader may not. */
  onRestate?: (act: string) => void;
}>;

/** Every value, period by period, beside an earlier one. */
export const Series = (shown: Shown) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { compare = 'samePeriodLastYear' } = useSearch({ from: '/chi-tieu/$measureId' });
  const { measure, points } = shown;
  const isDrawn = points.length > 1 || measure.target !== null || points.some(({ value }) => value.kind === 'bound');
  return (
    <Section
      title={t('measure.series')}
      acts={
        <Segmented
          aria-label={t('measure.compareWith')}
          value={compare}
          options={comparisons.map((value) => ({ value, label: t(`measure.compare.${value}`) }))}
          onChange={(value) => {
            void navigate({
              to: '.',
              search: (old) => ({ ...old, compare: value }),
              replace: true,
              resetScroll: false,
            });
          }}
        />
      }
    >
      {isDrawn ? (
        <SeriesChart {...shown} />
      ) : (
        <>
          <SeriesTable {...shown} />
          <p className={`soft ${styles.note}`}>{t('measure.onePoint')}</p>
        </>
      )}
    </Section>
  );
};

const SeriesChart = (shown: Shown) => {
  const { t } = useTranslation();
  const { measure, points } = shown;
  const drawing = useMemo(
    () => seriesDrawing({ points, target: measure.target, kind: measure.kind, unit: measure.unitOfMeasureLabel }),
    [points, measure],
  );
  const [first, last] = [points[0]!, points.at(-1)!];
  const told = { last: last.period.label, to: last.value.text, unit: measure.unitOfMeasureLabel };
  const values =
    points.length === 1
      ? t('measure.chartOne', told)
      : t('measure.chartText', { ...told, first: first.period.label, from: first.value.text });
  const target = measure.target === null ? '' : ` ${t('measure.chartTarget', { target: measure.target.text })}`;
  return <Chart drawing={drawing} text={values + target} table={<SeriesTable {...shown} />} />;
};

const SeriesTable = ({ measure, points, onRestate }: Shown) => {
  const { t } = useTranslation();
  const columns: readonly Column<Point>[] = [
    {
      key: 'period',
      title: t('measure.period'),
      of: ({ period, restated }) => (
        <>
          {period.label}
          {restated && <small className="soft"> ({t('measures.restated')})</small>}
        </>
      ),
    },
    {
      key: 'days',
      title: t('measure.days'),
      isExtra: true,
      of: ({ period }) => t('measure.span', { from: shortDate(period.from), to: shortDate(period.to) }),
    },
    { key: 'cutOff', title: t('measure.cutOffDay'), isExtra: true, of: ({ cutOff }) => shortDate(cutOff) },
    {
      key: 'value',
      title: t('measure.value', { unit: measure.unitOfMeasureLabel }),
      isNumber: true,
      of: ({ value }) => value.text,
    },
    {
      key: 'change',
      title: t('measure.change'),
      isNumber: true,
      of: ({ comparison }) => comparison?.text ?? t('words.nothing'),
    },
  ];
  const verdict: Column<Point> = {
    key: 'verdict',
    title: t('measure.verdict'),
    of: ({ meetsTarget }) => t(`measure.verdictShort.${verdictOf(meetsTarget)}`),
  };
  const acts: Column<Point> = {
    key: 'acts',
    title: <span className="unseen">{t('measure.restate')}</span>,
    of: ({ period }) => (
      <Button
        size="small"
        aria-label={t('measure.restateOf', { period: period.label })}
        onClick={() => onRestate?.(actOf(period))}
      >
        {t('measure.restate')}
      </Button>
    ),
  };
  return (
    <PlainTable
      caption={t('measure.series')}
      rows={points.toReversed()}
      keyOf={({ eventId }) => eventId}
      columns={[...columns, ...(measure.target === null ? [] : [verdict]), ...(onRestate === undefined ? [] : [acts])]}
    />
  );
};
