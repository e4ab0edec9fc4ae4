import { useTranslation } from 'react-i18next';
import { officialDate } from '../../format/dates.ts';

/** A plan named as a document is cited: `82/KH-UBND ngày 23/4/2021`. Source: NĐ 30/2020, domain rules 6. */
export const usePlanDocument = (): ((plan: Readonly<{ symbol: string | null; issuedOn: string }>) => string) => {
  const { t } = useTranslation();
  return ({ symbol, issuedOn }) => {
    const day = officialDate(issuedOn);
    return symbol === null ? t('plan.noNumber', { day }) : t('plan.number', { symbol, day });
  };
};
