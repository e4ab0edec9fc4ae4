import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { barriers, isTooWide, openStage, picture, type Seat, type Stage } from './support/stage.ts';

const dakNong = '/ke-hoach/01857524-6e80-78a0-9ad0-f0064338099f';
const thaiNguyen = '/ke-hoach/01790bb0-b280-7246-af2c-757a87ba57e6';

describe('a plan in a browser', () => {
  let stage: Stage;
  let leader: Seat;

  beforeAll(async () => {
    stage = await openStage();
    leader = await stage.seat('lanhdao.lamdong');
  }, 120_000);
  afterAll(() => stage.close());

  const rows = (seat = leader) => seat.page.getByRole('grid').getByRole('row');

  it('is named as its document is cited, with its grounds and the plans below it', async () => {
    const { page } = await stage.seat('kehoach.thainguyen');
    await page.goto(thaiNguyen);
    await page.getByText('82/KH-UBND ngày 23/4/2021').first().waitFor();
    await page.getByRole('link', { name: '145/2020/NĐ-CP ngày 14/12/2020 của Chính phủ' }).waitFor();
    await page.getByRole('link', { name: /Kế hoạch công tác dân vận.* của Sở Tư pháp/ }).click();
    await page.getByRole('heading', { level: 1, name: /của Sở Tư pháp/ }).waitFor();
    await page
      .getByRole('link', { name: /^Kế hoạch thực hiện công tác dân vận.*82\/KH-UBND ngày 23\/4\/2021/ })
      .waitFor();
  });

  it('shows 53/55 for the chosen day, and each figure leads to its tasks', async () => {
    const { page } = leader;
    await page.goto(`${dakNong}?at=2023-12-21`);
    const card = page.getByRole('region', { name: 'Hoàn thành kế hoạch' });
    await card.getByText('53/55').waitFor();
    await page.getByRole('region', { name: 'Quá hạn', exact: true }).getByRole('link').click();
    await page.getByRole('dialog').getByText('Đang hiện 1 trên 1').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Đơn vị chủ trì', { exact: true }).first().click();
    await page
      .getByRole('row', { name: /Sở Nội vụ tỉnh Đắk Nông/ })
      .first()
      .waitFor();
    expect(page.url()).toContain('by=unit');
  });

  it('finds tasks without accents, and keeps what is looked for in the address', async () => {
    const { page } = leader;
    await page.goto(`${dakNong}?at=2023-12-21`);
    await page.getByText('55 nhiệm vụ', { exact: true }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('du lieu dung chung');
    await page.getByText('1 nhiệm vụ', { exact: true }).waitFor();
    await page.getByRole('gridcell', { name: /Hoàn thiện kho dữ liệu dùng chung/ }).waitFor();
    await page.waitForURL(/q=du/);
    await page.goto(`${dakNong}?at=2023-12-21&status=T2`);
    await page.getByText('1 nhiệm vụ', { exact: true }).waitFor();
  });

  it('is gone through with the keyboard alone, in the order that was chosen', async () => {
    const { page } = leader;
    await page.goto(`${dakNong}?at=2023-12-21`);
    await rows().nth(5).waitFor();
    const grid = page.getByRole('grid');
    expect(await grid.getAttribute('aria-rowcount')).toBe('56');
    await page.getByRole('button', { name: 'Trạng thái', exact: true }).press('Enter');
    await page.getByRole('columnheader', { name: 'Trạng thái' }).and(page.locator('[aria-sort=ascending]')).waitFor();
    expect(await rows().nth(1).textContent()).toContain('Quá hạn');
    await grid.focus();
    await page.keyboard.press('End');
    await page.getByRole('row').and(page.locator('[aria-rowindex="56"]')).waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForURL(/nhiem-vu\//);
  });

  it('hands its tasks out as a file for Excel', async () => {
    const { page } = leader;
    await page.goto(`${dakNong}?at=2023-12-21&status=T2`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/đến 2023-12-21\.csv$/);
  });

  it('is printed whole, in words', async () => {
    const { page } = leader;
    await page.goto(`${dakNong}?at=2023-12-21`);
    await rows().nth(5).waitFor();
    await page.emulateMedia({ media: 'print' });
    const table = page.getByRole('table').filter({ hasText: 'Nội dung nhiệm vụ' });
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe(56);
    await page.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
    expect(await page.locator('svg:visible, canvas:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  });

  it('takes a task from its planner, and offers no act to a reader nor on another day', async () => {
    const { page } = await stage.seat('kehoach.lamdong');
    await page.goto(dakNong);
    await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    const form = page.getByRole('dialog');
    const chosen = (option: string) =>
      page
        .locator('.ant-select-item-option-active')
        .getByText(option, { exact: true })
        .last()
        .waitFor({ state: 'attached' });
    await form.getByLabel('STT trong phụ lục').fill('7.99');
    await form.getByLabel('Nội dung nhiệm vụ').fill('Tổng kết việc thực hiện kế hoạch');
    await form.getByLabel('Đơn vị chủ trì').fill('so noi vu tinh lam dong');
    await chosen('Sở Nội vụ tỉnh Lâm Đồng');
    await form.getByLabel('Đơn vị chủ trì').press('Enter');
    await form.getByLabel('Thời hạn').press('Enter');
    await page.getByTitle('Không thời hạn', { exact: true }).dispatchEvent('click');
    await form.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByText('56 nhiệm vụ', { exact: true }).waitFor();
    await page.goto(`${dakNong}?at=2023-12-21`);
    await page.getByText('55 nhiệm vụ', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Giao nhiệm vụ' }).count()).toBe(0);
    const reader = await stage.seat('nguoixem');
    await reader.page.goto(dakNong);
    await reader.page.getByText('56 nhiệm vụ', { exact: true }).waitFor();
    expect(await reader.page.getByRole('button', { name: 'Giao nhiệm vụ' }).count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)(
    'has no barrier, complains of nothing and fits a telephone (%s)',
    async (colorScheme) => {
      const { page, complaints } = await stage.seat('lanhdao.lamdong', { colorScheme });
      for (const [name, address] of [
        ['plan', `${dakNong}?at=2023-12-21`],
        ['plans', '/ke-hoach'],
      ] as const) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(address);
        await page
          .getByRole('row', { name: /Đắk Nông/ })
          .first()
          .waitFor();
        if (name === 'plan') await page.locator('canvas').waitFor();
        expect(await barriers(page)).toEqual([]);
        await picture(page, `${name}-1440-${colorScheme}`);
        await page.setViewportSize({ width: 360, height: 740 });
        expect(await isTooWide(page)).toBe(false);
        await picture(page, `${name}-360-${colorScheme}`);
      }
      expect(complaints).toEqual([]);
    },
  );
});
