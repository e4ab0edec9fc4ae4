import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { barriers, isTooWide, openStage, picture, type Seat, type Stage } from './support/stage.ts';
import { plannerAt } from './support/work-for-lam-dong.ts';

describe('my work in a browser', () => {
  let stage: Stage;
  let planner: Seat;
  let officer: Seat;

  beforeAll(async () => {
    stage = await openStage();
    [planner, officer] = (await Promise.all(
      ['kehoach.lamdong', 'chuyenvien.sonoivu'].map((name) => stage.seat(name)),
    )) as [Seat, Seat];
    const { assign } = plannerAt(planner, stage.service.url);
    await assign('9.1', '2026-02-01');
    await assign('9.2', '2099-06-30');
    await assign('9.3', '2099-12-31');
  }, 240_000);
  afterAll(() => stage.close());

  const row = (number: string) =>
    officer.page.getByRole('link', { name: new RegExp(`^${number.replace('.', '\\.')}\\. `) });

  it('shows what is late first, and counts it beside the name of the page', async () => {
    const { page } = officer;
    await page.goto('/viec-cua-toi');
    await row('9.1').waitFor();
    expect((await page.locator('main h2').allTextContents())[0]).toBe('Quá hạn');
    await page.getByTitle('1 việc đang chờ').waitFor();
    await picture(page, 'my-work');
  });

  it('is gone through by keys: J moves, X chooses, Enter opens the task beside the list', async () => {
    const { page } = officer;
    await page.goto('/viec-cua-toi');
    await row('9.1').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('Đã chọn 1 nhiệm vụ').waitFor();
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Nhiệm vụ 9.1').waitFor();
    await page.getByRole('group', { name: 'Việc bạn làm được' }).last().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('starts several tasks at once, and keeps those that were refused, with the reason', async () => {
    const { page } = officer;
    await page.goto('/viec-cua-toi');
    await page.getByLabel('Chọn nhiệm vụ 9.2').check();
    await page.getByLabel('Chọn nhiệm vụ 9.3').check();
    await page.getByRole('button', { name: 'Triển khai (2)' }).click();
    const third = new URL((await row('9.3').getAttribute('href'))!, stage.service.url).searchParams.get('task')!;
    const taken = await page.request.post(`/api/v1/tasks/${third}/progress`, {
      headers: { 'Idempotency-Key': crypto.randomUUID(), Origin: stage.service.url },
      data: { percent: 10, note: 'Đã bắt đầu' },
    });
    expect(taken.status()).toBe(200);
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Triển khai: 2 nhiệm vụ' }).click();
    await drawer.getByText('1 nhiệm vụ chưa ghi được').waitFor();
    await drawer.getByText('Trong lúc bạn soạn, nhiệm vụ đã thay đổi').waitFor();
    expect(await drawer.getByRole('listitem').count()).toBe(1);
    await page.getByText('Đã chọn 1 nhiệm vụ').waitFor();
  });

  it('sends again under the same key what was left without an answer, also after a reload', async () => {
    const { page } = officer;
    const keys: string[] = [];
    await page.route('**/api/v1/tasks/*/start', async (route) => {
      keys.push(route.request().headers()['idempotency-key']!);
      await (keys.length === 1 ? route.abort() : route.continue());
    });
    const start = async (): Promise<void> => {
      await page.goto('/viec-cua-toi');
      await page.getByLabel('Chọn nhiệm vụ 9.1').check();
      await page.getByRole('button', { name: 'Triển khai (1)' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Triển khai: 1 nhiệm vụ' }).click();
    };
    await start();
    await page.getByRole('dialog').getByText('Không kết nối được hệ thống').waitFor();
    await start();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(keys).toEqual([keys[0], keys[0]]);
    await page.unroute('**/api/v1/tasks/*/start');
  });

  it('lets the focal point confirm where the results wait', async () => {
    const focalPoint = await stage.seat('daumoi.lamdong');
    const { page } = officer;
    await page.goto('/viec-cua-toi');
    await row('9.1').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Trình kết quả', exact: true }).click();
    await page.getByLabel('Kết quả đạt được').fill('Báo cáo rà soát');
    await page.getByRole('dialog').last().getByRole('button', { name: 'Trình kết quả', exact: true }).click();
    await page.getByRole('dialog').first().waitFor({ state: 'detached' });

    await focalPoint.page.goto('/viec-cua-toi');
    await focalPoint.page.getByRole('heading', { name: 'Chờ tôi xác nhận' }).waitFor();
    await focalPoint.page.getByLabel('Chọn nhiệm vụ 9.1').check();
    await focalPoint.page.getByRole('button', { name: 'Xác nhận hoàn thành (1)' }).click();
    await focalPoint.page.getByRole('button', { name: 'Xác nhận hoàn thành: 1 nhiệm vụ' }).click();
    await focalPoint.page.getByText('Không có việc nào chờ bạn').waitFor();
    await row('9.1').waitFor({ state: 'detached' });
  });

  it.each(['light', 'dark'] as const)(
    'has no barrier, complains of nothing and fits a telephone (%s)',
    async (colorScheme) => {
      const { page, complaints } = await stage.seat('chuyenvien.sonoivu', { colorScheme });
      await page.goto('/viec-cua-toi');
      await page.getByLabel('Chọn nhiệm vụ 9.2').check();
      await page.getByRole('button', { name: 'Bỏ chọn' }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await isTooWide(page)).toBe(false);
      await picture(page, `my-work-360-${colorScheme}`);
      expect(complaints).toEqual([]);
    },
  );
});
