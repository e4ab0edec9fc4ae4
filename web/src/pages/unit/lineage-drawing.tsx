import { useTranslation } from 'react-i18next';
import { shortDate } from '../../format/dates.ts';
import { placeOf, type Change, type Lived } from './changes.ts';
import styles from './unit.module.css';

const rowHeight = 44;
/** Where the line runs within its row, under the name. */
const lineAt = 32;
/** Days whose names would stand over each other are left out, in per cent of the width. */
const leastGap = 18;

type Props = Readonly<{ units: readonly Lived[]; changes: readonly Change[]; self: string; at: string }>;

/** Each unit a line from its first day to its last, joined to what it became on the day of the change. */
export const LineageDrawing = ({ units, changes, self, at }: Props) => {
  const { t } = useTranslation();
  const first = units.map(({ establishedOn }) => establishedOn).toSorted()[0]!;
  const place = (day: string): number => placeOf(day, first, at);
  const rows = new Map(units.map(({ id }, index) => [id, index * rowHeight + lineAt]));
  const drawn = changes.filter(({ from, to, on }) => on !== null && rows.has(from.id) && rows.has(to.id));
  const text = drawn
    .map(({ from, to, on }) => t('unit.became', { from: from.name, to: to.name, day: shortDate(on!) }))
    .join('; ');
  const height = units.length * rowHeight;
  return (
    <div role="img" aria-label={t('unit.lineageText', { changes: text })}>
      <div className={styles.canvas} style={{ height }}>
        <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" className={styles.lines}>
          {units.map((unit) => (
            <path
              key={unit.id}
              className={unit.id === self ? styles.ownLine : styles.unitLine}
              d={`M${place(unit.establishedOn)} ${rows.get(unit.id)}H${place(unit.dissolvedOn ?? at)}`}
            />
          ))}
          {drawn.map(({ from, to, on }) => (
            <path
              key={`${from.id} ${to.id}`}
              className={styles.join}
              d={`M${place(on!)} ${rows.get(from.id)}V${rows.get(to.id)}`}
            />
          ))}
          {drawn.map(({ from, to, on }) => (
            <path
              key={`${from.id} ${to.id} end`}
              className={styles.dot}
              d={`M${place(on!)} ${rows.get(from.id)}h0M${place(on!)} ${rows.get(to.id)}h0`}
            />
          ))}
        </svg>
        {units.map((unit, index) => (
          <Name key={unit.id} unit={unit} top={index * rowHeight} isSelf={unit.id === self} place={place} at={at} />
        ))}
      </div>
      <Days days={[first, ...drawn.map(({ on }) => on!), at]} place={place} />
    </div>
  );
};

type NameProps = Readonly<{ unit: Lived; top: number; isSelf: boolean; place: (day: string) => number; at: string }>;

const Name = ({ unit, top, isSelf, place, at }: NameProps) => {
  const [start, end] = [place(unit.establishedOn), place(unit.dissolvedOn ?? at)];
  const side = start > 45 ? { right: `${100 - end}%` } : { left: `${start}%` };
  return (
    <span className={isSelf ? styles.ownName : styles.name} style={{ top, ...side }}>
      {unit.name}
    </span>
  );
};

const Days = ({ days, place }: Readonly<{ days: readonly string[]; place: (day: string) => number }>) => {
  const last = days.at(-1)!;
  const shown = [...new Set(days)].toSorted().reduce<readonly string[]>((kept, day) => {
    const isFar = kept.every((other) => Math.abs(place(day) - place(other)) >= leastGap);
    return isFar ? [...kept, day] : kept;
  }, []);
  return (
    <div className={styles.days}>
      {shown.map((day) => (
        <span
          key={day}
          className={place(day) < leastGap / 2 ? styles.firstDay : day === last ? styles.lastDay : styles.day}
          style={{ left: `${place(day)}%` }}
        >
          {shortDate(day)}
        </span>
      ))}
    </div>
  );
};
