import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.ts';
import type { CornerSearch } from '../../app/corner.ts';
import { countText } from '../../format/numbers.ts';
import { FigureLink } from '../../parts/figure.tsx';
import { Fraction } from '../../parts/fraction.tsx';
import { Section } from '../../parts/page-head.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import styles from './comparison.module.css';
import { sumOf, totalOf, type SumLine } from './sum.ts';
import type { ScopeSearch } from './time-machine-search.ts';

type Diff = components['schemas']['DiffView'];

const change = (sign: '+' | '−', count: number) =>
  count === 0 ? <span className="soft">0</span> : `${sign}${countText(count)}`;

/** What A shows, changed by everything that moved, is what B shows: the reader can add it up. */
export const ComparisonSum = ({
  diff,
  scope,
  second,
}: Readonly<{ diff: Diff; scope: ScopeSearch; second: CornerSearch }>) => {
  const { t } = useTranslation();
  const lines = sumOf(diff);
  const total = totalOf(lines);
  const holds = total.holds && lines.every((line) => line.holds);
  const door = ({ status }: SumLine) => ({ name: t(`words.status.${status}`), ...scope, count: status });
  const rates = ['planCompletion', 'onTimeCompliance'] as const;
  return (
    <Section title={t('timeMachine.sum.title')} hint={t('timeMachine.sum.hint')}>
      <PlainTable
        caption={t('timeMachine.sum.title')}
        rows={lines}
        keyOf={({ status }) => status}
        columns={[
          { key: 'status', title: t('timeMachine.byClass'), of: ({ status }) => <StatusMark status={status} /> },
          {
            key: 'first',
            title: t('timeMachine.a'),
            isNumber: true,
            of: (line) => <FigureLink figure={door(line)}>{countText(line.first)}</FigureLink>,
          },
          { key: 'into', title: t('timeMachine.sum.into'), isNumber: true, of: ({ into }) => change('+', into) },
          { key: 'outOf', title: t('timeMachine.sum.outOf'), isNumber: true, of: ({ outOf }) => change('−', outOf) },
          {
            key: 'joined',
            title: t('timeMachine.only.joined'),
            isNumber: true,
            of: ({ joined }) => change('+', joined),
          },
          { key: 'left', title: t('timeMachine.only.left'), isNumber: true, of: ({ left }) => change('−', left) },
          {
            key: 'second',
            title: t('timeMachine.b'),
            isNumber: true,
            of: (line) => <FigureLink figure={{ ...door(line), on: second }}>{countText(line.second)}</FigureLink>,
          },
        ]}
      />
      <p className={`${styles.verdict} ${holds ? '' : styles.wrong}`} data-holds={holds}>
        {t(holds ? 'timeMachine.sum.holds' : 'timeMachine.sum.fails', {
          first: countText(total.first),
          joined: countText(total.joined),
          left: countText(total.left),
          second: countText(total.second),
          moved: countText(total.moved),
        })}
      </p>
      <ul className="soft">
        {rates.map((rate) => (
          <li key={rate}>
            {t(`words.rate.${rate}`)}:{' '}
            <FigureLink figure={{ name: t(`words.rate.${rate}`), ...scope, rate, part: 'numerator' }}>
              <Fraction value={diff.first.rates[rate]} />
            </FigureLink>{' '}
            {t('timeMachine.becomes')}{' '}
            <FigureLink figure={{ name: t(`words.rate.${rate}`), ...scope, rate, part: 'numerator', on: second }}>
              <Fraction value={diff.second.rates[rate]} />
            </FigureLink>
          </li>
        ))}
      </ul>
    </Section>
  );
};
