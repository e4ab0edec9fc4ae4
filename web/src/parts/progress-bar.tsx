import styles from './progress-bar.module.css';
import type { FractionValue } from './fraction.tsx';

type Counts = Readonly<Record<'H1' | 'H2' | 'T1' | 'T2', number>>;

/** How a whole is made up, on time first. Beside the figures, never instead of them. */
export const ProgressBar = ({ counts, total }: Readonly<{ counts: Counts; total: FractionValue['denominator'] }>) => (
  <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect width="100" height="8" className={styles.rest} />
    {segments(counts, total).map(({ status, from, length }) => (
      <rect key={status} x={from} width={length} height="8" style={{ fill: `var(--${status})` }} />
    ))}
  </svg>
);

const shown = ['H1', 'H2', 'T2'] as const;

/** What is in time and not done stays the colour of the ground. */
const segments = (counts: Counts, total: number) => {
  let from = 0;
  return shown.map((status) => {
    const length = total === 0 ? 0 : (100 * counts[status]) / total;
    const segment = { status, from, length };
    from += length;
    return segment;
  });
};
