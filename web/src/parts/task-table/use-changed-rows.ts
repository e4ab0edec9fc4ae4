import { useQueryClient, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { api } from '../../api/client.ts';
import { useRuns, type Heard } from '../../api/feed.ts';
import type { CornerQuery } from '../../app/corner.ts';
import { changedRows, withRows } from './changed-rows.ts';
import type { TaskPage } from './task-order.ts';

/** A list of one page is asked for anew at once; a longer one at most once in so long. Milliseconds. */
const restMs = 5_000;

type Pages = InfiniteData<TaskPage, string | null>;

/** Keeps a long list of tasks up to date: asks for the rows that changed, and for all of it only where that does not do. */
export const useChangedRows = (
  queryKey: QueryKey,
  plan: string | undefined,
  isNarrowed: boolean,
  corner: CornerQuery,
): void => {
  const client = useQueryClient();
  const timer = useRef<number | undefined>(undefined);
  /** Answers are taken in the order of the questions: an older one does not cover a newer one. */
  const line = useRef(Promise.resolve());
  const key = JSON.stringify(queryKey);
  const { at, knownAt } = corner;
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      timer.current = undefined;
    },
    [key],
  );
  const follow = useCallback(
    (run: readonly Heard[]): void => {
      const place = JSON.parse(key) as QueryKey;
      const pages = client.getQueryData<Pages>(place)?.pages ?? [];
      if (knownAt !== undefined || pages.length === 0) return;
      const rows = new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)));
      const changed = changedRows(run, rows, plan, isNarrowed);
      const askForAll = (): void => {
        timer.current ??= window.setTimeout(
          () => {
            timer.current = undefined;
            void client.invalidateQueries({ queryKey: place });
          },
          pages.length === 1 ? 0 : restMs,
        );
      };
      if (changed === 'all') askForAll();
      else if (changed.length > 0) {
        line.current = line.current
          .then(async () => {
            const tasks = await tasksOf(changed, at);
            const isMoved = pages.some(({ items }) => items.some((row) => moves(row, tasks.get(row.id))));
            if (isMoved) askForAll();
            client.setQueryData<Pages>(place, (known) => known && { ...known, pages: withRows(known.pages, tasks) });
          })
          .catch(askForAll);
      }
    },
    [client, key, plan, isNarrowed, at, knownAt],
  );
  useRuns(follow);
};

type Numbered = Readonly<{ number: string }>;

/** The order of the list is that of the numbers. */
const moves = ({ number }: Numbered, changed: Numbered | undefined): boolean =>
  changed !== undefined && changed.number !== number;

const tasksOf = async (ids: readonly string[], at: string | undefined) => {
  const tasks = await Promise.all(
    ids.map(async (id) => {
      const params = { path: { id }, query: { ...(at !== undefined && { at }) } };
      return (await api.GET('/api/v1/tasks/{id}', { params })).data!.task;
    }),
  );
  return new Map(tasks.map((task) => [task.id, task]));
};
