import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { barriers, isTooWide, openStage, picture, type Stage } from './support/stage.ts';

describe('the tasks of all plans in a browser', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  }, 240_000);
  afterAll(() => stage.close());

  it('shows what is late first, with the plan of each', async () => {
    const { page } = await stage.seat('nguoixem');
    await page.goto('/nhiem-vu');
    const first = page.getByRole('grid').getByRole('row').nth(1);
    await first.getByText('Quá hạn', { exact: true }).waitFor();
    expect(await first.textContent()).toContain('Kế hoạch Cải cách hành chính tỉnh Đắk Nông năm 2023');
  });

  it('finds the tasks of a document by its number', async () => {
    const { page } = await stage.seat('nguoixem');
    await page.goto('/nhiem-vu');
    await page.getByRole('grid').getByRole('row').nth(1).waitFor();
    await page.getByRole('searchbox', { name: 'Tìm trong nhiệm vụ, không cần gõ dấu' }).fill('82/KH-UBND');
    await page.waitForURL(/q=82/);
    await page.getByRole('gridcell', { name: 'Tuyên truyền Nghị quyết số 25-NQ/TW' }).waitFor();
    await page
      .getByRole('gridcell', { name: /Đắk Nông năm 2023/ })
      .first()
      .waitFor({ state: 'detached' });
  });

  it('says of an address that leads nowhere just that, and does not keep the name of another page', async () => {
    const { page } = await stage.seat('nguoixem');
    await page.goto('/nhiem-vu');
    await page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' }).waitFor();
    await page.evaluate(
      "history.pushState(null, '', '/nhiem-vu/khong-phai-ma'); dispatchEvent(new PopStateEvent('popstate'))",
    );
    await page.getByText('Không có ở đây').waitFor();
    expect(await page.title()).toBe('Không có ở đây – Tiến Độ');
  });

  it('is narrowed to a field of a plan, and taken along as a file as it stands', async () => {
    const { page } = await stage.seat('nguoixem');
    await page.goto('/nhiem-vu?at=2023-12-21');
    await page.getByRole('grid').getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('combobox', { name: 'Lĩnh vực' }).count()).toBe(0);
    const plan = page.getByRole('combobox', { name: 'Kế hoạch' });
    await plan.click();
    await plan.fill('dak nong 2023');
    await page.locator('.ant-select-item-option[title*="Đắk Nông năm 2023"]').last().dispatchEvent('click');
    await page.getByText('55 nhiệm vụ', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Lĩnh vực' }).click();
    await page.locator('.ant-select-item-option[title*="thể chế"]').last().dispatchEvent('click');
    await page.waitForURL(/field=/);
    await page.getByText(/^\d nhiệm vụ$/).waitFor();
    const shown = Number.parseInt((await page.getByText(/^\d nhiệm vụ$/).textContent())!, 10);
    await picture(page, 'tasks-narrowed');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Nhiệm vụ đến 2023-12-21.csv');
    const text = await readFile(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFFKế hoạch;STT;')).toBe(true);
    const rows = text.split('\r\n').slice(1, -1);
    expect(rows).toHaveLength(shown);
    for (const row of rows) expect(row).toContain('Đắk Nông năm 2023');
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.getByText(/^\d{2,} nhiệm vụ$/).waitFor();
    expect(await page.getByRole('combobox', { name: 'Lĩnh vực' }).count()).toBe(0);
  }, 60_000);

  it.each(['light', 'dark'] as const)(
    'has no barrier, complains of nothing and fits a telephone (%s)',
    async (colorScheme) => {
      const { page, complaints } = await stage.seat('nguoixem', { colorScheme });
      await page.goto('/nhiem-vu');
      await page.getByRole('grid').getByRole('row').nth(5).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await isTooWide(page)).toBe(false);
      await picture(page, `tasks-360-${colorScheme}`);
      expect(complaints).toEqual([]);
    },
  );
});
