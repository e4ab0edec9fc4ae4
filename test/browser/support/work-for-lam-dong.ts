import { expect } from '@jest/globals';
import type { Seat } from './stage.ts';

type Items = Readonly<{ items: readonly Readonly<{ id: string; name: string }>[] }>;

/** What the planner of Lâm Đồng (`kehoach.lamdong`) sees and does by the API, before the scenes that a test tells. */
export const plannerAt = ({ page }: Seat, origin: string) => {
  const idOf = async (address: string, name: RegExp): Promise<string> => {
    const { items } = (await (await page.request.get(address)).json()) as Items;
    return items.find((one) => name.test(one.name))!.id;
  };
  const planId = () => idOf('/api/v1/plans?q=dak+nong', /Đắk Nông năm 2023/);
  const unitId = (name: string) =>
    idOf(`/api/v1/units?living=true&q=${encodeURIComponent(name)}`, new RegExp(`^${name}$`));
  const post = async (address: string, data: object): Promise<string> => {
    const headers = { 'Idempotency-Key': crypto.randomUUID(), Origin: origin };
    const answer = await page.request.post(address, { headers, data });
    expect([answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([201, '']);
    return ((await answer.json()) as { id: string }).id;
  };
  const assignTo = async (plan: string, number: string, due: string, effectiveOn: string, to: string) =>
    post(`/api/v1/plans/${plan}/tasks`, {
      number,
      title: `Rà soát vị trí việc làm, đợt ${number}`,
      leadUnit: await unitId(to),
      effectiveOn,
      deadline: { kind: 'date', date: due },
      authority: { symbol: '15/QĐ-UBND', issuedOn: '2026-01-05', issuer: 'UBND tỉnh Lâm Đồng' },
    });
  const department = 'Sở Nội vụ tỉnh Lâm Đồng';
  /** Assigns a task of the plan of Đắk Nông; answers its id. */
  const assign = async (number: string, due: string, to = department): Promise<string> =>
    assignTo(await planId(), number, due, '2026-01-05', to);
  /** Issues a plan of the province; answers its id. */
  const issue = async (symbol: string): Promise<string> =>
    post('/api/v1/plans', {
      ...{ symbol, issuedOn: '2026-01-05', effectiveOn: '2026-01-05', owner: await unitId('Tỉnh Lâm Đồng') },
      content: { name: `Kế hoạch ${symbol}`, coversFrom: '2026-01-01', coversTo: '2026-12-31' },
    });
  /** Assigns a task of a plan of 2026 that is issued for it; answers its id. */
  const assignIn2026 = async (number: string, due: string, effectiveOn: string): Promise<string> =>
    assignTo(await issue('26/KH-UBND'), number, due, effectiveOn, department);
  return { planId, assign, issue, assignIn2026 };
};
