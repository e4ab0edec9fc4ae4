import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { barriers, isTooWide, openStage, picture, type Stage } from './support/stage.ts';

describe('the tasks of all plans in a browser', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
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
    expect(await page.getByRole('gridcell', { name: /Đắk Nông năm 2023/ }).count()).toBe(0);
  });

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
