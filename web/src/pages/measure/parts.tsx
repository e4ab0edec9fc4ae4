import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useCorner } from '../../app/corner.ts';
import { countText } from '../../format/numbers.ts';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import styles from './measure.module.css';
import type { MeasureDetail } from './measure-detail.ts';

type Check = components['schemas']['PartsCheckView'];

/** The parts of a count, added up by the service and held against the whole; only what is counted in the same unit. */
export const Parts = ({ measure }: Readonly<{ measure: MeasureDetail }>) =>
  measure.kind === 'count' ? <PartsOfCount measure={measure} /> : null;

const PartsOfCount = ({ measure: { id } }: Readonly<{ measure: MeasureDetail }>) => {
  const { t } = useTranslation();
  const { query } = useCorner();
  const { data } = ask.useQuery('get', '/api/v1/measures/{id}/parts', { params: { path: { id }, query } });
  if (data === undefined || data.parts.length === 0) return null;
  const { whole, parts, point } = data;
  return (
    <Section
      title={t('measure.parts')}
      hint={point !== null && t('measure.partsHint', { period: point.period.label, unit: whole.unitOfMeasureLabel })}
    >
      <Verdict of={data} />
      <PlainTable
        caption={t('measure.parts')}
        rows={parts}
        keyOf={({ measure }) => measure.id}
        columns={[
          {
            key: 'part',
            title: t('measure.part'),
            of: ({ measure }) => (
              <Link to="/chi-tieu/$measureId" params={{ measureId: measure.id }}>
                {measure.name}
              </Link>
            ),
          },
          {
            key: 'value',
            title: t('measure.value', { unit: whole.unitOfMeasureLabel }),
            isNumber: true,
            of: (part) => part.point?.value.text ?? t('measures.notReported'),
          },
        ]}
      />
    </Section>
  );
};

/** `46 + 190 = 236 đơn`, or by how much not. */
const Verdict = ({ of: { agrees, parts, sum, difference, point, whole } }: Readonly<{ of: Check }>) => {
  const { t } = useTranslation();
  if (agrees === null || sum === null || point === null) {
    return <p className={styles.verdict}>{t('measure.incomplete')}</p>;
  }
  const unit = whole.unitOfMeasureLabel;
  const addends = parts.map((part) => part.point?.value.text).join(' + ');
  const told = agrees
    ? t('measure.agrees', { sum: addends, whole: point.value.text, unit })
    : t('measure.differs', {
        ...{ sum: countText(sum), whole: point.value.text, unit },
        difference: countText(difference ?? 0),
      });
  return (
    <p className={styles.verdict} style={{ color: `var(--${agrees ? 'H1' : 'T2'})` }}>
      {told}
    </p>
  );
};
