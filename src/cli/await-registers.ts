import { setTimeout as pause } from 'node:timers/promises';

import type { INestApplicationContext } from '@nestjs/common';

import { ProjectionStatus } from '../features/ports/projection-status.ts';
import { progressBar } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';

const pauseMs = 50;
/** Stands for a lag that the store does not count. */
const many = 1_000n;

/** Waits until every register shows the end of the log, or stands still at an event that it cannot fold. */
export const awaitRegisters = async (app: INestApplicationContext, terminal: Terminal): Promise<void> => {
  const status = app.get(ProjectionStatus);
  const behind = async () => {
    const states = await status.all();
    return states
      .filter(({ halted }) => halted === null)
      .map(({ lagEvents, replacing }) => (replacing ? many : (lagEvents ?? many)))
      .reduce((most, lag) => (lag > most ? lag : most), 0n);
  };
  let lag = await behind();
  if (lag === 0n) return;
  const all = lag;
  const bar = progressBar(terminal, terminal.texts.catchingUp, Number(all));
  while (lag > 0n) {
    await pause(pauseMs);
    lag = await behind();
    bar.reach(lag < all ? Number(all - lag) : 0);
  }
  bar.end();
};
