import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.ts';
import { countText } from '../../format/numbers.ts';

type Value = components['schemas']['ValueView'];

/** `1.901 lượt`, `43/63 vụ khiếu nại · 68,3%`, `> 98,0% hồ sơ`: as the service prints it, never without what is counted. */
export const MeasureValue = ({ value, unit }: Readonly<{ value: Value; unit: string }>) => {
  const { t } = useTranslation();
  if (value.kind !== 'ratio') return <span>{t('measures.counted', { text: value.text, unit })}</span>;
  const [numerator, denominator] = [countText(value.numerator ?? 0), countText(value.denominator ?? 0)];
  return (
    <span>
      {t('measure.exact', { numerator, denominator, unit })} <span className="soft">·</span> {value.text}
    </span>
  );
};
