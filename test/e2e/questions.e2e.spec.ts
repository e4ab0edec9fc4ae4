import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore, type RecordedEvent } from '../../src/platform/event-store/event-store.ts';
import type { Service } from '../../src/service.ts';
import { eventually } from '../support/eventually.ts';
import { asOperator, startTestService } from '../support/service.ts';

type Answer = Readonly<{ status: number; headers: Headers; body: any }>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** The demonstration, asked through the whole service. */
describe('questions to the whole service', () => {
  let service: Service;
  let plan: string;
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${service.url}${path}`, { headers: { ...asOperator(service), ...headers } });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
  };
  const day = 'at=2023-12-21';

  beforeAll(async () => {
    service = await startTestService({ demo: 'on' });
    await eventually(
      'every register shows the demonstration',
      async () => {
        const { body } = await get('/health/ready');
        expect(body.projections.every(({ lagEvents }: { lagEvents: string }) => lagEvents === '0')).toBe(true);
      },
      60_000,
    );
    const { body } = await get('/api/v1/plans?q=dak%20nong&year=2023');
    plan = body.items[0].id;
  }, 120_000);
  afterAll(() => service.stop());

  it('answers 53 of 55 for Đắk Nông on 21/12/2023, in seven fields', async () => {
    const { body } = await get(`/api/v1/plans/${plan}/progress?${day}&by=field`);
    expect(body.rates.planCompletion).toEqual({ numerator: 53, denominator: 55, text: '96,4%' });
    expect(body.groups).toHaveLength(7);
  });

  it('finds the plan of Đắk Nông under the body that succeeded it', async () => {
    const { body } = await get(`/api/v1/plans/${plan}`);
    const [heir] = body.plan.owner.now;
    const found = await get(`/api/v1/plans?owner=${heir.id}`);
    expect(found.body.items.map(({ id }: { id: string }) => id)).toContain(plan);
    const own = await get(`/api/v1/plans?owner=${heir.id}&lineage=false`);
    expect(own.body.items.map(({ id }: { id: string }) => id)).not.toContain(plan);
  });

  it('lists as many tasks behind each figure as the figure says', async () => {
    const { body } = await get(`/api/v1/plans/${plan}/progress?${day}`);
    for (const [query, figure] of [
      ['rate=planCompletion&part=numerator', 53],
      ['rate=planCompletion&part=denominator', 55],
      ['count=H1', body.counts.H1],
      ['count=T2', body.counts.T2],
    ] as const) {
      const { body: why } = await get(`${body.explain}&${query}&limit=1000`);
      expect([query, why.length, why.items.length]).toEqual([query, figure, figure]);
    }
  });

  it('pages through tasks without losing or doubling one', async () => {
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { body } = await get(`/api/v1/plans/${plan}/tasks?${day}&limit=7${after}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      if (body.next === null) break;
      after = `&after=${body.next}`;
    }
    expect(seen.length).toBeGreaterThanOrEqual(55);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('reads a task, its history and the trail', async () => {
    const { body: tasks } = await get(`/api/v1/plans/${plan}/tasks?${day}&status=H1&limit=1`);
    const [{ id }] = tasks.items;
    const { body: task } = await get(`/api/v1/tasks/${id}?${day}`);
    expect(task.task).toMatchObject({ id, status: 'H1' });
    const { body: history } = await get(`/api/v1/tasks/${id}/history`);
    expect(history.items.at(-1)).toMatchObject({ type: 'TaskAssigned', taskId: id });
    expect(history.items[0].revision).toBe((await get(`/api/v1/tasks/${id}`)).body.revision);
    const { body: trail } = await get(`/api/v1/audit?plan=${plan}&type=TaskCompletionConfirmed&limit=1000`);
    expect(trail.items.length).toBeGreaterThanOrEqual(53);
  });

  it('says where it stands, answers 304, and waits no longer than it must', async () => {
    const first = await get(`/api/v1/plans/${plan}?${day}`);
    expect(first.headers.get('x-position')).toBe(first.body.knownAt.position);
    const again = await get(`/api/v1/plans/${plan}?${day}`, { 'If-None-Match': first.headers.get('etag')! });
    expect(again.status).toBe(304);
    const late = await get(`/api/v1/plans?notBefore=999999999`);
    expect([late.status, late.headers.get('retry-after')]).toEqual([503, '1']);
  });

  it('finds the bearer of code 44 at a date', async () => {
    const names = async (at: string) =>
      (await get(`/api/v1/units?code=44&at=${at}`)).body.items.map(({ name }: { name: string }) => name);
    expect([await names('2025-06-30'), await names('2025-07-01')]).toEqual([
      [expect.stringContaining('Quảng Bình')],
      [expect.stringContaining('Quảng Trị')],
    ]);
  });

  it('sends the whole history as a feed, every event once and in the order of the log', async () => {
    const log: RecordedEvent[] = [];
    for await (const run of service.app.get(EventStore).history()) log.push(...run);
    const response = await fetch(`${service.url}/api/v1/feed?after=0`, { headers: asOperator(service) });
    const last = `id: ${log.at(-1)!.position}\n`;
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body!) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (text.endsWith('\n\n') && text.includes(last)) break;
    }
    const sent = [...text.matchAll(/^data: (.*)$/gm)].map(([, line]) => JSON.parse(line!) as Record<string, string>);
    const placeOf = ({ position, stream, revision }: RecordedEvent) => [`${position}`, stream, `${revision}`];
    expect(sent.map(({ position, subject, revision }) => [position, subject, revision])).toEqual(log.map(placeOf));
    // Positions grow and say nothing else; that nothing is missing shows in each stream.
    const revisions = new Map<string, number>();
    for (const [at, { subject, position, revision }] of sent.entries()) {
      expect(Number(revision)).toBe(revisions.get(subject!) ?? 0);
      revisions.set(subject!, Number(revision) + 1);
      expect(BigInt(position!) > BigInt(sent[at - 1]?.position ?? 0)).toBe(true);
    }
  });
});
