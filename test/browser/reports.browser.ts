import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { barriers, isTooWide, openStage, picture, type Seat, type Stage } from './support/stage.ts';

describe('reports in a browser', () => {
  let stage: Stage;
  let receiver: Seat;
  let sender: Seat;
  /** Address of the round that the first test opens. */
  let round: string;

  beforeAll(async () => {
    stage = await openStage();
    receiver = await stage.seat('daumoi.lamdong');
    sender = await stage.seat('chuyenvien.sonoivu');
  }, 180_000);
  afterAll(() => stage.close());

  const choose = async (page: Page, box: Locator, option: string): Promise<void> => {
    await box.click();
    await box.fill(option);
    await page
      .locator('.ant-select-item-option-active')
      .getByText(option, { exact: true })
      .last()
      .waitFor({ state: 'attached' });
    await box.press('Enter');
    await box.press('Tab');
  };
  const openReport = async (page: Page): Promise<Locator> => {
    await page.goto(round);
    await page.getByRole('link', { name: 'Sở Nội vụ tỉnh Lâm Đồng' }).click();
    return page.getByRole('dialog');
  };
  const fill = async (dialog: Locator, values: readonly string[]): Promise<void> => {
    for (const [index, value] of values.entries()) await dialog.getByRole('textbox').nth(index).fill(value);
  };

  it('say the year with its Sunday, and the next working day as advice', async () => {
    const { page } = receiver;
    await page.goto('/bao-cao?year=2026');
    const year = page.getByRole('row', { name: /^Năm/ });
    await year.getByText('20/12/2026 (Chủ nhật); ngày làm việc kế tiếp: 21/12/2026 (Thứ Hai)').waitFor();
    await year.getByText('từ 15/12/2025 đến 14/12/2026').waitFor();
    await page.getByRole('button', { name: 'Báo cáo cải cách hành chính định kỳ' }).click();
    await page.getByText('Ngày 20/3, 20/6, 20/9 và 20/12').waitFor();
  });

  it('are opened for every unit under the receiver, with a form and its sum', async () => {
    const { page } = receiver;
    await page.goto('/bao-cao?year=2026');
    await page.getByRole('link', { name: 'Mở kỳ 6 tháng đầu năm' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Tỉnh Lâm Đồng').waitFor();
    for (const [index, label] of ['Hồ sơ đúng hạn', 'Hồ sơ quá hạn', 'Tổng số hồ sơ'].entries()) {
      await dialog.getByRole('button', { name: 'Thêm ô nhập' }).click();
      await dialog.getByLabel(`Tên ô ${index + 1}`).fill(label);
      await choose(page, dialog.getByLabel('Đơn vị tính').nth(index), 'hồ sơ');
    }
    const sum = dialog.getByLabel('Là tổng của các ô').nth(2);
    await choose(page, sum, 'Hồ sơ đúng hạn');
    await choose(page, sum, 'Hồ sơ quá hạn');
    await dialog.getByRole('button', { name: 'Mở kỳ báo cáo' }).click();
    await page
      .getByRole('heading', { name: 'Báo cáo cải cách hành chính định kỳ, 6 tháng đầu năm năm 2026' })
      .waitFor();
    round = new URL(page.url()).pathname;
    await page.getByText('Chưa tổng hợp 6 đơn vị:').waitFor();
  }, 60_000);

  it('are not sent while a sum disagrees, and say at the cell why', async () => {
    const { page } = sender;
    await page.goto('/bao-cao');
    await page.getByText(/Đã quá hạn gửi ngày 20\/06\/2026/).waitFor();
    await page.getByRole('link', { name: /6 tháng đầu năm năm 2026/ }).click();
    await page.getByRole('button', { name: 'Nhập liệu và gửi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Gửi báo cáo' }).waitFor();
    await fill(dialog, ['40', '2', '43']);
    await dialog.getByText(/Chưa gửi được: ô này ghi 43, .* được 42/).waitFor();
    await dialog.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await dialog.getByText('Ô o3 “Tổng số hồ sơ” ghi 43, cộng các ô thành phần được 42').first().waitFor();
    await picture(page, 'report-sum');
    await fill(dialog, ['40', '2', '42']);
    await dialog.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await dialog.getByText(/chờ Tỉnh Lâm Đồng duyệt/).waitFor();
    await page.reload();
    expect(await page.getByRole('button', { name: 'Nhập liệu và gửi' }).count()).toBe(0);
  }, 60_000);

  it('are returned with a reason, sent again and approved, which alone makes the total', async () => {
    const dialog = await openReport(receiver.page);
    await dialog.getByRole('button', { name: 'Yêu cầu chỉnh lý' }).click();
    await dialog.getByLabel('Lý do').fill('Thiếu chi nhánh');
    await dialog.getByRole('button', { name: 'Yêu cầu chỉnh lý' }).click();
    await dialog.getByText('Chỉnh lý theo yêu cầu “Thiếu chi nhánh”, rồi gửi lại.').waitFor();

    const { page } = sender;
    await page.goto(round);
    await page.getByText('Chỉnh lý theo yêu cầu “Thiếu chi nhánh”, rồi gửi lại.').first().waitFor();
    await page.getByRole('button', { name: 'Nhập liệu và gửi' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi báo cáo' }).waitFor();
    await fill(page.getByRole('dialog'), ['41', '2', '43']);
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi báo cáo' }).click();
    await page
      .getByRole('dialog')
      .getByText(/chờ Tỉnh Lâm Đồng duyệt/)
      .waitFor();

    const again = await openReport(receiver.page);
    await again.getByRole('button', { name: 'Duyệt báo cáo' }).click();
    await again.getByRole('button', { name: 'Duyệt báo cáo' }).click();
    await again.getByText('Đã duyệt chờ tổng hợp').waitFor();
    await receiver.page.goto(round);
    await receiver.page.getByText('Cộng 1 đơn vị đã duyệt').waitFor();
    await receiver.page.getByText('Chưa tổng hợp 5 đơn vị:').waitFor();
    await receiver.page.getByRole('link', { name: '43', exact: true }).waitFor();
  }, 60_000);

  it('leave out a unit with a reason, and take it back in', async () => {
    const { page } = receiver;
    await page.goto(round);
    await page.getByRole('link', { name: 'Sở Tư pháp tỉnh Lâm Đồng' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Loại khỏi diện báo cáo' }).click();
    await dialog.getByLabel('Lý do').fill('Sáp nhập');
    await dialog.getByRole('button', { name: 'Loại khỏi diện báo cáo' }).click();
    await dialog.getByText('Không phải báo cáo kỳ này: Sáp nhập.').waitFor();
    await dialog.getByRole('button', { name: 'Đưa lại vào diện báo cáo' }).click();
    await dialog.getByLabel('Lý do').fill('Nhầm');
    await dialog.getByRole('button', { name: 'Đưa lại vào diện báo cáo' }).click();
    await dialog.getByRole('button', { name: 'Loại khỏi diện báo cáo' }).waitFor();
  }, 60_000);

  it('are frozen with a digest that the bytes have, and printed in the form of a document', async () => {
    const { page } = receiver;
    await page.goto(round);
    await page.getByRole('button', { name: 'Chốt số liệu' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('14/06/2026').waitFor();
    await dialog.getByRole('button', { name: 'Chốt số liệu' }).click();
    await dialog.getByText('Đánh dấu ô này để xác nhận').waitFor();
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Chốt số liệu' }).click();
    const version = page.getByRole('article', { name: /^Bản 1, lập ngày/ });
    await version.waitFor();
    const shown = await version.locator('code').textContent();
    const bytes = await (await page.request.get(`/api/v1/report-rounds/${round.split('/').at(-1)!}/versions/1`)).body();
    expect(shown).toBe(createHash('sha256').update(bytes).digest('hex'));
    await page
      .getByRole('row', { name: /Sở Nội vụ/ })
      .getByText('Đã tổng hợp')
      .waitFor();
    const opened = page.context().waitForEvent('page');
    await version.getByRole('link', { name: 'Bản in' }).click();
    const printed = await opened;
    await printed.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
    await printed.close();
  }, 60_000);

  it('are offered for nothing to whoever only looks, or looks at another day', async () => {
    const viewer = await stage.seat('nguoixem');
    await viewer.page.goto(round);
    await viewer.page.getByRole('article', { name: /^Bản 1, lập ngày/ }).waitFor();
    expect(await viewer.page.getByRole('button', { name: 'Lập bản điều chỉnh' }).count()).toBe(0);
    await receiver.page.goto(`${round}?at=2026-12-31`);
    await receiver.page.getByText('Đang xem một thời điểm đã qua').waitFor();
    expect(await receiver.page.getByRole('button', { name: 'Lập bản điều chỉnh' }).count()).toBe(0);
  }, 60_000);

  it.each(['light', 'dark'] as const)(
    'have no barrier, complain of nothing and fit a telephone (%s)',
    async (colorScheme) => {
      const { page, complaints } = await stage.seat('daumoi.lamdong', { colorScheme });
      const look = async (name: string): Promise<void> => {
        expect(await barriers(page)).toEqual([]);
        await picture(page, `${name}-${colorScheme}`);
        await page.setViewportSize({ width: 360, height: 740 });
        expect(await isTooWide(page)).toBe(false);
        await picture(page, `${name}-360-${colorScheme}`);
        await page.setViewportSize({ width: 1440, height: 900 });
      };
      await page.goto('/bao-cao?year=2026');
      await page.getByRole('row', { name: /Sở Nội vụ/ }).waitFor();
      await look('reports');
      await page.goto(round);
      await page.getByRole('article', { name: /^Bản 1, lập ngày/ }).waitFor();
      await page.getByText('Không có sự kiện nào của kỳ được ghi sau khi chốt.').waitFor();
      await look('report-round');
      expect(complaints).toEqual([]);
    },
    60_000,
  );
});
