import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { writeAtPace } from '../../../src/features/ports/write-at-pace.ts';

/** A client whose socket takes one piece and, unless it reads, nothing more. */
const client = (reads: boolean) => {
  const waiting: (() => void)[] = [];
  const socket = new Writable({
    highWaterMark: 1,
    write: (_piece, _encoding, done) => {
      if (reads) setTimeout(done, 5);
      else waiting.push(done);
    },
  });
  return { socket, waiting };
};

describe('Writing at the pace of a client', () => {
  it('waits until it has read', async () => {
    const { socket } = client(true);
    await writeAtPace(socket, 'một', { signal: new AbortController().signal, patience: 5_000 });
    expect([socket.writableLength, socket.destroyed]).toEqual([0, false]);
  });

  it('cuts off one that reads nothing', async () => {
    const { socket } = client(false);
    const writing = writeAtPace(socket, 'một', { signal: new AbortController().signal, patience: 20 });
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(socket.destroyed).toBe(true);
  });

  it('ends with whoever stops it, and leaves the rest to that one', async () => {
    const { socket } = client(false);
    const stop = new AbortController();
    const writing = writeAtPace(socket, 'một', { signal: stop.signal, patience: 5_000 });
    stop.abort();
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(socket.destroyed).toBe(false);
  });
});
