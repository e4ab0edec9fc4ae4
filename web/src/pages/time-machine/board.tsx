import { useTranslation } from 'react-i18next';
import type { Corner } from '../../app/corner.ts';
import { countText } from '../../format/numbers.ts';
import { Answer } from '../../parts/answer.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { FigureCard, FigureCards, FigureLink } from '../../parts/figure.tsx';
import { Fraction } from '../../parts/fraction.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import styles from './board.module.css';
import { Breakdown } from './breakdown.tsx';
import type { ScopeSearch } from './time-machine-search.ts';
import { useBoard } from './use-board.ts';

const classes = ['H1', 'H2', 'T1', 'T2', 'N', 'X'] as const;

/** How everything in the scope stands at a corner of the two axes. */
export const Board = ({ scope, corner }: Readonly<{ scope: ScopeSearch; corner: Corner }>) => {
  const { t } = useTranslation();
  const fields = useBoard(scope, 'field', corner);
  const units = useBoard(scope, 'unit', corner);
  return (
    <Answer of={fields}>
      {(shown) => (
        <>
          <span className={styles.asOf}>
            <AsOf of={shown} corner={corner} />
          </span>
          <FigureCards>
            <FigureCard
              title={t('words.rate.planCompletion')}
              figure={{
                name: t('words.rate.planCompletion'),
                ...scope,
                rate: 'planCompletion',
                part: 'numerator',
              }}
            >
              <Fraction value={shown.rates.planCompletion} />
            </FigureCard>
            <FigureCard
              title={t('words.rate.onTimeCompliance')}
              figure={{
                name: t('words.rate.onTimeCompliance'),
                ...scope,
                rate: 'onTimeCompliance',
                part: 'numerator',
              }}
            >
              <Fraction value={shown.rates.onTimeCompliance} />
            </FigureCard>
            <FigureCard
              title={t('words.status.T2')}
              tone="T2"
              figure={{ name: t('words.status.T2'), ...scope, count: 'T2' }}
            >
              {countText(shown.counts.T2)}
            </FigureCard>
          </FigureCards>
          <dl className={styles.classes} aria-label={t('timeMachine.byClass')}>
            {classes.map((status) => (
              <div key={status} className={styles.class}>
                <dt>
                  <StatusMark status={status} short />
                </dt>
                <dd>
                  <FigureLink figure={{ name: t(`words.status.${status}`), ...scope, count: status }}>
                    {countText(shown.counts[status])}
                  </FigureLink>
                </dd>
              </div>
            ))}
          </dl>
          <div className={styles.columns}>
            <Breakdown
              title={t('timeMachine.byField')}
              groups={shown.groups}
              figureOf={({ key }) => (key === null ? null : { ...scope, field: key })}
            />
            <Breakdown
              title={t('timeMachine.byUnit')}
              groups={units.data?.groups ?? []}
              figureOf={({ key }) => (key === null ? null : { ...(scope.plan && { plan: scope.plan }), leadUnit: key })}
            />
          </div>
        </>
      )}
    </Answer>
  );
};
