import { useTranslation } from 'react-i18next';
import { shortDate } from '../../format/dates.ts';
import { MeasureValue } from '../measures/measure-value.tsx';
import styles from './measure.module.css';
import type { MeasureDetail, Point } from './measure-detail.ts';
import { Statement } from './statement.tsx';
import { verdictOf } from './verdict.ts';

type Shown = Readonly<{ measure: MeasureDetail; point: Point }>;

/** The latest value, what it was before, and whether it is what was wanted. */
export const MeasureFigures = ({ measure, point }: Shown) => {
  const { t } = useTranslation();
  return (
    <div className={styles.statements}>
      <Statement
        title={t('measure.latest')}
        hint={
          <>
            {t('measure.cutOff', { period: point.period.label, day: shortDate(point.cutOff) })}
            {point.restated && <> · {t('measures.restated')}</>}
            {point.value.kind === 'bound' && (
              <span className={styles.line}>{t('measure.bound', { text: point.value.text })}</span>
            )}
          </>
        }
      >
        <MeasureValue value={point.value} unit={measure.unitOfMeasureLabel} />
      </Statement>
      <Compared point={point} unit={measure.unitOfMeasureLabel} />
      {measure.target !== null && <Target measure={measure} point={point} target={measure.target.text} />}
    </div>
  );
};

const Compared = ({ point: { comparison }, unit }: Readonly<{ point: Point; unit: string }>) => {
  const { t } = useTranslation();
  if (!comparison) {
    return (
      <Statement title={t('measure.compared')} hint={t('measure.noComparison')}>
        {t('words.nothing')}
      </Statement>
    );
  }
  const { absolute, growth, text, label, period } = comparison;
  if (absolute === undefined || growth === undefined) {
    return (
      <Statement title={t('measure.compared')} hint={period.label}>
        {text}
      </Statement>
    );
  }
  return (
    <Statement title={t('measure.compared')} hint={t('measure.against', { label, period: period.label })}>
      {t('measures.counted', { text: absolute.text, unit })} <span className="soft">·</span> {growth.text}
    </Statement>
  );
};

const Target = ({ measure, point, target }: Shown & Readonly<{ target: string }>) => {
  const { t } = useTranslation();
  const verdict = verdictOf(point.meetsTarget);
  const tone = verdict === 'met' ? 'H1' : verdict === 'unmet' ? 'T2' : undefined;
  return (
    <Statement
      title={t('measure.target')}
      tone={tone}
      hint={t(`measure.${verdict}`, { value: point.value.text, target })}
    >
      {t('measures.counted', { text: target, unit: measure.unitOfMeasureLabel })}
    </Statement>
  );
};

/** What is wanted, before anything was reported. */
export const TargetAhead = ({ measure }: Readonly<{ measure: MeasureDetail }>) => {
  const { t } = useTranslation();
  if (measure.target === null) return null;
  return (
    <Statement title={t('measure.target')} hint={t('measure.notYet')}>
      {t('measures.counted', { text: measure.target.text, unit: measure.unitOfMeasureLabel })}
    </Statement>
  );
};
