import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { copyEvents } from '../../src/cli/commands/copy-events.ts';
import { withStores } from '../../src/cli/own-stores.ts';
import { storeAddress } from '../../src/cli/store-address.ts';
import type { Surroundings } from '../../src/cli/surroundings.ts';
import { textsFor } from '../../src/cli/texts/choose-texts.ts';
import type { Access } from '../../src/platform/database/database.ts';
import { happened } from '../platform/event-store/events.ts';
import { connect, openPostgresStore } from '../platform/event-store/postgres-store.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import {
  startEventStoreDbDouble,
  type EventStoreDbDouble,
} from '../support/eventstoredb-double/eventstoredb-double.ts';

/** As a person would write it for a server on a socket; a server that is named by its address stays as it is. */
const urlOf = ({ connectionString, host, user, database }: Access): string =>
  connectionString ?? `postgres://${user ?? ''}@localhost/${database ?? ''}?host=${encodeURIComponent(host ?? '')}`;

describe('copy-events between stores named at the command line', () => {
  let full: TestDatabase;
  let empty: TestDatabase;
  let double: EventStoreDbDouble;
  let folder: string;

  const terminalOf = (said: { out: string; err: string }, locale = 'en') => ({
    out: (text: string) => (said.out += text),
    err: (text: string) => (said.err += text),
    watched: false,
    texts: textsFor(locale),
  });
  const copy = async (from: string, to: string, translate?: string) => {
    const said = { out: '', err: '' };
    const terminal = terminalOf(said);
    const address = (named: string) => storeAddress(named, join(folder, 'of-settings'), terminal.texts);
    const world: Pick<Surroundings, 'withStores'> = {
      withStores: async (one, other, work) => withStores({ from: address(one), to: address(other) }, terminal, work),
    };
    await copyEvents(world as Surroundings, { from, to, ...(translate !== undefined && { translate }) }, terminal);
    return said;
  };

  beforeAll(async () => {
    [full, empty, double] = await Promise.all([createTestDatabase(), createTestDatabase(), startEventStoreDbDouble()]);
    folder = await mkdtemp(join(tmpdir(), 'tiendo-stores-'));
    const log = openPostgresStore(full);
    for (let number = 1; number <= 3; number += 1) {
      await log.store.append(`task-${number}`, [happened('TaskStarted', `{ "n": ${number}.0 }`)], 'no_stream');
    }
    await log.close();
  });
  afterAll(async () => {
    await Promise.all([full.drop(), empty.drop(), double.stop()]);
    await rm(folder, { recursive: true, force: true });
  });

  it('goes from PostgreSQL to EventStoreDB and into another PostgreSQL', async () => {
    const there = await copy(urlOf(full.superuser), double.connectionString, '2');
    expect(there.err).toContain('3 events copied, 0 stood there; every one compared.');
    expect(Number(there.out)).toBeGreaterThan(2);
    expect((await copy(double.connectionString, urlOf(empty.superuser), there.out.trim())).out).toBe('2\n');
    const [one, other] = [openPostgresStore(full), openPostgresStore(empty)];
    expect(await other.store.readAll({ limit: 10 })).toEqual(await one.store.readAll({ limit: 10 }));
    await Promise.all([one.close(), other.close()]);
  });

  it('leaves a record of the export in the installation that the history was taken from', async () => {
    const exports = async () => {
      const client = await connect(full.superuser);
      const { rows } = await client.query<object>(
        `SELECT account_type, device, object_type, object_id, result FROM access.records WHERE action = 'export'`,
      );
      await client.end();
      return rows;
    };
    const before = await exports();
    await copy(urlOf(full.superuser), urlOf(empty.superuser));
    expect((await exports()).slice(before.length)).toEqual([
      {
        account_type: 'operator',
        device: 'tiendo',
        object_type: 'history up to position',
        object_id: '3',
        result: 'allowed',
      },
    ]);
  });

  it('goes into a data folder, which holds a whole installation afterwards', async () => {
    const target = join(folder, 'second');
    expect((await copy(urlOf(full.superuser), target)).err).toContain('3 events copied');
    expect((await copy(target, urlOf(full.superuser))).err).toContain('0 events copied, 3 stood there');
  }, 60_000);

  it('is refused for a source that holds no events at all, and makes nothing there', async () => {
    await expect(copy('embedded', double.connectionString)).rejects.toMatchObject({
      exitCode: 1,
      message: `${join(folder, 'of-settings')} holds no event store.`,
    });
    await expect(access(join(folder, 'of-settings'))).rejects.toThrow('ENOENT');
    await expect(
      copy(urlOf({ ...full.superuser, database: 'postgres' }), double.connectionString),
    ).rejects.toMatchObject({ exitCode: 1 });
  });

  it('is refused from a store into itself', async () => {
    await expect(copy('embedded', join(folder, 'of-settings'))).rejects.toMatchObject({ exitCode: 2 });
  });

  it('tells where nobody answers, without the password', async () => {
    await expect(copy('postgres://u:secret@127.0.0.1:1/x', double.connectionString)).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringMatching(/^The store postgres:\/\/…@127\.0\.0\.1:1\/x cannot be opened: (?!.*secret)/),
    });
  });

  it.each([
    ['mysql://u:se@cret@host/x', 'No kind of store has the address mysql://…@host/x'],
    [
      'esdb://u:secret@host:2113?tls=false',
      'The store esdb://…@host:2113?tls=false cannot be opened: a user and password',
    ],
  ])('refuses %s before it is tried, without the password', (named, said) => {
    expect(() => storeAddress(named, '.data', textsFor('en'))).toThrow(said);
  });
});
