import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.ts';
import { countText } from '../../format/numbers.ts';
import { FigureCard, FigureCards, FigureLink } from '../../parts/figure.tsx';
import { Fraction } from '../../parts/fraction.tsx';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { useDueSoonDays } from '../../parts/rules.ts';
import type { PlanDetail } from './plan-detail.ts';

type Shown = Readonly<{ plan: PlanDetail; progress: components['schemas']['PlanProgressView'] }>;

/** The four figures that a plan is judged by, late first. */
export const PlanFigures = ({ plan: { id: plan }, progress }: Shown) => {
  const { t } = useTranslation();
  const soon = useDueSoonDays(progress.ruleSet);
  const { counts, rates, dueSoon } = progress;
  return (
    <FigureCards>
      <FigureCard title={t('plan.overdue')} tone="T2" figure={{ name: t('plan.overdue'), plan, count: 'T2' }}>
        {countText(counts.T2)}
      </FigureCard>
      <FigureCard title={t('plan.dueSoon')} hint={soon} figure={{ name: t('plan.dueSoon'), plan, count: 'dueSoon' }}>
        {countText(dueSoon)}
      </FigureCard>
      <FigureCard
        title={t('words.rate.planCompletion')}
        figure={{ name: t('words.rate.planCompletion'), plan, rate: 'planCompletion', part: 'numerator' }}
      >
        <Fraction value={rates.planCompletion} />
      </FigureCard>
      <FigureCard
        title={t('words.rate.onTimeCompliance')}
        figure={{ name: t('words.rate.onTimeCompliance'), plan, rate: 'onTimeCompliance', part: 'numerator' }}
      >
        <Fraction value={rates.onTimeCompliance} />
      </FigureCard>
    </FigureCards>
  );
};

const definitions = [
  'planCompletion',
  'dueCompletion',
  'onTimeCompliance',
  'onTimeAmongCompleted',
  'onTimeByOriginalDeadline',
] as const;

/** Several denominators are in use: each rate by its own name, with what it divides by what. */
export const Rates = ({ plan, progress: { rates } }: Shown) => {
  const { t } = useTranslation();
  return (
    <Section title={t('plan.rates')} hint={t(plan.countsOpenEnded ? 'plan.openEndedCount' : 'plan.openEndedDoNot')}>
      <PlainTable
        caption={t('plan.rates')}
        rows={definitions}
        keyOf={(rate) => rate}
        columns={[
          { key: 'rate', title: t('plan.rate'), of: (rate) => t(`words.rate.${rate}`) },
          { key: 'meaning', title: t('plan.meaning'), isExtra: true, of: (rate) => t(`plan.rateMeaning.${rate}`) },
          {
            key: 'figure',
            title: t('plan.figure'),
            isNumber: true,
            of: (rate) => (
              <FigureLink figure={{ name: t(`words.rate.${rate}`), plan: plan.id, rate, part: 'numerator' }}>
                <Fraction value={rates[rate]} />
              </FigureLink>
            ),
          },
        ]}
      />
    </Section>
  );
};
