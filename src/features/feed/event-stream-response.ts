import type { ServerResponse } from 'node:http';
import { cloudEvent } from './cloud-event.ts';
import type { FeedEvent } from '../ports/event-feed.ts';
import { writeAtPace } from '../ports/write-at-pace.ts';

/** Milliseconds between comments that keep proxies from closing a quiet connection. */
export const heartbeatEvery = 15_000;
/** A client that reads nothing for so long is let go; it resumes with Last-Event-ID. Milliseconds. */
export const patience = 120_000;

/** Milliseconds that a browser waits before it connects again. */
const retry = 3_000;

const frame = (event: FeedEvent): string =>
  `id: ${event.position.toString()}\nevent: ${event.type}\ndata: ${cloudEvent(event).replace(/\r\n|\r|\n/g, '\ndata: ')}\n\n`;

/** Proves that the client may still follow; asked at each heartbeat. */
export type StillAdmitted = () => Promise<boolean>;

/**
 * Writes runs of events as server-sent events at the pace of the client: nothing is fetched while its socket is full.
 * Returns when the source ends, the client leaves or is admitted no more, or `stop` is aborted by any.
 */
export const writeEventStream = async (
  response: ServerResponse,
  runs: AsyncIterable<readonly FeedEvent[]>,
  stop: AbortController,
  admitted: StillAdmitted,
  every = heartbeatEvery,
): Promise<void> => {
  const { signal } = stop;
  response.once('close', () => stop.abort());
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'private, no-cache, no-transform',
    connection: 'keep-alive',
    'x-accel-buffering': 'no',
  });
  response.write(`retry: ${retry}\n\n`);
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(': đang nghe\n\n');
    // Out of reach for a moment is no refusal: the next heartbeat asks again.
    void admitted().then(
      (still) => still || stop.abort(),
      () => undefined,
    );
  }, every);
  try {
    for await (const run of runs) {
      for (const event of run) {
        if (signal.aborted) return;
        await writeAtPace(response, frame(event), { signal, patience });
      }
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === 'AbortError')) throw error;
  } finally {
    clearInterval(heartbeat);
    stop.abort();
    response.end();
  }
};
