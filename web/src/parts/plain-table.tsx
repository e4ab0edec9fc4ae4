import type { ReactNode } from 'react';
import styles from './plain-table.module.css';

export type Column<T> = Readonly<{
  key: string;
  title: ReactNode;
  of: (row: T) => ReactNode;
  /** Numbers stand to the right, so that their digits stand below each other. */
  isNumber?: boolean;
  /** Left out where the screen is narrow. */
  isExtra?: boolean;
}>;

/** A short table that is read, not worked on; the first column names the row. */
export const PlainTable = <T,>({
  caption,
  columns,
  rows,
  keyOf,
}: Readonly<{ caption: string; columns: readonly Column<T>[]; rows: readonly T[]; keyOf: (row: T) => string }>) => (
  <div className={styles.around} tabIndex={0} role="group" aria-label={caption}>
    <table className={styles.table}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, title, isNumber, isExtra }) => (
            <th key={key} scope="col" className={classOf(isNumber, isExtra)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ key, of, isNumber, isExtra }, index) =>
              index === 0 ? (
                <th key={key} scope="row">
                  {of(row)}
                </th>
              ) : (
                <td key={key} className={classOf(isNumber, isExtra)}>
                  {of(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const classOf = (isNumber = false, isExtra = false): string =>
  [isNumber ? styles.number : '', isExtra ? styles.extra : ''].join(' ').trim();
