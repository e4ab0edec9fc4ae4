import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { Driver } from '../../../../src/platform/event-store/eventstoredb/driver.ts';
import { deployProjection } from '../../../../src/platform/event-store/server-projections/deploy-projections.ts';
import {
  projectionFile,
  readProjectionFiles,
} from '../../../../src/platform/event-store/server-projections/projection-file.ts';
import {
  startEventStoreDbDouble,
  type EventStoreDbDouble,
} from '../../../support/eventstoredb-double/eventstoredb-double.ts';

const fileOf = (version: number, body = 'fromAll();') =>
  projectionFile('tasks-by-state.esdb.js', `// Version ${version}\n${body}\n`);

describe('a projection that is deployed', () => {
  let server: EventStoreDbDouble;
  let driver: Driver;
  beforeEach(async () => {
    server = await startEventStoreDbDouble();
    driver = Driver.to(server.connectionString);
  });
  afterEach(async () => {
    await driver.close();
    await server.stop();
  });
  const deploy = (file = fileOf(1), disableOlder = false) => deployProjection(driver, file, { disableOlder });

  it('stands under the name of its version', async () => {
    const file = fileOf(3);
    expect(await deploy(file)).toEqual({
      name: 'tiendo-tasks-by-state-v3',
      is: 'created',
      status: 'Running',
      older: [],
    });
    expect(server.projections.get('tiendo-tasks-by-state-v3')?.query).toBe(file.text);
  });

  it('is left alone when the same text is deployed again', async () => {
    await deploy();
    server.projections.get('tiendo-tasks-by-state-v1')!.states.set('task-1', { revision: 4 });
    expect(await deploy()).toMatchObject({ is: 'unchanged' });
    expect(server.projections.get('tiendo-tasks-by-state-v1')!.states.size).toBe(1);
  });

  it('is never swapped for another text of the same version', async () => {
    await deploy();
    expect(await deploy(fileOf(1, 'fromCategory("task");'))).toMatchObject({ is: 'other-text', status: 'Running' });
    expect(server.projections.get('tiendo-tasks-by-state-v1')?.query).toBe(fileOf(1).text);
  });

  it('is not taken over when somebody else put it there', async () => {
    await driver.createProjection('tiendo-tasks-by-state-v1', 'fromAll();');
    expect(await deploy()).toMatchObject({ is: 'foreign' });
    expect(await deploy()).toMatchObject({ is: 'foreign' });
    expect(server.projections.get('tiendo-tasks-by-state-v1')?.query).toBe('fromAll();');
  });

  it('is completed when the first deployment was cut off before the server made it', async () => {
    const cutOff = Object.assign(Object.create(driver) as Driver, {
      createProjection: () => Promise.reject(new Error('the line broke')),
    });
    await expect(deployProjection(cutOff, fileOf(1), { disableOlder: false })).rejects.toThrow('the line broke');
    expect(server.projections.size).toBe(0);
    expect(await deploy()).toMatchObject({ is: 'created' });
  });

  it('stands beside its earlier versions, which run until they are asked to stop and keep their state', async () => {
    await deploy(fileOf(1));
    server.projections.get('tiendo-tasks-by-state-v1')!.states.set('task-1', { revision: 4 });
    expect((await deploy(fileOf(3))).older).toEqual([{ name: 'tiendo-tasks-by-state-v1', disabled: false }]);
    expect(server.projections.get('tiendo-tasks-by-state-v1')!.status).toBe('Running');
    expect((await deploy(fileOf(3), true)).older).toEqual([{ name: 'tiendo-tasks-by-state-v1', disabled: true }]);
    const first = server.projections.get('tiendo-tasks-by-state-v1')!;
    expect({ status: first.status, states: first.states.size }).toEqual({ status: 'Stopped', states: 1 });
  });

  it('that is refused stops nothing', async () => {
    await deploy(fileOf(1));
    await deploy(fileOf(2));
    expect((await deploy(fileOf(2, 'fromAll().when({});'), true)).older).toEqual([
      { name: 'tiendo-tasks-by-state-v1', disabled: false },
    ]);
    expect(server.projections.get('tiendo-tasks-by-state-v1')!.status).toBe('Running');
  });

  it('leaves no event among ours', async () => {
    await deploy();
    const events = [];
    for await (const event of driver.readLog('start', 'forward', 10, 'all-but-system', { silenceMs: 5_000 })) {
      events.push(event);
    }
    expect(events).toEqual([]);
  });
});

describe('the projection files', () => {
  it('say their versions', async () => {
    const files = await readProjectionFiles('projections');
    expect(files.map(({ question }) => question)).toEqual(['events-by-type', 'tasks-by-state']);
    expect(files.every(({ version }) => version > 0)).toBe(true);
  });

  it('are refused without one', () => {
    expect(() => projectionFile('tasks-by-state.esdb.js', 'fromAll();')).toThrow('the first line says the version');
  });
});
