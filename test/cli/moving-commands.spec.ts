import { describe, expect, it } from '@jest/globals';

import { buildProgram } from '../../src/cli/program.ts';
import { run } from '../../src/cli/run.ts';
import { Surroundings } from '../../src/cli/surroundings.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { textsFor } from '../../src/cli/texts/choose-texts.ts';
import { EventImport, type EventToImport } from '../../src/platform/event-store/event-store.ts';
import type { CopyTarget } from '../../src/platform/event-store/copy/copy-events.ts';
import type { CrossCheck } from '../../src/platform/event-store/server-projections/cross-check.ts';
import type { Deployment } from '../../src/platform/event-store/server-projections/deploy-projections.ts';
import { happened } from '../platform/event-store/events.ts';
import { InMemoryEventStore } from '../support/in-memory-event-store.ts';

/** Appends one by one; the memory's clock ticks once an event, so a copy has the same instants. */
class ImportIntoMemory extends EventImport {
  constructor(private readonly store: InMemoryEventStore) {
    super();
  }

  override async importAll(events: AsyncIterable<EventToImport>) {
    for await (const { stream, ...event } of events) await this.store.append(stream, [event], 'any');
    const position = await this.store.lastPosition();
    return { count: position, position };
  }
}

const noCheck: CrossCheck = {
  tasks: { compared: 3, unseen: 2, ahead: 1 },
  types: { compared: 4, unseen: 0, ahead: 0 },
  differences: [],
};

class StoresInMemory extends Surroundings {
  readonly source = new InMemoryEventStore();
  readonly target = new InMemoryEventStore();
  checked = noCheck;
  deployments: readonly Deployment[] = [];
  asked: unknown[] = [];

  override withStores = <T>(
    from: string,
    to: string,
    work: (source: InMemoryEventStore, target: CopyTarget) => Promise<T>,
  ): Promise<T> => {
    this.asked = [from, to];
    return work(this.source, { store: this.target, imports: new ImportIntoMemory(this.target) });
  };
  override deployProjections = (store: string | undefined, disableOlder: boolean) => {
    this.asked = [store, disableOlder];
    return Promise.resolve(this.deployments);
  };
  override crossCheck = () => Promise.resolve(this.checked);
  override withApi = () => Promise.reject(new Error('not here'));
  override withLog = () => Promise.reject(new Error('not here'));
  override importAll = () => Promise.reject(new Error('not here'));
  override checkStore = () => Promise.reject(new Error('not here'));
  override recount = () => Promise.reject(new Error('not here'));
  override checkDemonstration = () => Promise.reject(new Error('not here'));
  override withRebuild = () => Promise.reject(new Error('not here'));
  override replayQuarantine = () => Promise.reject(new Error('not here'));
  override makeSetUpCode = () => Promise.reject(new Error('not here'));
  override serve = () => Promise.resolve();
}

const tiendo = async (world: StoresInMemory, locale: string, ...args: string[]) => {
  const said = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    watched: false,
    texts: textsFor(locale),
  };
  return { code: await run(buildProgram(world, terminal, '1.2.3'), args, terminal), ...said };
};

const withEvents = async (count: number): Promise<StoresInMemory> => {
  const world = new StoresInMemory();
  for (let number = 0; number < count; number += 1) {
    await world.source.append(`task-${number}`, [happened('TaskStarted', `{"n":${number}}`)], 'no_stream');
  }
  return world;
};

const copyArgs = ['copy-events', '--from', 'embedded', '--to', '/srv/copy'];

