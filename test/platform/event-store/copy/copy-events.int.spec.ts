import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import {
  copyEvents,
  CopyNotContinued,
  LogsDiffer,
  type Copied,
  type Copy,
} from '../../../../src/platform/event-store/copy/copy-events.ts';
import type { EventToImport } from '../../../../src/platform/event-store/event-store.ts';
import { PostgresEventImport } from '../../../../src/platform/event-store/postgres/postgres-event-import.ts';
import { createTestDatabase, type TestDatabase } from '../../../support/database.ts';
import { happened } from '../events.ts';
import { connect, emptyLog, openPostgresStore, type OpenedPostgresStore } from '../postgres-store.ts';

const oddBytes = ['{"a":1.0}', '{ "b" : "Đắk Nông\\n" }', '{"c":"\\u00e9é","d":9007199254740993}', '{}'];

const history: readonly EventToImport[] = oddBytes.map((data, index) => ({
  ...happened('TaskStarted', data, `{"$correlationId" : "${index}", "n": 1e2}`),
  stream: index % 2 === 0 ? 'task-1' : 'plan-1',
  recordedAt: `2023-12-21T03:04:0${index}.123456Z`,
}));

async function* each(events: readonly EventToImport[]): AsyncGenerator<EventToImport> {
  yield* events;
}

describe('a copy from one PostgreSQL to another', () => {
  let databases: readonly TestDatabase[];
  let from: OpenedPostgresStore;
  let to: OpenedPostgresStore;

  beforeAll(async () => {
    databases = [await createTestDatabase(), await createTestDatabase()];
  });
  afterAll(() => Promise.all(databases.map(({ drop }) => drop())));
  beforeEach(async () => {
    await Promise.all(databases.map(emptyLog));
    from = openPostgresStore(databases[0]!);
    to = openPostgresStore(databases[1]!);
  });
  afterEach(() => Promise.all([from.close(), to.close()]));

  const imports = (index: number) => new PostgresEventImport(() => connect(databases[index]!.owner));
  const fill = (index: number, events: readonly EventToImport[]) => imports(index).importAll(each(events));
  const copy = (more: Partial<Copy> = {}): Promise<Copied> =>
    copyEvents({
      from: from.store,
      to: { store: to.store, imports: imports(1) },
      watch: () => undefined,
      ...more,
    });
  const difference = async () => {
    const error: unknown = await copy().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LogsDiffer);
    const { number, in: part } = (error as LogsDiffer).difference;
    return { number, in: part };
  };

  it('keeps every byte, instant, revision and the order', async () => {
    await fill(0, history);
    expect(await copy()).toEqual({ found: 0, copied: 4, position: 4n, translated: 0n });
    expect(await to.store.readAll({ limit: 10 })).toEqual(await from.store.readAll({ limit: 10 }));
  });

  it('of nothing is nothing', async () => {
    expect(await copy()).toEqual({ found: 0, copied: 0, position: 0n, translated: 0n });
  });

  it('that is repeated finds everything there and brings nothing in', async () => {
    await fill(0, history);
    await copy();
    expect(await copy()).toEqual({ found: 4, copied: 0, position: 4n, translated: 0n });
  });

  it('names the position that shows the same events', async () => {
    await fill(0, history);
    expect((await copy({ translate: 3n })).translated).toBe(3n);
    expect((await copy({ translate: 99n })).translated).toBe(4n);
  });

  it('is told step by step', async () => {
    await fill(0, history);
    const steps: string[] = [];
    await copy({ watch: (step, reached, end) => steps.push(`${step} ${reached}/${end}`) });
    expect(steps.filter((step) => step.startsWith('copying'))).toEqual([1, 2, 3, 4].map((n) => `copying ${n}/4`));
    expect(steps.at(-1)).toBe('verifying 4/4');
  });

  it('that dies half-way leaves nothing behind, and begins anew', async () => {
    await fill(0, history);
    const dying = copy({
      watch: (step, reached) => {
        if (step === 'copying' && reached === 3n) throw new Error('the machine stopped');
      },
    });
    await expect(dying).rejects.toThrow('the machine stopped');
    expect(await to.store.lastPosition()).toBe(0n);
    expect(await copy()).toMatchObject({ found: 0, copied: 4 });
  });

  it('does not go on after a beginning that stands there, for a history comes in as a whole', async () => {
    await fill(0, history);
    await fill(1, history.slice(0, 2));
    await expect(copy()).rejects.toEqual(new CopyNotContinued(2));
    expect(await to.store.lastPosition()).toBe(2n);
  });

  it.each([
    ['id', { id: '00000000-0000-7000-8000-0000000000ff' }],
    ['type', { type: 'TaskReopened' }],
    ['stream', { stream: 'task-2' }],
    ['data', { data: '{"a":1}' }],
    ['metadata', { metadata: '{"$correlationId" : "2", "n": 100}' }],
    ['recordedAt', { recordedAt: '2023-12-21T03:04:02.123457Z' }],
  ] as const)('is refused where another %s stands, and names the first such event', async (part, other) => {
    await fill(0, history);
    await fill(1, [...history.slice(0, 2), { ...history[2]!, ...other }, ...history.slice(3)]);
    expect(await difference()).toEqual({ number: 3, in: part });
  });

  it('is refused where the target goes on by itself', async () => {
    await fill(0, history.slice(0, 3));
    await fill(1, history);
    expect(await difference()).toEqual({ number: 4, in: 'only-in-target' });
  });
});
