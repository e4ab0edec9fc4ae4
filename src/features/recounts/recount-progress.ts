import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { progressView, type RecountProgressView } from './recount.view.ts';
import type { KeptRecount } from '../ports/recounting.ts';
import { writeAtPace } from '../ports/write-at-pace.ts';

/** Milliseconds between two looks; the process that counts may be another one. */
const lookEvery = 500;
/** Looks without news after which a comment keeps the line open. */
const quietLooks = 20;
/** A client that reads nothing for so long is let go. Milliseconds. */
const patience = 30_000;

const ended = ({ state }: RecountProgressView): boolean => state !== 'queued' && state !== 'running';

const frame = (event: 'progress' | 'finished', view: RecountProgressView): string =>
  `event: ${event}\ndata: ${JSON.stringify(view)}\n\n`;

/** Server-sent events: `progress` whenever something moved, `finished` once, and then the line ends. */
export const writeProgress = async (
  response: ServerResponse,
  look: () => Promise<KeptRecount | null>,
  stop: AbortController,
  every = lookEvery,
): Promise<void> => {
  const { signal } = stop;
  response.once('close', () => stop.abort());
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'private, no-cache, no-transform',
    connection: 'keep-alive',
    'x-accel-buffering': 'no',
  });
  const say = (text: string): Promise<void> => writeAtPace(response, text, { signal, patience });
  let last = '';
  let quiet = 0;
  try {
    while (!signal.aborted) {
      const recount = await look();
      if (recount === null) return;
      const view = progressView(recount);
      const text = frame('progress', view);
      quiet = text === last ? quiet + 1 : 0;
      if (quiet === 0) await say(text);
      else if (quiet % quietLooks === 0) await say(': đang đếm\n\n');
      last = text;
      if (ended(view)) {
        await say(frame('finished', view));
        return;
      }
      await pause(every, undefined, { signal });
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === 'AbortError')) throw error;
  } finally {
    stop.abort();
    response.end();
  }
};
