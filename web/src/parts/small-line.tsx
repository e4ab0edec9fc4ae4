import styles from './small-line.module.css';

/** One value of a line: where it is missing, the line has a gap. `share` is 0 to 100, `text` what is printed for it. */
export type LinePoint = Readonly<{ key: string; label: string; share: number | null; text: string }>;

/** A share over time, from nothing to all, without a library of charts: light enough for the first screen. */
export const SmallLine = ({ points }: Readonly<{ points: readonly LinePoint[] }>) => {
  const last = points.findLast(({ share }) => share !== null);
  return (
    <div className={styles.line}>
      <div className={styles.scale}>
        {[100, 50, 0].map((share) => (
          <span key={share}>{share}%</span>
        ))}
      </div>
      <svg className={styles.plot} viewBox="0 0 100 100" preserveAspectRatio="none">
        {[0, 50, 100].map((y) => (
          <line key={y} x1="0" x2="100" y1={y} y2={y} className={styles.rule} />
        ))}
        {stretches(points).map((stretch) => (
          <polyline key={stretch} points={stretch} className={styles.stroke} />
        ))}
      </svg>
      <div className={styles.end}>
        {last !== undefined && <strong style={{ top: `${100 - last.share!}%` }}>{last.text}</strong>}
      </div>
      <div className={styles.days}>
        <span>{points[0]?.label}</span>
        <span>{points.at(-1)?.label}</span>
      </div>
    </div>
  );
};

/** Runs of points without a gap, as SVG writes them. */
const stretches = (points: readonly LinePoint[]): readonly string[] => {
  const step = 100 / Math.max(points.length - 1, 1);
  const runs: string[][] = [[]];
  points.forEach(({ share }, index) => {
    if (share === null) runs.push([]);
    else runs.at(-1)!.push(`${(index * step).toFixed(2)},${(100 - share).toFixed(2)}`);
  });
  return runs.filter((run) => run.length > 0).map((run) => run.join(' '));
};