describe('tiendo copy-events', () => {
  it('says how many events were copied and compared, and prints a translated position alone', async () => {
    const world = await withEvents(3);
    expect(await tiendo(world, 'vi-VN', ...copyArgs, '--translate', '2')).toEqual({
      code: 0,
      out: '2\n',
      err: 'Đã chép 3 sự kiện, 0 sự kiện có sẵn; đã đối chiếu từng sự kiện. Sổ kết thúc ở vị trí 3.\n',
    });
    expect(world.asked).toEqual(['embedded', '/srv/copy']);
  });

  it('names the first event that differs, and fails', async () => {
    const world = await withEvents(2);
    await world.target.append('task-0', [happened('TaskStarted', '{"n":0}')], 'no_stream');
    expect(await tiendo(world, 'en-US', ...copyArgs)).toEqual({
      code: 1,
      out: '',
      err: 'Event 1 (task-0 @ 0) differs: id. The store to be filled holds another history.\n',
    });
  });

  it('says that a beginning is not gone on behind where a history is taken as a whole', async () => {
    const world = await withEvents(1);
    await tiendo(world, 'en-US', ...copyArgs);
    await world.source.append('task-9', [happened()], 'no_stream');
    const { code, err } = await tiendo(world, 'vi-VN', ...copyArgs);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'Kho được ghi đang giữ 1 sự kiện đầu và chỉ nhận trọn một lịch sử; hãy nêu một kho trống.\n',
    });
  });

  it.each([
    [['copy-events', '--from', 'embedded'], 'Thiếu tuỳ chọn --to <store>; xem `tiendo --help`.\n'],
    [
      [...copyArgs, '--translate', '-1'],
      'Giá trị không hợp lệ của --translate <position> (cần: 0 … 999999999999999999); xem `tiendo --help`.\n',
    ],
  ])('cannot be read as %j', async (args, err) => {
    expect(await tiendo(await withEvents(0), 'vi-VN', ...args)).toEqual({ code: 2, out: '', err });
  });
});

describe('tiendo deploy-projections', () => {
  const deployed = (is: Deployment['is'], older: Deployment['older'] = []): Deployment => ({
    name: 'tiendo-tasks-by-state-v2',
    is,
    status: 'Running',
    older,
  });

  it('lists what came of each, and which earlier versions still run', async () => {
    const world = await withEvents(0);
    world.deployments = [deployed('created', [{ name: 'tiendo-tasks-by-state-v1', disabled: false }])];
    const { code, out, err } = await tiendo(world, 'en-US', 'deploy-projections', '--store', 'esdb://x');
    expect(code).toBe(0);
    expect(out).toMatch(/tiendo-tasks-by-state-v2 +created +Running/);
    expect(err).toBe('tiendo-tasks-by-state-v1 still runs; --disable-older stops it and keeps its state.\n');
    expect(world.asked).toEqual(['esdb://x', false]);
  });

  it('fails where one was not put there by it', async () => {
    const world = await withEvents(0);
    world.deployments = [deployed('foreign')];
    const { code, err } = await tiendo(world, 'vi-VN', 'deploy-projections', '--disable-older');
    expect(code).toBe(1);
    expect(err).toContain('Đã có phép chiếu tiendo-tasks-by-state-v2 không do lệnh này triển khai');
    expect(world.asked).toEqual([undefined, true]);
  });
});

describe('tiendo cross-check', () => {
  it('says how much was compared, and how much could not be and why', async () => {
    const { code, err } = await tiendo(await withEvents(0), 'vi-VN', 'cross-check');
    expect(code).toBe(0);
    expect(err).toContain(
      'Nhiệm vụ: 3 được đối chiếu tại cùng một sự kiện; chưa đối chiếu: 2 máy chủ chưa thấy, 1 máy chủ đã thấy nhiều hơn sổ theo dõi.',
    );
  });

  it('lists the differences and fails', async () => {
    const world = await withEvents(0);
    const difference = { about: 'task-1 @ 4', server: 'started', register: 'completed' };
    world.checked = { ...noCheck, differences: [{ projection: 'tasks-by-state', ...difference }] };
    const { code, out, err } = await tiendo(world, 'en-US', 'cross-check');
    expect(code).toBe(1);
    expect(out).toMatch(/tasks-by-state +task-1 @ 4 +started +completed/);
    expect(err).toContain('Differences between EventStoreDB and the registers: 1.');
  });
});
