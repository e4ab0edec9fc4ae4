import { useTranslation } from 'react-i18next';
import { countText } from '../format/numbers.ts';

export type FractionValue = Readonly<{ numerator: number; denominator: number; text: string }>;

/** `53/55 · 96,4%`: never a percentage without what it is made of. The service rounds; the page prints. */
export const Fraction = ({ value: { numerator, denominator, text } }: Readonly<{ value: FractionValue }>) => {
  const { t } = useTranslation();
  const spoken = t('parts.figure.of', { numerator: countText(numerator), denominator: countText(denominator) });
  return (
    <span>
      <span aria-hidden="true">
        {countText(numerator)}/{countText(denominator)}
      </span>
      <span className="unseen">{spoken}</span> <span className="soft">·</span> {text}
    </span>
  );
};
