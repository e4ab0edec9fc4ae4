import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { initialMeasure } from '../../../src/domain/measure/measure.state.ts';
import { initialPlan } from '../../../src/domain/plan/plan.state.ts';
import { writeEventStream } from '../../../src/features/feed/event-stream-response.ts';
import { FeedSight } from '../../../src/features/feed/feed-sight.ts';
import type { FeedEvent } from '../../../src/features/ports/event-feed.ts';
import type { PlansWorkedOn } from '../../../src/features/ports/plans-worked-on.ts';
import { NotYetShown } from '../../../src/features/ports/reading/reading.errors.ts';
import type { Ledger } from '../../../src/features/ports/registers.ts';
import type { Loaded, MeasureStreams, PlanStreams } from '../../../src/features/ports/streams.ts';

const unit = (n: number) => `018c0a5e-7c00-7000-8000-00000000000${n}`;

const event = (position: number, stream: string, type: string, data: object = {}): FeedEvent => ({
  id: unit(9),
  type,
  stream,
  revision: 0n,
  position: BigInt(position),
  recordedAt: '2026-11-21T03:00:00.000000Z',
  data: JSON.stringify({ by: { account: 'a', unit: unit(3), role: 'planner' }, ...data }),
  metadata: '{}',
});

/** Streams of things whose units are told; every look-up is noted. */
const streamsOf = <State extends object>(told: Readonly<Record<string, object>>, initial: State) => {
  const asked: string[] = [];
  const loadMany = async (ids: readonly string[]): Promise<readonly Loaded<State>[]> => {
    asked.push(...ids);
    return ids.map((id) => ({ state: (told[id] ?? initial) as State, revision: 0n }));
  };
  return { asked, loadMany };
};

describe('who follows the feed', () => {
  const plans = () =>
    streamsOf(
      {
        ours: { status: 'inForce', id: 'ours', owner: unit(1), coSigners: [] },
        joint: { status: 'inForce', id: 'joint', owner: unit(2), coSigners: [unit(1)] },
        theirs: { status: 'inForce', id: 'theirs', owner: unit(2), coSigners: [] },
      },
      initialPlan,
    );
  const measures = () =>
    streamsOf(
      {
        ours: { status: 'defined', id: 'ours', owner: unit(1) },
        theirs: { status: 'defined', id: 'theirs', owner: unit(2) },
      },
      initialMeasure,
    );
  const run = [
    event(1, 'plan-ours', 'PlanIssued'),
    event(2, 'plan-theirs', 'PlanIssued'),
    event(3, 'task-x', 'TaskStarted', { planId: 'joint' }),
    event(4, 'task-y', 'TaskStarted', { planId: 'theirs' }),
    event(5, 'measure-ours', 'MeasureReported'),
    event(6, 'measure-theirs', 'MeasureReported'),
    event(7, 'unit-z', 'UnitRenamed'),
    event(8, 'account-p', 'AccountOpened', { unit: unit(1) }),
    event(9, 'account-q', 'AccountOpened', { unit: unit(2) }),
    event(10, 'task-w', 'TaskStarted', { planId: 'never issued' }),
    event(11, 'unit-ours', 'TasksHandedOver', { unitId: unit(1), to: unit(5), taskIds: ['x'] }),
    event(12, 'unit-theirs', 'TasksHandedOver', { unitId: unit(2), to: unit(6), taskIds: ['y'] }),
  ];
  const positions = (events: readonly FeedEvent[]) => events.map(({ position }) => Number(position));
  /** Somebody works on the plan `theirs`, as far as the register of tasks shows the run. */
  const worked: PlansWorkedOn = {
    among: async (asked, units) => new Set(units.includes(unit(4)) ? asked.filter((plan) => plan === 'theirs') : []),
  };
  const shows = (yes: boolean) => ({ waitFor: async () => yes }) as unknown as Ledger;
  const sight = (ledger = shows(true)) =>
    new FeedSight(plans() as unknown as PlanStreams, measures() as unknown as MeasureStreams, worked, ledger);

  it('is sent what happened to units in sight, and to any unit as such but for the tasks that it handed over', async () => {
    const seen = await sight().seen(run, { units: [unit(1)], accounts: false });
    expect(positions(seen)).toEqual([1, 3, 5, 7, 11]);
  });

  it('is sent what happened to plans on which its own units work', async () => {
    const seen = await sight().seen(run, { units: [unit(1)], works: [unit(4)], accounts: false });
    expect(positions(seen)).toEqual([1, 2, 3, 4, 5, 7, 11]);
  });

  it('is sent nothing of a run while the register of tasks does not show who works on what', async () => {
    const asked = sight(shows(false)).seen(run, { units: [unit(1)], works: [unit(4)], accounts: false });
    await expect(asked).rejects.toThrow(NotYetShown);
  });

  it('is sent what happened to accounts where accounts are in sight, whatever their unit', async () => {
    const seen = await sight().seen(run, { units: [unit(1)], accounts: true });
    expect(positions(seen)).toEqual([1, 3, 5, 7, 8, 9, 11]);
  });

  it('is sent everything, but of accounts only where accounts are in sight', async () => {
    expect(await sight().seen(run, { units: 'all', accounts: true })).toEqual(run);
    expect(positions(await sight().seen(run, { units: 'all', accounts: false }))).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 10, 11, 12],
    ]);
  });

  it('makes the streams tell once whose a thing is, and again only of what was not there yet', async () => {
    const asked = plans();
    const feed = new FeedSight(
      asked as unknown as PlanStreams,
      measures() as unknown as MeasureStreams,
      worked,
      shows(true),
    );
    await feed.seen(run, { units: [unit(1)], accounts: false });
    await feed.seen(run, { units: [unit(2)], accounts: false });
    expect(asked.asked).toEqual(['ours', 'theirs', 'joint', 'never issued', 'never issued']);
  });
});

describe('a line that stays open', () => {
  let server: Server;
  let url: string;
  let answer: (response: ServerResponse) => void;

  beforeEach(async () => {
    server = createServer((_request, response) => answer(response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const quiet = async function* (signal: AbortSignal): AsyncGenerator<readonly FeedEvent[]> {
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    yield [];
  };
  /** Follows a feed that says nothing. @returns how often it was asked whether the client may go on */
  const follow = async (admitted: (time: number) => Promise<boolean>): Promise<number> => {
    let times = 0;
    answer = (response) => {
      const stop = new AbortController();
      void writeEventStream(response, quiet(stop.signal), stop, () => admitted((times += 1)), 5);
    };
    expect(await (await fetch(url)).text()).toContain('retry: 3000');
    return times;
  };

  it('ends once the session of its client has ended', async () => {
    expect(await follow(async (time) => time < 4)).toBeGreaterThanOrEqual(4);
  });

  it('outlives a moment in which nobody can say whether it may go on', async () => {
    const admitted = async (time: number): Promise<boolean> => {
      if (time < 3) throw new Error('the database is away');
      return false;
    };
    expect(await follow(admitted)).toBeGreaterThanOrEqual(3);
  });
});
