import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { barriers, isTooWide, openStage, picture, type Seat, type Stage } from './support/stage.ts';
import { plannerAt } from './support/work-for-lam-dong.ts';

const dakNong = '/ke-hoach/01857524-6e80-78a0-9ad0-f0064338099f';
const thaiNguyen = '/ke-hoach/01790bb0-b280-7246-af2c-757a87ba57e6';

describe('a plan in a browser', () => {
  let stage: Stage;
  let leader: Seat;

  beforeAll(async () => {
    stage = await openStage();
    leader = await stage.seat('lanhdao.lamdong');
  }, 240_000);
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
    await page.getByText('Đến 21/12/2023: 51 nhiệm vụ đến hạn, 53 nhiệm vụ có hạn đã hoàn thành.').waitFor();
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

  const openAct = async (page: Page, act: string): Promise<Locator> => {
    await page.getByRole('button', { name: 'Việc khác' }).click();
    await page.getByRole('menuitem', { name: act, exact: true }).dispatchEvent('click');
    return page.getByRole('dialog', { name: new RegExp(`^${act}`) });
  };
  /** A grave act is asked about once more. */
  const confirmed = async (page: Page, act: string): Promise<void> => {
    const question = page.getByRole('dialog', { name: 'Không hoàn tác được' });
    await question.getByRole('button', { name: act, exact: true }).click();
    await question.waitFor({ state: 'hidden' });
  };

  it('is amended under a document; who was slower is told what happened, and loses nothing typed', async () => {
    const { page } = await stage.seat('kehoach.lamdong');
    const other = (await stage.seat('lanhdao.lamdong')).page;
    const plan = `/ke-hoach/${await plannerAt({ page, complaints: [] }, stage.service.url).issue('31/KH-UBND')}`;
    for (const seat of [page, other]) {
      await seat.goto(plan);
      await seat.getByRole('button', { name: 'Điều chỉnh, bổ sung' }).click();
      await seat.getByRole('dialog').getByLabel('Tên kế hoạch').waitFor();
    }
    await other.getByRole('dialog').getByLabel('Tên kế hoạch').fill('Kế hoạch của lãnh đạo');
    await page.getByRole('dialog').getByLabel('Ghi chú').fill('Bổ sung theo kết luận giao ban');
    await page.reload();
    expect(await page.getByRole('dialog').getByLabel('Ghi chú').inputValue()).toBe('Bổ sung theo kết luận giao ban');

    const first = other.getByRole('dialog');
    await first.getByLabel('Số, ký hiệu').last().fill('45/QĐ-UBND');
    await first.getByLabel('Ngày ban hành').last().fill('20/11/2026');
    await first.getByLabel('Ngày ban hành').last().press('Tab');
    await first.getByLabel('Cơ quan ban hành').last().fill('UBND tỉnh Lâm Đồng');
    await first.getByRole('button', { name: 'Điều chỉnh, bổ sung' }).click();
    await other.getByRole('heading', { level: 1, name: 'Kế hoạch của lãnh đạo' }).waitFor();

    await page.getByRole('heading', { level: 1, name: 'Kế hoạch của lãnh đạo' }).waitFor();
    const second = page.getByRole('dialog');
    await second.getByRole('button', { name: 'Điều chỉnh, bổ sung' }).click();
    await second.getByText('Trong lúc bạn soạn, người khác đã ghi việc này trước').waitFor();
    await picture(page, 'plan-conflict');
    expect(await second.getByLabel('Ghi chú').inputValue()).toBe('Bổ sung theo kết luận giao ban');
    await second.getByLabel('Tên kế hoạch').fill('Kế hoạch của lãnh đạo');
    await second.getByRole('button', { name: 'Điều chỉnh, bổ sung' }).click();
    await second.getByRole('button', { name: 'Vẫn gửi nội dung của tôi' }).click();
    await second.waitFor({ state: 'hidden' });
    await page.getByText('Bổ sung theo kết luận giao ban').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Kế hoạch của lãnh đạo' }).waitFor();
  }, 120_000);

  it('is closed, replaced or revoked, and takes no task from then on', async () => {
    const { page } = await stage.seat('kehoach.lamdong');
    const { issue } = plannerAt({ page, complaints: [] }, stage.service.url);
    const ended = async (standing: string): Promise<void> => {
      await page.locator('dl').getByText(standing, { exact: true }).waitFor();
      await page.getByText('Bạn không làm được việc nào. Vì sao?').click();
      expect(await page.getByRole('button', { name: /Giao nhiệm vụ|Điều chỉnh|Việc khác/ }).count()).toBe(0);
    };
    await page.goto(`/ke-hoach/${await issue('32/KH-UBND')}`);
    const closing = await openAct(page, 'Kết thúc');
    await closing.getByLabel('Lý do').fill('Đã hoàn thành');
    await closing.getByRole('button', { name: 'Kết thúc', exact: true }).click();
    await confirmed(page, 'Kết thúc');
    await ended('Đã kết thúc');
    await picture(page, 'plan-closed');

    const successor = await issue('34/KH-UBND');
    await page.goto(`/ke-hoach/${await issue('33/KH-UBND')}`);
    const replacing = await openAct(page, 'Thay thế');
    await replacing.getByRole('button', { name: 'Thay thế', exact: true }).click();
    await replacing.getByText('Cần điền').waitFor();
    await replacing.getByLabel('Kế hoạch thay thế').fill('34/KH-UBND');
    await page.locator('.ant-select-item-option[title^="34/KH-UBND"]').last().dispatchEvent('click');
    await picture(page, 'plan-replace');
    await replacing.getByRole('button', { name: 'Thay thế', exact: true }).click();
    await confirmed(page, 'Thay thế');
    await ended('Đã được thay thế');
    await page.getByRole('link', { name: /34\/KH-UBND/ }).click();
    await page.waitForURL(new RegExp(successor));

    await page.getByRole('heading', { level: 1, name: 'Kế hoạch 34/KH-UBND' }).waitFor();
    const revoking = await openAct(page, 'Bãi bỏ');
    await revoking.getByRole('button', { name: 'Bãi bỏ', exact: true }).click();
    await revoking.getByText('Cần điền').waitFor();
    await revoking.getByLabel('Lý do').fill('Trái thẩm quyền');
    await revoking.getByRole('button', { name: 'Bãi bỏ', exact: true }).click();
    await confirmed(page, 'Bãi bỏ');
    await ended('Đã bãi bỏ');
    await page.goto(`${page.url()}?act=amend`);
    await page.getByRole('dialog').getByText('Hiện không làm được việc này').waitFor();
  }, 120_000);

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
