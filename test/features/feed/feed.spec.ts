import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { FeedSight } from '../../../src/features/feed/feed-sight.ts';
import { MeasureStreams, PlanStreams } from '../../../src/features/ports/streams.ts';
import { FeedController } from '../../../src/features/feed/feed.controller.ts';
import { AccessRecords, type AccessRecord } from '../../../src/features/ports/access-records.ts';
import { EventFeed, type FeedEvent, type FeedRequest } from '../../../src/features/ports/event-feed.ts';
import { PlansWorkedOn } from '../../../src/features/ports/plans-worked-on.ts';
import { eventually } from '../../support/eventually.ts';
import { questionApp } from '../../support/reading/question-app.ts';
import { taskId } from '../../support/reading/unit-facts.ts';

const event = (position: number, more: Partial<FeedEvent> = {}): FeedEvent => ({
  id: taskId(position),
  type: 'TaskStarted',
  stream: `task-${taskId(1)}`,
  revision: BigInt(position),
  position: BigInt(position),
  recordedAt: '2023-12-21T02:15:00.000000Z',
  data: `{ "taskId": "${taskId(1)}",\n "n": 1.0 }`,
  metadata: '{"$correlationId":"c","$causationId":"c","schema":1}',
  ...more,
});

/** A log in memory that counts how many events were taken from it. */
class MemoryFeed extends EventFeed {
  events: FeedEvent[] = [];
  taken = 0;
  open = 0;
  private wake: () => void = () => undefined;

  append(...more: FeedEvent[]) {
    this.events.push(...more);
    this.wake();
  }
  async lastPosition() {
    return this.events.at(-1)?.position ?? 0n;
  }
  async *follow({ after, types, signal }: FeedRequest): AsyncIterable<readonly FeedEvent[]> {
    this.open += 1;
    try {
      for (let seen = after; !signal.aborted;) {
        const run = this.events.filter(({ position }) => position > seen).slice(0, 10);
        if (run.length === 0) {
          await new Promise<void>((resolve) => {
            this.wake = resolve;
            signal.addEventListener('abort', () => resolve(), { once: true });
          });
          continue;
        }
        this.taken += run.length;
        seen = run.at(-1)!.position;
        yield run.filter(({ type }) => types?.includes(type) ?? true);
      }
    } finally {
      this.open -= 1;
    }
  }
}

describe('the feed', () => {
  let app: NestFastifyApplication;
  let feed: MemoryFeed;
  let kept: AccessRecord[];
  let url: string;

  beforeEach(async () => {
    feed = new MemoryFeed();
    kept = [];
    app = await questionApp(
      [FeedController],
      [FeedSight],
      [
        [EventFeed, feed],
        [PlanStreams, {}],
        [MeasureStreams, {}],
        [PlansWorkedOn, {}],
        [AccessRecords, { keep: (record: AccessRecord) => void kept.push(record) }],
      ],
    );
    await app.listen(0, '127.0.0.1');
    url = `${await app.getUrl()}/api/v1/feed`;
  });
  afterEach(() => app.close());

  /** Reads until `count` frames of events have come, then leaves. */
  const frames = async (
    path: string,
    count: number,
    headers: Record<string, string> = {},
  ): Promise<readonly string[]> => {
    const response = await fetch(url + path, { headers });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body!) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const whole = text.split('\n\n').slice(0, -1);
      const found = whole.filter((frame) => frame.startsWith('id:'));
      if (found.length >= count) return found;
    }
    return [];
  };
  const positions = (found: readonly string[]) => found.map((frame) => Number(/^id: (\d+)/.exec(frame)![1]));

  it('records whoever takes history away, and nobody who only listens or goes on', async () => {
    feed.append(event(1), event(2));
    await frames('?after=0', 2);
    await frames('', 1, { 'last-event-id': '1' });
    expect(kept).toEqual([
      expect.objectContaining({ action: 'export', accountType: 'operator', objectType: 'feed', objectId: 'after 0' }),
    ]);
  });

  it('sends history and then what comes, each a CloudEvent with the stored body', async () => {
    feed.append(event(1), event(2));
    const coming = frames('?after=0', 3);
    await eventually('the client listens', () => expect(feed.open).toBe(1));
    feed.append(event(3));
    const found = await coming;
    expect(positions(found)).toEqual([1, 2, 3]);
    const data = found[0]!
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => line.slice(6))
      .join('\n');
    expect(data).toContain(`"data":{ "taskId": "${taskId(1)}",\n "n": 1.0 }`);
    expect(JSON.parse(data)).toMatchObject({
      specversion: '1.0',
      id: taskId(1),
      source: `/streams/task-${taskId(1)}`,
      type: 'TaskStarted',
      time: '2023-12-21T02:15:00.000000Z',
      position: '1',
      revision: '1',
      correlationid: 'c',
    });
  });

  it('goes on right after Last-Event-ID, which goes before the address', async () => {
    feed.append(...Array.from({ length: 30 }, (_, index) => event(index + 1)));
    expect(positions(await frames('?after=3', 5, { 'Last-Event-ID': '25' }))).toEqual([26, 27, 28, 29, 30]);
  });

  it('begins with what comes next when nothing is said', async () => {
    feed.append(event(1));
    const coming = frames('', 1);
    await eventually('the client listens', () => expect(feed.open).toBe(1));
    feed.append(event(2));
    expect(positions(await coming)).toEqual([2]);
  });

  it('shows only the types asked for', async () => {
    feed.append(event(1), event(2, { type: 'TaskWithdrawn' }), event(3));
    expect(positions(await frames('?after=0&types=TaskWithdrawn', 1))).toEqual([2]);
  });

  it('takes no more from the log than a client that does not read can hold in its socket', async () => {
    const big = JSON.stringify({ text: 'x'.repeat(100_000) });
    feed.append(...Array.from({ length: 2_000 }, (_, index) => event(index + 1, { data: big })));
    const { port } = app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1').pause();
    await once(socket, 'connect');
    socket.write('GET /api/v1/feed?after=0 HTTP/1.1\r\nHost: x\r\n\r\n');
    let before = -1;
    await eventually('nothing more is taken', async () => {
      const last = before;
      before = feed.taken;
      await pause(200);
      expect([feed.taken > 0, before, feed.taken]).toEqual([true, last, last]);
    });
    expect(feed.taken).toBeLessThan(500);
    socket.destroy();
    await eventually('the feed lets go', () => expect(feed.open).toBe(0));
  });

  it('stops following when the client leaves, and lets clients go at shutdown', async () => {
    const leave = new AbortController();
    await fetch(url, { signal: leave.signal });
    expect(feed.open).toBe(1);
    leave.abort();
    await eventually('the feed lets go', () => expect(feed.open).toBe(0));
    const response = await fetch(url);
    const ended = response.text();
    await app.close();
    expect(await ended).toContain('retry: 3000');
    expect(feed.open).toBe(0);
  });

  it.each([
    ['?after=5', {}, '/after', 'feed.ahead-of-log'],
    ['?after=x', {}, '/after', 'position.unreadable'],
    ['', { 'Last-Event-ID': 'x' }, 'Last-Event-ID', 'feed.last-event-id-unreadable'],
    ['?categories=tasks', {}, '/categories', 'value.not-offered'],
  ])('refuses %s %j and names %s', async (path, headers, field, code) => {
    const { body } = await request(app.getHttpServer()).get(`/api/v1/feed${path}`).set(headers).expect(400);
    expect(body.errors).toMatchObject([{ field, code }]);
  });
});
