import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { breakableLine, type BreakableLine } from './support/breakable-line.ts';
import { openStage, type Seat, type Stage } from './support/stage.ts';
import { plannerAt } from './support/work-for-lam-dong.ts';

/** What a browser does not offer to a page that came over plain HTTP from another machine. */
const plainHttp = 'delete Crypto.prototype.randomUUID; delete Navigator.prototype.locks;';

describe('a browser whose line to the service breaks', () => {
  let stage: Stage;
  let planner: Seat;
  let line: BreakableLine;
  let assign: ReturnType<typeof plannerAt>['assign'];

  beforeAll(async () => {
    stage = await openStage();
    planner = await stage.seat('kehoach.lamdong');
    ({ assign } = plannerAt(planner, stage.service.url));
  }, 240_000);
  afterAll(() => stage.close());
  beforeEach(async () => {
    line = await breakableLine(stage.service.url);
  });
  afterEach(() => line.close());

  const seat = (name: string) => stage.seat(name, { baseURL: line.url });
  const told = (page: Page) =>
    page.getByText(/Mất kết nối với hệ thống, đang thử lại. Số liệu trên trang là đến \d\d:\d\d/);
  const drawer = (page: Page) => page.getByRole('dialog').last();

  it('is told so in every window with the moment of its figures, and has what it missed once the line stands', async () => {
    const { page } = await seat('lanhdao.lamdong');
    const other = await page.context().newPage();
    for (const window of [page, other]) {
      await window.goto('/');
      await window
        .getByRole('row', { name: /Đắk Nông năm 2023/ })
        .getByText('53/55')
        .waitFor();
    }
    await line.cut();
    for (const window of [page, other]) await told(window).waitFor();
    await assign('5.1', '2099-12-31');
    expect(await page.getByText('53/55').count()).toBeGreaterThan(0);
    await line.mend();
    for (const window of [page, other]) {
      await window
        .getByRole('row', { name: /Đắk Nông năm 2023/ })
        .getByText('53/56')
        .waitFor();
      await told(window).waitFor({ state: 'detached' });
    }
  }, 60_000);

  it.each([
    ['between the first answer and the moment at which it began to listen', ''],
    ['so over plain HTTP as well, where windows cannot take turns', plainHttp],
  ])(
    'hears what was recorded %s',
    async (_when, script) => {
      const { page } = await seat('lanhdao.lamdong');
      await page.addInitScript(script);
      let listen = (): void => undefined;
      const begins = new Promise<void>((resolve) => {
        listen = resolve;
      });
      await page.route('**/api/v1/feed', async (route) => {
        await begins;
        await route.continue();
      });
      const row = page.getByRole('row', { name: /Đắk Nông năm 2023/ });
      await page.goto('/');
      const shown = await row.getByText(/^53\/\d+$/).textContent();
      const total = Number(shown?.split('/')[1]);
      await assign(`5.3.${total}`, '2099-12-31');
      listen();
      await row.getByText(`53/${total + 1}`).waitFor();
    },
    60_000,
  );

  it('keeps a form, says that nothing was sent, and sends it once when asked again', async () => {
    const task = await assign('5.2', '2099-12-31');
    const { page } = await seat('chuyenvien.sonoivu');
    await page.addInitScript(plainHttp);
    await page.goto(`/nhiem-vu/${task}?act=reportProgress`);
    await drawer(page).getByLabel('Tỷ lệ đã thực hiện (%)').fill('30');
    await drawer(page).getByLabel('Đã làm được gì').fill('Đã thu thập số liệu');
    await page.context().setOffline(true);
    await page.getByText('Không có mạng. Những gì bạn nhập vẫn được giữ trên máy này.').waitFor();
    await drawer(page).getByRole('button', { name: 'Báo cáo tiến độ', exact: true }).click();
    await drawer(page).getByText('Không kết nối được hệ thống').waitFor();
    await page.context().setOffline(false);
    await drawer(page).getByRole('button', { name: 'Thử lại', exact: true }).click();
    await page.getByText(/Báo cáo tiến độ 30%: Đã thu thập số liệu/).waitFor();
    expect(await page.getByText(/Báo cáo tiến độ 30%: Đã thu thập số liệu/).count()).toBe(1);
  }, 60_000);

  it('says at a page that was never opened that nobody answers, and opens it when asked again', async () => {
    const { page } = await seat('lanhdao.lamdong');
    await page.goto('/');
    await page.getByRole('row', { name: /Đắk Nông năm 2023/ }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Đơn vị', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Không kết nối được hệ thống' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Thử lại', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Đơn vị' }).waitFor();
  }, 60_000);

  it('is not told of a broken line, nor asks again, where somebody without a role may hear nothing', async () => {
    const { page } = await seat('lanhdao.lamdong');
    await page.clock.install();
    let asked = 0;
    await page.route('**/api/v1/feed', (route) => {
      asked += 1;
      return route.fulfill({ status: 403, contentType: 'application/problem+json', body: '{}' });
    });
    const refused = page.waitForResponse('**/api/v1/feed');
    await page.goto('/');
    await refused;
    await page.getByRole('row', { name: /Đắk Nông năm 2023/ }).waitFor();
    await page.clock.runFor(60_000);
    await page.evaluate(() => fetch('/health/live').then(() => undefined));
    expect(asked).toBe(1);
    expect(await told(page).count()).toBe(0);
  }, 60_000);
});
