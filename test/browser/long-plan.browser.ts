import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStage, type Seat, type Stage } from './support/stage.ts';

const batches = 3;
const batch = 1_000;
const length = batches * batch;

/** Runs in the page: a plan of so many tasks, entered as a planner does. */
const enter = async ([batches, batch]: readonly [number, number]): Promise<string> => {
  const send = async (path: string, body: object): Promise<{ id: string }> => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
    const answer = await fetch(`/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as { id: string };
  };
  const who = (await (await fetch('/api/v1/session')).json()) as { roles: { unit: string }[] };
  const unit = who.roles[0]!.unit;
  const content = { name: 'Kế hoạch dài', coversFrom: '2026-01-01', coversTo: '2026-12-31' };
  const { id } = await send('plans', { issuedOn: '2026-01-15', effectiveOn: '2026-01-15', owner: unit, content });
  for (let part = 0; part < batches; part += 1) {
    const tasks = Array.from({ length: batch }, (_, index) => ({
      ...{ number: `${part + 1}.${index + 1}`, title: `Rà soát hồ sơ số ${part * batch + index + 1}`, leadUnit: unit },
      deadline: { kind: 'date', date: '2026-12-31' },
    }));
    await send(`plans/${id}/tasks/batch`, { effectiveOn: '2026-01-16', tasks });
  }
  return id;
};

/** Runs in the page: turns through the grid in large steps; how often a part of it stood empty once a step was drawn. */
const scrollThrough = `(async () => {
  const grid = document.querySelector('[role=grid]');
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const isBlankAt = (y) => {
    const { left, width } = grid.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, y)?.closest('[role=row]') === null;
  };
  grid.scrollIntoView({ block: 'end' });
  let blank = 0;
  for (let step = 0; step < 120; step += 1) {
    grid.scrollTop = step % 10 === 9 ? (grid.scrollHeight * ((step * 37) % 100)) / 100 : grid.scrollTop + 2400;
    await drawn();
    const { top, bottom } = grid.getBoundingClientRect();
    const [from, to] = [Math.max(top, 60) + 60, Math.min(bottom, innerHeight) - 20];
    if ([from, (from + to) / 2, to].some(isBlankAt)) blank += 1;
  }
  return blank;
})()`;

describe('a plan of some thousand tasks in a browser', () => {
  let stage: Stage;
  let planner: Seat;

  beforeAll(async () => {
    stage = await openStage();
    planner = await stage.seat('kehoach.lamdong');
    await planner.page.goto('/');
    const id = await planner.page.evaluate(enter, [batches, batch] as const);
    await planner.page.goto(`/ke-hoach/${id}`);
    await planner.page.getByText('3.000 nhiệm vụ', { exact: true }).waitFor({ timeout: 120_000 });
  }, 300_000);
  afterAll(() => stage.close());

  it('draws a few rows of all, and leaves none blank however fast it is turned', async () => {
    const { page } = planner;
    const grid = page.getByRole('grid');
    expect(await grid.getAttribute('aria-rowcount')).toBe(`${length + 1}`);
    expect(await grid.getByRole('row').count()).toBeLessThan(100);
    expect(await page.evaluate(scrollThrough)).toBe(0);
  });

  it('is searched while one types', async () => {
    const { page } = planner;
    await page.getByRole('searchbox').fill('ra soat ho so so 2999');
    await page.getByText('1 nhiệm vụ', { exact: true }).waitFor();
    await page.getByRole('gridcell', { name: 'Rà soát hồ sơ số 2999' }).waitFor();
  });

  it('follows a change by the row that changed, without asking for the list again', async () => {
    const { page } = planner;
    await page.getByRole('searchbox').fill('');
    await page.getByText('3.000 nhiệm vụ', { exact: true }).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const row = page.getByRole('grid').getByRole('row').nth(1);
    const task = new URL((await row.getByRole('link').getAttribute('href'))!, stage.service.url).pathname
      .split('/')
      .at(-1)!;
    const suspended = await page.request.post(`/api/v1/tasks/${task}/suspension`, {
      headers: { 'Idempotency-Key': crypto.randomUUID(), Origin: stage.service.url },
      data: { reason: 'Chờ kinh phí' },
    });
    expect(suspended.status()).toBe(200);
    await page
      .getByRole('row')
      .filter({ has: page.locator(`a[href*="${task}"]`) })
      .getByText('Tạm hoãn')
      .waitFor();
    expect(asked.filter((path) => path.endsWith('/tasks'))).toEqual([]);
    expect(asked).toContain(`/api/v1/tasks/${task}`);
  });
});
