import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { copyEvents, CopyNotContinued, type Copy } from '../../../../src/platform/event-store/copy/copy-events.ts';
import type { EventToImport, RecordedEvent } from '../../../../src/platform/event-store/event-store.ts';
import { Driver } from '../../../../src/platform/event-store/eventstoredb/driver.ts';
import { EventStoreDbEventImport } from '../../../../src/platform/event-store/eventstoredb/eventstoredb-event-import.ts';
import { EventStoreDbEventStore } from '../../../../src/platform/event-store/eventstoredb/eventstoredb-event-store.ts';
import {
  startEventStoreDbDouble,
  type EventStoreDbDouble,
} from '../../../support/eventstoredb-double/eventstoredb-double.ts';
import { happened } from '../events.ts';

const oddBytes = ['{"a":1.0}', '{ "b" : "Đắk Nông\\n" }', '{"c":"\\u00e9é","d":9007199254740993}', '{}'];

/** No two neighbours of one stream, so that each event is an append of its own. */
const history: readonly EventToImport[] = Array.from({ length: 12 }, (_, index) => ({
  ...happened('TaskStarted', oddBytes[index % 4], `{"$correlationId" : "${index}", "n": 1e2}`),
  stream: index % 2 === 0 ? 'task-1' : 'plan-1',
  recordedAt: `2023-12-21T03:04:${String(index + 10)}.123456Z`,
}));

async function* each(events: readonly EventToImport[]): AsyncGenerator<EventToImport> {
  yield* events;
}

const openOn = async () => {
  const server: EventStoreDbDouble = await startEventStoreDbDouble();
  const driver = Driver.to(server.connectionString);
  const store = new EventStoreDbEventStore(driver);
  const close = async () => {
    await store.close();
    await server.stop();
  };
  return { server, store, imports: new EventStoreDbEventImport(driver), close };
};

const ownOfServer = {
  id: '00000000-0000-4000-8000-0000000000aa',
  type: '$settings',
  contentType: 'application/json',
  data: Buffer.from('{"padding":"of some length"}'),
  metadata: Buffer.from(''),
};

const withoutPosition = ({ position: _, ...event }: RecordedEvent) => event;

describe('a copy between EventStoreDB servers', () => {
  let from: Awaited<ReturnType<typeof openOn>>;
  let to: Awaited<ReturnType<typeof openOn>>;
  beforeEach(async () => {
    [from, to] = await Promise.all([openOn(), openOn()]);
    await from.imports.importAll(each(history));
  });
  afterEach(() => Promise.all([from.close(), to.close()]));
  const copy = (more: Partial<Copy> = {}) => copyEvents({ from: from.store, to, watch: () => undefined, ...more });
  const dieAt = (nth: number) => {
    let copied = 0;
    return copy({
      watch: (step) => {
        copied += step === 'copying' ? 1 : 0;
        if (copied === nth) throw new Error('the machine stopped');
      },
    });
  };

  it('keeps every byte, instant, revision and the order', async () => {
    expect(await copy()).toMatchObject({ found: 0, copied: 12 });
    const [before, after] = await Promise.all([from, to].map(({ store }) => store.readAll({ limit: 100 })));
    expect(after!.map(withoutPosition)).toEqual(before!.map(withoutPosition));
    expect(after![1]).toMatchObject({ data: oddBytes[1], recordedAt: '2023-12-21T03:04:11.123456Z' });
  });

  it('that died half-way is taken up behind what stands there', async () => {
    await expect(dieAt(7)).rejects.toThrow('the machine stopped');
    const standing = (await to.store.readAll({ limit: 100 })).length;
    expect(standing).toBeGreaterThan(0);
    expect(await copy()).toMatchObject({ found: standing, copied: 12 - standing });
    expect(await to.store.readAll({ limit: 100 })).toHaveLength(12);
  });

  it('that died half-way is refused when another history stands in the source now', async () => {
    await expect(dieAt(7)).rejects.toThrow('the machine stopped');
    await from.close();
    from = await openOn();
    await from.imports.importAll(each([history[0]!, { ...history[1]!, data: '{"a":1}' }, ...history.slice(2)]));
    await expect(copy()).rejects.toMatchObject({ difference: { number: 2, in: 'data' } });
  });

  it('that was complete takes nothing that was recorded afterwards', async () => {
    await copy();
    await from.store.append('task-1', [happened()], 'any');
    await expect(copy()).rejects.toEqual(new CopyNotContinued(12));
  });

  it('names the position that shows the same events, though positions are bytes of a file', async () => {
    // The server's own events come between those of clients, here more than there.
    to.server.log.append('$settings', [ownOfServer], 'any');
    const events = await from.store.readAll({ limit: 100 });
    const { translated } = await copy({ translate: events[4]!.position + 1n });
    const fifth = (await to.store.readAll({ limit: 100 }))[4]!;
    expect([translated, fifth.id]).toEqual([fifth.position, events[4]!.id]);
    expect(fifth.position).not.toBe(events[4]!.position);
  });
});
