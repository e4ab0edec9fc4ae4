import { useTranslation } from 'react-i18next';
import type { RuleSet } from './as-of.tsx';

/** How soon "due soon" is, by the rule that the figure was counted with: `trong 7 ngày tới`. */
export const useDueSoonDays = ({ rules }: RuleSet): string | undefined => {
  const { t } = useTranslation();
  const days = rules.find(({ name }) => name === 'dueSoonDays')?.value;
  return typeof days === 'number' ? t('parts.figure.dueSoon', { count: days }) : undefined;
};
