import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { anotherReport } from './history.mjs';

/** Appends so many events a second to tasks chosen by turns, until told to stop. */
export const write = async (store, tasks, perSecond, signal, seen) => {
  const begun = performance.now();
  const underWay = new Set();
  for (let n = 0; !signal.aborted; n += 1) {
    const due = begun + (n * 1_000) / perSecond;
    if (due > performance.now()) await pause(due - performance.now());
    const task = tasks[(n * 7_919) % tasks.length];
    const one = store
      .append(`task-${task.taskId}`, [anotherReport(task, n, randomUUID())], 'any')
      .then(() => (seen.written += 1))
      .finally(() => underWay.delete(one));
    underWay.add(one);
    if (underWay.size > 500) await Promise.race(underWay);
  }
  await Promise.all(underWay);
};

/** Asks a task, its plan's progress and a page of tasks, again and again; anything but 200 is a failed read. */
export const read = async (url, token, tasks, signal, seen) => {
  for (let n = 0; !signal.aborted; n += 1) {
    const { taskId, planId } = tasks[(n * 104_729) % tasks.length];
    const paths = [
      `/api/v1/tasks/${taskId}`,
      `/api/v1/plans/${planId}/progress`,
      `/api/v1/tasks?plan=${planId}&limit=20`,
      `/api/v1/plans/${planId}/progress?at=2025-05-01`,
    ];
    const path = paths[n % paths.length];
    const begun = performance.now();
    const problem = await fetch(`${url}${path}`, { headers: { Authorization: `Bearer ${token}` } })
      .then(async (response) => {
        const text = await response.text();
        return response.status === 200 ? null : `${response.status} ${text.slice(0, 300)}`;
      })
      .catch((error) => String(error));
    seen.read += 1;
    seen.slowest = Math.max(seen.slowest, performance.now() - begun);
    if (problem !== null) seen.failed.push(`${path}: ${problem}`);
  }
};
