import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.ts';
import { countText } from '../../format/numbers.ts';
import { FigureLink } from '../../parts/figure.tsx';
import { Fraction } from '../../parts/fraction.tsx';
import { figureOf, type askedNow } from './behind.ts';
import styles from './report-round.module.css';

export type Figures = components['schemas']['ReportFiguresView'];
type Asked = ReturnType<typeof askedNow>;

const classes = ['H1', 'H2', 'T1', 'T2', 'N'] as const;

/** Figures that the system computes for a unit: read only, each the door to its tasks. */
export const SystemFigures = ({
  of: figures,
  asked,
  unit,
}: Readonly<{ of: Figures; asked: Asked; unit: Readonly<{ name: string }> }>) => {
  const { t } = useTranslation();
  const named = (what: string): string => `${what}: ${unit.name}`;
  const completed = t('reportRound.figure.completion');
  const timely = t('reportRound.figure.compliance');
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{completed}</dt>
        <dd>
          <FigureLink figure={figureOf(asked, named(completed), { rate: 'planCompletion', part: 'numerator' })}>
            <Fraction value={figures.completion} />
          </FigureLink>
        </dd>
      </div>
      <div>
        <dt>{timely}</dt>
        <dd>
          <FigureLink figure={figureOf(asked, named(timely), { rate: 'onTimeCompliance', part: 'numerator' })}>
            <Fraction value={figures.compliance} />
          </FigureLink>
        </dd>
      </div>
      {classes.map((status) => (
        <div key={status}>
          <dt>{t(`words.status.${status}`)}</dt>
          <dd>
            <FigureLink figure={figureOf(asked, named(t(`words.status.${status}`)), { count: status })}>
              {countText(figures[status])}
            </FigureLink>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('reportRound.figure.total')}</dt>
        <dd>
          <FigureLink figure={figureOf(asked, named(t('reportRound.figure.total')), { count: 'total' })}>
            {countText(figures.total)}
          </FigureLink>
        </dd>
      </div>
    </dl>
  );
};
