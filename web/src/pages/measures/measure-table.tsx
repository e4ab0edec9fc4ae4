import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlainTable, type Column } from '../../parts/plain-table.tsx';
import { UnitName } from '../../parts/unit-name.tsx';
import { inOrder, type ListedMeasure, type Measure } from './in-order.ts';
import { MeasureValue } from './measure-value.tsx';
import styles from './measures.module.css';

export const MeasureTable = ({ measures }: Readonly<{ measures: readonly Measure[] }>) => {
  const { t } = useTranslation();
  const columns: readonly Column<ListedMeasure>[] = [
    {
      key: 'name',
      title: t('measures.name'),
      of: ({ measure, whole }) => (
        <div className={whole === undefined ? undefined : styles.part}>
          <Link to="/chi-tieu/$measureId" params={{ measureId: measure.id }}>
            {measure.name}
          </Link>
          {whole !== undefined && (
            <small className={`soft ${styles.under}`}>{t('measures.partOf', { name: whole.name })}</small>
          )}
        </div>
      ),
    },
    { key: 'owner', title: t('measures.owner'), isExtra: true, of: ({ measure }) => <UnitName unit={measure.owner} /> },
    {
      key: 'period',
      title: t('measures.period'),
      isExtra: true,
      of: ({ measure: { latest } }) =>
        latest !== null && (
          <>
            {latest.period.label}
            {latest.restated && <small className={`soft ${styles.under}`}>{t('measures.restated')}</small>}
          </>
        ),
    },
    {
      key: 'value',
      title: t('measures.value'),
      isNumber: true,
      of: ({ measure }) =>
        measure.latest === null ? (
          <span className="soft">{t('measures.notReported')}</span>
        ) : (
          <MeasureValue value={measure.latest.value} unit={measure.unitOfMeasureLabel} />
        ),
    },
    {
      key: 'target',
      title: t('measures.target'),
      ...{ isNumber: true, isExtra: true },
      of: ({ measure: { target } }) =>
        target === null ? <span className="soft">{t('words.nothing')}</span> : target.text,
    },
  ];
  return (
    <PlainTable
      caption={t('measures.title')}
      rows={inOrder(measures)}
      keyOf={({ measure }) => measure.id}
      columns={columns}
    />
  );
};
