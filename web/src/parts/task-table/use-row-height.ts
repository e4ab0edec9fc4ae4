import { useSyncExternalStore } from 'react';
import { usePreferences } from '../../app/preferences.ts';

/** Two lines of a title and air; one line when compact; a small card on a telephone. Agrees with `task-table.module.css`. */
const heights = { usual: 56, compact: 32, narrow: 124 } as const;

const narrow = window.matchMedia('(max-width: 760px)');

/** All rows are of one height, so that a place far down is known without drawing what is above it. Pixels. */
export const useRowHeight = (): number => {
  const { compact } = usePreferences();
  const isNarrow = useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => {
        narrow.removeEventListener('change', listener);
      };
    },
    () => narrow.matches,
  );
  if (isNarrow) return heights.narrow;
  return compact ? heights.compact : heights.usual;
};
