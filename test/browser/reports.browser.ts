import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { barriers, isTooWide, openStage, picture, type Seat, type Stage } from './support/stage.ts';
import { plannerAt } from './support/work-for-lam-dong.ts';

/** What a unit could type to have somebody's spreadsheet work for it. */
const formula = '=Hồ sơ quá hạn';

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

  it('are offered for opening once their window is over, and say why not before', async () => {
    const { page } = receiver;
    const next = new Date().getFullYear() + 1;
    await page.goto(`/bao-cao?year=${next}`);
    const why = page.getByText('Vì sao không mở được kỳ khác?');
    await why.click();
    await page.getByText(`Số liệu tính đến hết ngày 14/12/${next}`).waitFor();
    expect(await page.getByRole('link', { name: /^Mở kỳ/ }).count()).toBe(0);
    await page.goto(`/bao-cao?year=${next}&opening=Y`);
    await page.getByRole('dialog').getByText('Hiện không làm được việc này').waitFor();
    await page.goto('/bao-cao?year=2026');
    await page.getByRole('link', { name: 'Mở kỳ 6 tháng đầu năm' }).waitFor();
  });

  it('are opened for every unit under the receiver, with a form and its sum', async () => {
    const { page } = receiver;
    await page.goto('/bao-cao?year=2026');
    await page.getByRole('link', { name: 'Mở kỳ 6 tháng đầu năm' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Tỉnh Lâm Đồng').waitFor();
    for (const [index, label] of ['Hồ sơ đúng hạn', formula, 'Tổng số hồ sơ'].entries()) {
      await dialog.getByRole('button', { name: 'Thêm ô nhập' }).click();
      await dialog.getByLabel(`Tên ô ${index + 1}`).fill(label);
      await choose(page, dialog.getByLabel('Đơn vị tính').nth(index), 'hồ sơ');
    }
    const sum = dialog.getByLabel('Là tổng của các ô').nth(2);
    await choose(page, sum, 'Hồ sơ đúng hạn');
    await choose(page, sum, formula);
    await dialog.getByRole('button', { name: 'Mở kỳ báo cáo' }).click();
    await page
      .getByRole('heading', { name: 'Báo cáo cải cách hành chính định kỳ, 6 tháng đầu năm năm 2026' })
      .waitFor();
    round = new URL(page.url()).pathname;
    await page.getByText('Chưa tổng hợp 6 đơn vị:').waitFor();
    await page.getByText('Vì sao chưa “Chốt số liệu” được?').click();
    await page.getByText('Chưa đơn vị nào có báo cáo đã duyệt để tổng hợp').waitFor();
    expect(await page.getByRole('button', { name: 'Chốt số liệu' }).count()).toBe(0);
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
    // The content comes with what may be done.
    await dialog.getByRole('definition').filter({ hasText: /^42$/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Nhập liệu và gửi' }).count()).toBe(0);
  }, 60_000);

  it('are returned with a reason, sent again and approved, which alone makes the total', async () => {
    const dialog = await openReport(receiver.page);
    await dialog.getByText('Vì sao không có việc khác?').click();
    await dialog.getByRole('term').filter({ hasText: 'Nhập liệu và gửi' }).waitFor();
    await picture(receiver.page, 'report-acts');
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

  it('list what is recorded late against the frozen figures, which stay', async () => {
    const { page } = receiver;
    const planner = await stage.seat('kehoach.lamdong');
    const late = '2026-06-01';
    await plannerAt(planner, stage.service.url).assignIn2026('2.7', '2026-06-10', late);
    await page.goto(round);
    const section = page.getByRole('region', { name: 'Ghi sau khi chốt bản 1' });
    await section.getByRole('link', { name: /^2\.7\. Rà soát vị trí việc làm/ }).waitFor();
    await section.getByText('Không tính cho đơn vị → Chưa hoàn thành, quá hạn').waitFor();
    await section.getByText('hiệu lực 01/06/2026').waitFor();
    const overdue = section.getByRole('row', { name: /^Chưa hoàn thành, quá hạn/ });
    expect(await overdue.getByRole('cell').allTextContents()).toEqual(['0', '1', '+1']);
    await section.getByText(/được tính vào kỳ .* năm 2026/).waitFor();
    await picture(page, 'report-late');
  }, 60_000);

  it('have a version 2 under a document, with every figure in which it differs', async () => {
    const { page } = receiver;
    const dialog = await openReport(page);
    await dialog.getByRole('button', { name: 'Yêu cầu chỉnh lý' }).click();
    await dialog.getByLabel('Lý do').fill('Thiếu hồ sơ tháng 6');
    await dialog.getByRole('button', { name: 'Yêu cầu chỉnh lý' }).click();
    await dialog.getByText('Chỉnh lý theo yêu cầu').first().waitFor();
    await sender.page.goto(round);
    await sender.page.getByRole('button', { name: 'Nhập liệu và gửi' }).click();
    const form = sender.page.getByRole('dialog');
    await form.getByRole('button', { name: 'Gửi báo cáo' }).waitFor();
    await fill(form, ['44', '2', '46']);
    await form.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await form.getByText(/chờ Tỉnh Lâm Đồng duyệt/).waitFor();
    const again = await openReport(page);
    await again.getByRole('button', { name: 'Duyệt báo cáo' }).click();
    await again.getByRole('button', { name: 'Duyệt báo cáo' }).click();
    await again.getByText('Đã duyệt chờ tổng hợp').waitFor();

    await page.goto(round);
    await page.getByRole('button', { name: 'Lập bản điều chỉnh' }).click();
    const closing = page.getByRole('dialog');
    await closing.getByLabel('Lý do').fill('Bổ sung hồ sơ tháng 6');
    await closing.getByRole('checkbox').check();
    await closing.getByRole('button', { name: 'Lập bản điều chỉnh' }).click();
    await closing.getByText('Cần điền').first().waitFor();
    await closing.getByLabel('Số, ký hiệu').fill('120/BC-UBND');
    await closing.getByLabel('Ngày ban hành').fill('24/06/2026');
    await closing.getByLabel('Ngày ban hành').press('Tab');
    await closing.getByLabel('Cơ quan ban hành').fill('UBND tỉnh Lâm Đồng');
    await closing.getByRole('button', { name: 'Lập bản điều chỉnh' }).click();
    const second = page.getByRole('article', { name: /^Bản 2, lập ngày/ });
    await second.getByText('Theo văn bản 120/BC-UBND ngày 24/06/2026 của UBND tỉnh Lâm Đồng').waitFor();
    await second.getByText('Lý do: Bổ sung hồ sơ tháng 6').waitFor();
    const differences = page.getByRole('table', { name: 'Bản 2 khác bản 1' });
    const cells = async (row: RegExp) =>
      differences.getByRole('row', { name: row }).getByRole('cell').allTextContents();
    await differences.getByRole('row', { name: /^Tổng hợp Tổng số hồ sơ/ }).waitFor();
    expect(await cells(/^Tổng hợp Tổng số hồ sơ/)).toEqual(['Tổng số hồ sơ', '43', '46']);
    expect(await cells(/^Sở Nội vụ tỉnh Lâm Đồng Hồ sơ đúng hạn/)).toEqual(['Hồ sơ đúng hạn', '41', '44']);
    await page.getByText('Vì sao chưa “Lập bản điều chỉnh” được?').click();
    await page.getByText('Việc này đã được ghi; làm nữa cũng không thay đổi gì').waitFor();
    await picture(page, 'report-versions');

    await page
      .getByRole('article', { name: /^Bản 1/ })
      .getByRole('button', { name: 'Xem thay đổi của bản này' })
      .click();
    await page.getByRole('region', { name: 'Ghi sau khi chốt bản 1' }).waitFor();
    expect(await differences.count()).toBe(0);
  }, 120_000);

  it('are taken along as files that Excel reads, harmless and byte for byte', async () => {
    const { page } = receiver;
    await page.goto(round);
    const version = page.getByRole('article', { name: /^Bản 2/ });
    await version.waitFor();
    const taken = async (link: Locator) => {
      const [download] = await Promise.all([page.waitForEvent('download'), link.dispatchEvent('click')]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const csv = await taken(version.getByRole('link', { name: 'CSV (Excel)' }));
    expect(csv.name).toBe('Báo cáo 2026-06-14 bản 2.csv');
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = csv.bytes.toString('utf8').split('\r\n');
    expect(lines[0]).toContain(`;Hồ sơ đúng hạn;'${formula};Tổng số hồ sơ;`);
    expect(lines.find((line) => line.includes('Sở Nội vụ'))).toMatch(/;44;2;46;/);
    expect(lines.at(-2)).toMatch(/^;;Tổng cộng;.*;44;2;46;$/);

    const json = await taken(version.getByRole('link', { name: 'JSON' }));
    expect(createHash('sha256').update(json.bytes).digest('hex')).toBe(await version.locator('code').textContent());
    expect(JSON.parse(json.bytes.toString('utf8'))).toMatchObject({ version: 2, at: '2026-06-14' });

    const menu = async (item: string) => {
      await page.goto(round);
      await page.getByRole('button', { name: 'Tải về' }).click();
      return page.getByRole('menuitem', { name: item }).getByRole('link');
    };
    const present = await taken(await menu('CSV (Excel)'));
    expect(present.name).toBe('Báo cáo 2026-06-14.csv');
    expect([...present.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const whole = await taken(await menu('JSON'));
    expect(whole.name).toMatch(/\.json$/);
    expect(JSON.parse(whole.bytes.toString('utf8'))).toMatchObject({ id: round.split('/').at(-1), state: 'completed' });
  }, 60_000);

  it('are printed with the number of their version, no link and no button', async () => {
    const { page } = receiver;
    await page.goto(round);
    const opened = page.context().waitForEvent('page');
    await page
      .getByRole('article', { name: /^Bản 2/ })
      .getByRole('link', { name: 'Bản in' })
      .click();
    const printed = await opened;
    await printed.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
    await printed.getByText(/^Bản số 2; mã kiểm tra SHA-256: [0-9a-f]{64}$/).waitFor();
    await printed.emulateMedia({ media: 'print' });
    expect(await printed.getByRole('link').or(printed.getByRole('button')).count()).toBe(0);
    expect(await printed.evaluate<string>('getComputedStyle(document.body).fontFamily')).toMatch(/Times New Roman/);
    expect(await printed.evaluate<number>('document.scripts.length')).toBe(0);
    await picture(printed, 'report-printed');
    await printed.close();
  }, 60_000);

  it('are offered for nothing to whoever only looks, or looks at another day', async () => {
    const viewer = await stage.seat('nguoixem');
    await viewer.page.goto(round);
    await viewer.page.getByRole('article', { name: /^Bản 2, lập ngày/ }).waitFor();
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
      await page.getByRole('table', { name: 'Bản 2 khác bản 1' }).waitFor();
      await page.getByRole('region', { name: 'Ghi sau khi chốt bản 2' }).waitFor();
      await look('report-round');
      expect(complaints).toEqual([]);
    },
    60_000,
  );
});
