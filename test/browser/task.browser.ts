import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, isTooWide, openStage, picture, type Seat, type Stage } from './support/stage.ts';
import { plannerAt } from './support/work-for-lam-dong.ts';

describe('a task in a browser', () => {
  let stage: Stage;
  let planner: Seat;
  let officer: Seat;
  let focalPoint: Seat;
  let assign: ReturnType<typeof plannerAt>['assign'];

  beforeAll(async () => {
    stage = await openStage();
    [planner, officer, focalPoint] = (await Promise.all(
      ['kehoach.lamdong', 'chuyenvien.sonoivu', 'daumoi.lamdong'].map((name) => stage.seat(name)),
    )) as [Seat, Seat, Seat];
    ({ assign } = plannerAt(planner, stage.service.url));
  }, 240_000);
  afterAll(() => stage.close());

  const acts = (page: Page) => page.getByRole('group', { name: 'Việc bạn làm được' });
  const offered = (page: Page, act: string) => acts(page).getByRole('button', { name: act, exact: true });
  const drawer = (page: Page) => page.getByRole('dialog').last();
  const send = (page: Page, act: string) => drawer(page).getByRole('button', { name: act, exact: true }).click();
  const open = async ({ page }: Seat, task: string): Promise<Page> => {
    await page.goto(`/nhiem-vu/${task}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  it('goes from the result over its return to the confirmation, and the rate elsewhere follows by itself', async () => {
    const task = await assign('8.1', '2099-12-31');
    const leader = await stage.seat('lanhdao.lamdong');
    await leader.page.goto('/');
    const rate = leader.page.getByRole('row', { name: /Đắk Nông năm 2023/ });
    await rate.getByText('53/56').waitFor();

    const work = await open(officer, task);
    await offered(work, 'Trình kết quả').click();
    await drawer(work).getByLabel('Kết quả đạt được').fill('Báo cáo rà soát');
    await send(work, 'Trình kết quả');
    await work.getByText(/^Kết quả trình ngày/).waitFor();

    const judge = await open(focalPoint, task);
    await offered(judge, 'Trả lại').click();
    await send(judge, 'Trả lại');
    await drawer(judge).getByText('Cần điền').waitFor();
    await drawer(judge).getByLabel('Lý do').fill('Thiếu số liệu cấp xã');
    await send(judge, 'Trả lại');

    await work.getByText(/lý do: Thiếu số liệu cấp xã/).waitFor();
    await offered(work, 'Trình kết quả').click();
    await drawer(work).getByLabel('Kết quả đạt được').fill('Báo cáo rà soát, có số liệu cấp xã');
    await send(work, 'Trình kết quả');

    await offered(judge, 'Xác nhận hoàn thành').click();
    await rate.getByText('53/56').waitFor();
    await send(judge, 'Xác nhận hoàn thành');
    await rate.getByText('54/56').waitFor();
    await work.getByText('Chưa hoàn thành').first().waitFor({ state: 'detached' });
    await picture(work, 'task');
  });

  it('lets the officer ask for more time, and only the assigner grant it', async () => {
    const task = await assign('8.2', '2099-06-30');
    const work = await open(officer, task);
    await offered(work, 'Xin gia hạn').click();
    await drawer(work).getByLabel('Hạn mới').fill('31/12/2099');
    await drawer(work).getByLabel('Hạn mới').press('Tab');
    await drawer(work).getByLabel('Lý do').fill('Chờ hướng dẫn của bộ');
    await send(work, 'Xin gia hạn');
    await work.getByText(/Đang xin gia hạn đến/).waitFor();
    expect(await offered(work, 'Gia hạn').count()).toBe(0);
    await work.getByText('Vì sao không có việc khác?').click();
    await work
      .getByRole('term')
      .filter({ hasText: /^Gia hạn$/ })
      .waitFor();

    const judge = await open(planner, task);
    await offered(judge, 'Gia hạn').click();
    await drawer(judge).getByLabel('Số, ký hiệu').fill('120/QĐ-UBND');
    await drawer(judge).getByLabel('Ngày ban hành').fill('01/02/2026');
    await drawer(judge).getByLabel('Ngày ban hành').press('Tab');
    await drawer(judge).getByLabel('Cơ quan ban hành').fill('UBND tỉnh Lâm Đồng');
    await send(judge, 'Gia hạn');
    await judge.getByText('Hạn đã gia hạn không rút ngắn lại được.').waitFor();
    await judge.getByRole('dialog').last().getByRole('button', { name: 'Gia hạn', exact: true }).click();
    await judge.getByText('Gia hạn theo 120/QĐ-UBND ngày 01/02/2026 của UBND tỉnh Lâm Đồng').waitFor();
    expect(await judge.getByText('30/06/2099').count()).toBeGreaterThan(0);
  });

  it('tells the second of two what the first did meanwhile, and keeps what was typed', async () => {
    const task = await assign('8.3', '2099-12-31');
    const other = await stage.seat('chuyenvien.sonoivu');
    const [one, two] = [await open(officer, task), await open(other, task)];
    await offered(two, 'Báo cáo tiến độ').click();
    await drawer(two).getByLabel('Tỷ lệ đã thực hiện (%)').fill('40');
    await drawer(two).getByLabel('Đã làm được gì').fill('Đã có dự thảo');
    await offered(one, 'Triển khai').click();
    await send(one, 'Triển khai');

    await drawer(two).getByText('Trong lúc bạn soạn, nhiệm vụ đã thay đổi').waitFor();
    await drawer(two)
      .getByText(/Triển khai nhiệm vụ/)
      .waitFor();
    expect(await drawer(two).getByLabel('Đã làm được gì').inputValue()).toBe('Đã có dự thảo');
    await send(two, 'Báo cáo tiến độ');
    await drawer(two).getByText('người khác đã ghi việc này trước').waitFor();
    await drawer(two).getByRole('button', { name: 'Tôi đã xem, soạn tiếp' }).click();
    await send(two, 'Báo cáo tiến độ');
    await two.getByText(/Báo cáo tiến độ 40%: Đã có dự thảo/).waitFor();
  });

  it('keeps a draft over a reload and a sign-out', async () => {
    const task = await assign('8.4', '2099-12-31');
    const { page } = await stage.seat('chuyenvien.sonoivu');
    await page.goto(`/nhiem-vu/${task}?act=submitResult`);
    await drawer(page).getByLabel('Kết quả đạt được').fill('Mới soạn một nửa');
    await page.reload();
    await drawer(page)
      .getByText(/Bản nháp được giữ/)
      .waitFor();
    expect(await drawer(page).getByLabel('Kết quả đạt được').inputValue()).toBe('Mới soạn một nửa');
    await page.request.delete('/api/v1/session', { headers: { Origin: stage.service.url } });
    await page.reload();
    await page.getByLabel('Tên đăng nhập').fill('chuyenvien.sonoivu');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(stage.password);
    await page.getByRole('button', { name: 'Đăng nhập' }).first().click();
    await drawer(page).getByLabel('Kết quả đạt được').waitFor();
    expect(await drawer(page).getByLabel('Kết quả đạt được').inputValue()).toBe('Mới soạn một nửa');
  });

  it('takes the same words again after a rule refused them, once the rule has nothing against them', async () => {
    const task = await assign('8.9', '2099-12-31');
    const toldOf = async (path: string, data: object): Promise<void> => {
      const headers = { 'Idempotency-Key': crypto.randomUUID(), Origin: stage.service.url };
      const answer = await planner.page.request.post(`/api/v1/tasks/${task}/${path}`, { headers, data });
      expect([answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([200, '']);
      await work.getByRole('button', { name: 'Tôi đã xem, soạn tiếp' }).click();
    };
    const work = await open(officer, task);
    await offered(work, 'Trình kết quả').click();
    await drawer(work).getByLabel('Kết quả đạt được').fill('Báo cáo rà soát');
    await toldOf('suspension', { reason: 'Chờ hướng dẫn' });
    await send(work, 'Trình kết quả');
    await drawer(work)
      .getByText(/đang tạm hoãn/)
      .last()
      .waitFor();
    await toldOf('resumption', {});
    await send(work, 'Trình kết quả');
    await work.getByText(/^Kết quả trình ngày/).waitFor();
  });

  it('brings up the door where the session ended meanwhile, and goes on with what was typed', async () => {
    const task = await assign('8.10', '2099-12-31');
    const { page } = await stage.seat('chuyenvien.sonoivu');
    await page.goto(`/nhiem-vu/${task}?act=submitResult`);
    await drawer(page).getByLabel('Kết quả đạt được').fill('Báo cáo rà soát');
    await page.context().clearCookies();
    await send(page, 'Trình kết quả');
    await page.getByLabel('Tên đăng nhập').fill('chuyenvien.sonoivu');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(stage.password);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await drawer(page)
      .getByText(/Bản nháp được giữ/)
      .waitFor();
    await send(page, 'Trình kết quả');
    await page.getByText(/^Kết quả trình ngày/).waitFor();
  });

  it('is worked on with the keyboard alone', async () => {
    const task = await assign('8.5', '2099-12-31');
    const page = await open(officer, task);
    await offered(page, 'Triển khai').press('Enter');
    await drawer(page).getByLabel('Lý do').press('Tab');
    await drawer(page).getByRole('button', { name: 'Triển khai', exact: true }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(/Triển khai nhiệm vụ/).waitFor();
    await offered(page, 'Triển khai').waitFor({ state: 'detached' });
  });

  it('is read only at another moment', async () => {
    const task = await assign('8.6', '2099-12-31');
    await officer.page.goto(`/nhiem-vu/${task}?at=2026-01-10&act=start`);
    await officer.page.getByText('Đang xem một thời điểm khác: chỉ đọc.').waitFor();
    expect(await acts(officer.page).count()).toBe(0);
    expect(await officer.page.getByRole('dialog').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)(
    'has no barrier, complains of nothing and fits a telephone (%s)',
    async (colorScheme) => {
      const task = await assign(colorScheme === 'light' ? '8.7' : '8.8', '2099-12-31');
      const seat = await stage.seat('kehoach.lamdong', { colorScheme });
      const page = await open(seat, task);
      await acts(page).waitFor();
      await page.getByText(/Giao nhiệm vụ/).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await isTooWide(page)).toBe(false);
      await picture(page, `task-360-${colorScheme}`);
      await page.goto(`/nhiem-vu/${task}?act=correct`);
      await drawer(page).getByLabel('Hạn gốc').check();
      expect(await barriers(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      expect(seat.complaints).toEqual([]);
    },
  );
});
