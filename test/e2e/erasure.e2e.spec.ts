import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { People } from '../../src/features/ports/people.ts';
import { EventStore } from '../../src/platform/event-store/event-store.ts';
import { AccessService, decree } from '../support/access-service.ts';

const canaries = ['Tên Chim Báo Minh Hoạ', 'chimbao@tinh.example', '0912 345 678', 'chimbao.dangnhap'] as const;
const [displayName, email, phone, signInName] = canaries;

describe('erasing a person', () => {
  let service: AccessService;
  let admin: Awaited<ReturnType<AccessService['setUp']>>;
  let superuser: pg.Client;
  let account: string;
  let plan: string;
  let firstSegment: string;

  const reading = (path: string) => service.done('GET', path, undefined, { token: admin.token });
  const asAdmin = (method: 'POST' | 'PUT', path: string, body?: unknown, key?: string) =>
    service.done(method, path, body, { token: admin.token, ...(key && { headers: { 'idempotency-key': key } }) });

  /** Every row of every table as text, and every byte of the database's files. */
  const everything = async (): Promise<string> => {
    const { rows: tables } = await superuser.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await superuser.query<{ text: string | null }>(`SELECT t::text AS text FROM ${name} t`);
      texts.push(...rows.map(({ text }) => `${text ?? ''} ${hexAsText(text ?? '')}`));
    }
    await superuser.query('CHECKPOINT');
    const { rows: folders } = await superuser.query<{ folder: string }>(
      `SELECT current_setting('data_directory') || '/base/' || oid AS folder FROM pg_database WHERE datname = current_database()`,
    );
    const folder = folders[0]!.folder;
    for (const file of await readdir(folder)) texts.push(await readFile(join(folder, file), 'latin1'));
    return texts.join('\n');
  };

  const one = async (sql: string, values: readonly unknown[] = []): Promise<string> =>
    (await superuser.query<{ value: string }>(`SELECT ${sql} AS value`, [...values])).rows[0]!.value;

  /** Texts that the server's log of writes still holds, of those written since the test began. */
  const inWriteAheadLog = async (texts: readonly string[]): Promise<string[]> => {
    await superuser.query('CHECKPOINT');
    const folder = `${await one(`current_setting('data_directory')`)}/pg_wal`;
    const segments = (await readdir(folder)).filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= firstSegment);
    const kept = new Set<string>();
    for (const segment of segments) {
      const bytes = await readFile(join(folder, segment));
      for (const text of texts) if (bytes.includes(text)) kept.add(text);
    }
    return [...kept];
  };

  const found = async (): Promise<string[]> => {
    const text = await everything();
    return canaries.filter((canary) => text.includes(canary) || text.includes(Buffer.from(canary).toString('latin1')));
  };

  const events = async (): Promise<string> => {
    const { rows } = await superuser.query<{ all: string }>(
      `SELECT string_agg(concat_ws('|', position, id, type, data, metadata, recorded_at), E'\\n' ORDER BY position) AS all
       FROM event_store.events WHERE type <> 'PersonErased'`,
    );
    return rows[0]!.all;
  };

  const figures = async (): Promise<unknown[]> => {
    const position = String(await service.app.get(EventStore).lastPosition());
    const { groups } = await reading(`/progress?by=plan&at=2026-11-21&notBefore=${position}`);
    return groups.map(({ label, counts, rates }: Record<string, unknown>) => ({ label, counts, rates }));
  };

  beforeAll(async () => {
    service = await AccessService.start();
    superuser = new pg.Client(service.database.superuser);
    await superuser.connect();
    firstSegment = await one('pg_walfile_name(pg_current_wal_lsn())');
    admin = await service.setUp();
    account = (await asAdmin('POST', '/accounts', { unit: admin.unit })).id;
    await asAdmin('PUT', `/accounts/${account}/person`, { displayName, email, phone, signInName });
    await asAdmin('POST', `/accounts/${account}/grants`, { role: 'planner', unit: admin.unit, authority: decree });
    const { password } = await asAdmin('POST', `/accounts/${account}/initial-password`);
    const first = await service.signIn(signInName, password);
    const refused = await service.send('GET', '/plans', undefined, { token: first });
    expect(refused.body.code).toBe('access.password-must-change');
    const next = 'năm cánh buồm đỏ trên sông';
    const { token } = await service.done('PUT', '/session/password', { current: password, next }, { token: first });
    plan = (
      await service.done(
        'POST',
        '/plans',
        {
          symbol: '15/KH-UBND',
          issuedOn: '2026-11-20',
          owner: admin.unit,
          content: {
            name: 'Kế hoạch cải cách hành chính năm 2026',
            coversFrom: '2026-01-01',
            coversTo: '2026-12-31',
            groups: [{ key: 'tthc', label: 'Cải cách thủ tục hành chính', kind: 'field' }],
          },
        },
        { token },
      )
    ).id;
  });
  afterAll(async () => {
    await superuser.end();
    await service.stop();
  });

  it('leaves nothing of the person, and every event and figure as it was', async () => {
    expect((await service.app.get(People).find([account])).get(account)).toEqual({ displayName, email, phone });
    const before = { events: await events(), figures: await figures() };
    expect(before.figures).toHaveLength(1);
    // The search sees what is kept in plain text: the name of the unit.
    expect(await everything()).toContain(Buffer.from('UBND tỉnh Lâm Đồng').toString('latin1'));
    const erase = { reason: 'Nghỉ công tác' };
    await asAdmin('POST', `/accounts/${account}/erasure`, erase, 'erasure-0001');

    expect(await found()).toEqual([]);
    expect(await service.app.get(People).find([account])).toEqual(new Map());
    expect({ events: await events(), figures: await figures() }).toEqual(before);
  });

  it('leaves nothing in the log of writes, where what was kept in plain text stands for a while', async () => {
    await one(`pg_logical_emit_message(false, 'erasure', $1)`, ['found by the search']);
    expect(await inWriteAheadLog([...canaries, 'found by the search'])).toEqual(['found by the search']);
  });

  it('shows in history the role and the unit in place of the name', async () => {
    const { items } = await reading(`/audit?plan=${plan}`);
    const entry = items.find(({ type }: { type: string }) => type === 'PlanIssued');
    expect(entry).toMatchObject({ actor: { account, name: null, label: 'cán bộ kế hoạch, UBND tỉnh Lâm Đồng' } });
  });

  it('ends all sessions, and nobody signs in any more', async () => {
    const answer = await service.send('POST', '/session', {
      signInName,
      password: 'năm cánh buồm đỏ trên sông',
      as: 'api',
    });
    expect(answer.body.code).toBe('session.sign-in-refused');
  });

  it('finishes when it was cut off after its event, sent again', async () => {
    const other = (await asAdmin('POST', '/accounts', { unit: admin.unit })).id;
    await asAdmin('PUT', `/accounts/${other}/person`, { displayName, email, phone, signInName });
    const people = service.app.get(People);
    const erase = people.erase.bind(people);
    people.erase = () => Promise.reject(new Error('cut off'));
    const request = [`/accounts/${other}/erasure`, { reason: 'Nghỉ công tác' }] as const;
    const coming = { token: admin.token, headers: { 'idempotency-key': 'erasure-0002' } };
    expect((await service.send('POST', ...request, coming)).status).toBe(500);
    const recorded = await service.app.get(EventStore).lastPosition();
    people.erase = erase;
    expect((await service.send('POST', ...request, coming)).status).toBe(200);
    expect(await service.app.get(EventStore).lastPosition()).toBe(recorded);
    expect(await people.find([other])).toEqual(new Map());
    expect(await found()).toEqual([]);
  });
});

/** Bytes are shown as `\\x…`: what they would say as text. */
const hexAsText = (text: string): string =>
  [...text.matchAll(/\\x((?:[0-9a-f]{2})+)/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1')).join(' ');
