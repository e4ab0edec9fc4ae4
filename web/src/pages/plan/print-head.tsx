import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.ts';
import { officialDate } from '../../format/dates.ts';
import { countText } from '../../format/numbers.ts';
import styles from './plan.module.css';
import type { PlanDetail } from './plan-detail.ts';
import { usePlanDocument } from './use-plan-document.ts';

/** What stands above the printed table, as an annex to a document carries it. Source: NĐ 30/2020, domain rules 6. */
export const PrintHead = ({
  plan,
  progress: { at, counts, rates },
}: Readonly<{ plan: PlanDetail; progress: components['schemas']['PlanProgressView'] }>) => {
  const { t } = useTranslation();
  const document = usePlanDocument();
  const { numerator, denominator, text } = rates.planCompletion;
  return (
    <header className={styles.printHead}>
      <div className={styles.letterhead}>
        <strong>{plan.owner.name}</strong>
        <div>
          <strong>{t('plan.country')}</strong>
          <p className={styles.motto}>{t('plan.motto')}</p>
        </div>
      </div>
      <p className={styles.about}>{t('tasks.printedTitle')}</p>
      <p className={styles.about}>{plan.name}</p>
      <p>
        ({t('plan.attached', { document: document(plan), owner: plan.owner.name })};{' '}
        {t('plan.asAt', { day: officialDate(at) })})
      </p>
      <p>
        {t('plan.printedFigures', {
          ...{ numerator: countText(numerator), denominator: countText(denominator), text },
          overdue: countText(counts.T2),
        })}
      </p>
    </header>
  );
};
