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
  /** Assigns a task of the plan of Đắk Nông; answers its id. */
  const assign = async (number: string, due: string, to = 'Sở Nội vụ tỉnh Lâm Đồng'): Promise<string> => {
    const answer = await page.request.post(`/api/v1/plans/${await planId()}/tasks`, {
      headers: { 'Idempotency-Key': crypto.randomUUID(), Origin: origin },
      data: {
        number,
        title: `Rà soát vị trí việc làm, đợt ${number}`,
        leadUnit: await unitId(to),
        effectiveOn: '2026-01-05',
        deadline: { kind: 'date', date: due },
        authority: { symbol: '15/QĐ-UBND', issuedOn: '2026-01-05', issuer: 'UBND tỉnh Lâm Đồng' },
      },
    });
    expect([answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([201, '']);
    return ((await answer.json()) as { id: string }).id;
  };
  return { planId, assign };
};
