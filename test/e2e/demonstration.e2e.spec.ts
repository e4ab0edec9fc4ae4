import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Service } from '../../src/service.ts';
import { eventually } from '../support/eventually.ts';
import { asOperator, startTestService } from '../support/service.ts';

type Fraction = Readonly<{ numerator: number; denominator: number; text: string }>;
type Progress = Readonly<{
  counts: Readonly<Record<string, number>>;
  rates: Readonly<Record<string, Fraction>>;
  groups: readonly unknown[];
  knownAt: Readonly<{ position: string }>;
}>;

describe('the demonstration, asked over HTTP', () => {
  let service: Service;
  let planId: string;

  const ask = (path: string): Promise<Response> => fetch(`${service.url}${path}`, { headers: asOperator(service) });
  const get = async <T>(path: string): Promise<T> => {
    const response = await ask(path);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };

  beforeAll(async () => {
    service = await startTestService({ demo: 'on' });
    await eventually('the registers show the whole demonstration', () => get('/health/ready'), 60_000);
    const { items } = await get<{ items: { id: string }[] }>('/api/v1/plans?q=dak%20nong');
    expect(items).toHaveLength(1);
    planId = items[0]!.id;
  }, 120_000);
  afterAll(() => service.stop());

  it('computes 53/55 = 96,4% in 7 fields for Đắk Nông at 21/12/2023', async () => {
    const progress = await get<Progress>(`/api/v1/plans/${planId}/progress?at=2023-12-21&by=field`);
    expect(progress.rates.planCompletion).toEqual({ numerator: 53, denominator: 55, text: '96,4%' });
    expect(progress.groups).toHaveLength(7);
    expect(progress.counts.total).toBe(55);
  });

  it('knows fewer completed tasks with an earlier knowledge', async () => {
    const path = `/api/v1/plans/${planId}/progress?at=2023-12-21&knownAt=2023-11-30T23:59:59%2B07:00`;
    const earlier = (await get<Progress>(path)).rates.planCompletion!;
    expect(earlier.numerator).toBeLessThan(53);
    expect(earlier.numerator).toBeGreaterThan(0);
  });

  it('explains every count with exactly the tasks behind it', async () => {
    const { counts } = await get<Progress>(`/api/v1/plans/${planId}/progress?at=2023-12-21`);
    for (const status of ['H1', 'H2', 'T1', 'T2', 'N', 'X']) {
      const { length, items } = await get<{ length: number; items: unknown[] }>(
        `/api/v1/progress/explain?plan=${planId}&count=${status}&at=2023-12-21&limit=1000`,
      );
      expect([status, length, items.length]).toEqual([status, counts[status], counts[status]]);
    }
  });

  it('lists the tasks without a heading in one page after the other', async () => {
    const { groups } = await get<{ groups: { key: string | null; counts: { total: number }; explain: string }[] }>(
      `/api/v1/plans/${planId}/progress?at=2023-12-21&by=group`,
    );
    const without = groups.find(({ key }) => key === null)!;
    const { length, items } = await get<{ length: number; items: unknown[] }>(`${without.explain}&count=H1&limit=1000`);
    expect([length, items.length]).toEqual([46, 46]);
    expect(without.counts.total).toBe(55);
  });

  it('answers a path that is no text with a problem, not with a fault', async () => {
    const response = await ask('/api/v1/plans/%ff');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'request.unreadable' });
  });
});
