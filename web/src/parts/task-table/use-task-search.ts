import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { TaskSearch } from './task-search.ts';

/** What the address says of the list, and a way to say something else: the way back leads past such changes. */
export const useTaskSearch = (): readonly [TaskSearch, (change: Partial<TaskSearch>) => void] => {
  const search: TaskSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (changed: Partial<TaskSearch>) =>
      void navigate({ to: '.', search: (old) => ({ ...old, ...changed }), replace: true, resetScroll: false }),
    [navigate],
  );
  return [search, change];
};
