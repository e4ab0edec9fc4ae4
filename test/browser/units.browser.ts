import { describe, expect, it } from '@jest/globals';
import { barriers, isTooWide, picture, stageWith } from './support/stage.ts';

const dakNong = '/don-vi/01857524-6e80-7a23-8b3f-eb39004142e2';
const lamDong = '/don-vi/01857524-6e80-700d-a3f6-6336906c37fa';

describe('units in a browser', () => {
  const on = stageWith('lanhdao.lamdong');

  it('stand under each other as they did on the chosen day, opened by the keyboard', async () => {
    const { page } = on.seat;
    await page.goto('/don-vi?at=2023-12-21');
    const tree = page.getByRole('navigation', { name: 'Cây đơn vị' });
    await tree.getByRole('button', { name: 'Mở đơn vị trực thuộc Tỉnh Đắk Nông' }).press('Enter');
    await tree.getByRole('link', { name: 'Sở Nội vụ tỉnh Đắk Nông' }).waitFor();
    await page.goto('/don-vi');
    await tree.getByRole('link', { name: 'Tỉnh Lâm Đồng' }).waitFor();
    expect(await tree.getByRole('link', { name: 'Tỉnh Đắk Nông' }).count()).toBe(0);
  });

  it('are found without accents, the old beside the new, each with its time', async () => {
    const { page } = on.seat;
    await page.goto('/don-vi');
    await page.getByRole('link', { name: 'Tỉnh Lâm Đồng' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('tinh quang tri');
    const rows = page.getByRole('row', { name: /^Tỉnh Quảng Trị/ });
    await rows.nth(1).waitFor();
    expect((await rows.allTextContents()).toSorted()).toEqual([
      'Tỉnh Quảng Trị01/01/2021 – 01/07/2025 đã kết thúc45Tỉnh, thành phố',
      'Tỉnh Quảng Trịtừ 01/07/202544Tỉnh, thành phố',
    ]);
    await page.waitForURL(/q=tinh/);
  });

  it('are found by their code, which changed hands on 01/7/2025', async () => {
    const { page } = on.seat;
    await page.goto('/don-vi?q=44&at=2025-06-30');
    await page.getByRole('row', { name: /^Tỉnh Quảng Bình/ }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await page.goto('/don-vi?q=44&at=2025-07-01');
    await page.getByRole('row', { name: /^Tỉnh Quảng Trị/ }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
  });

  it('tell who they became, on which day, under which document', async () => {
    const { page } = on.seat;
    await page.goto(dakNong);
    await page.getByText('Đã kết thúc ngày 01/07/2025, nay là Tỉnh Lâm Đồng').waitFor();
    const change = page.getByRole('listitem').filter({ hasText: 'Tỉnh Đắk Nông →' });
    await change.getByText('theo 202/2025/QH15 ngày 12/06/2025 của Quốc hội').waitFor();
    await page.getByRole('img', { name: /Tỉnh Đắk Nông thành Tỉnh Lâm Đồng ngày 01\/07\/2025/ }).waitFor();
    await change.getByRole('link', { name: 'Tỉnh Lâm Đồng' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tỉnh Lâm Đồng' }).waitFor();
    await page.getByRole('img', { name: /Tỉnh Bình Thuận thành Tỉnh Lâm Đồng ngày 01\/07\/2025/ }).waitFor();
  });

  it('answer for the tasks they led on the chosen day, each figure a door', async () => {
    const { page } = on.seat;
    await page.goto(`${dakNong}?at=2023-12-21`);
    await page.getByRole('region', { name: 'Hoàn thành kế hoạch' }).getByText('53/55').waitFor();
    await page
      .getByRole('row', { name: /Đắk Nông năm 2023/ })
      .getByText('53/55')
      .waitFor();
    await page.getByRole('region', { name: 'Quá hạn', exact: true }).getByRole('link').click();
    await page.getByRole('dialog').getByText('Đang hiện 1 trên 1').waitFor();
  });

  it('are counted as of then or as of now, and it is said which', async () => {
    const { page } = on.seat;
    await page.goto(lamDong);
    const plans = page.getByRole('table', { name: 'Kế hoạch đã ban hành' });
    await plans.getByText('Tỉnh Đắk Nông').first().waitFor();
    await page.getByText('gồm kế hoạch của đơn vị đã hợp nhất vào đơn vị này').waitFor();
    await page.getByText('Theo đơn vị tại thời điểm', { exact: true }).click();
    await page.getByText('chỉ kế hoạch do chính đơn vị này ban hành').waitFor();
    await plans.waitFor({ state: 'detached' });
    expect(page.url()).toContain('asThen=true');
  });

  it.each(['light', 'dark'] as const)(
    'have no barrier, complain of nothing and fit a telephone (%s)',
    async (colorScheme) => {
      const { page, complaints } = await on.stage.seat('lanhdao.lamdong', { colorScheme });
      for (const [name, address, seen] of [
        ['units', '/don-vi', 'Tỉnh Lâm Đồng'],
        ['units-found', '/don-vi?q=quang%20tri', 'Sở Nội vụ tỉnh Quảng Trị'],
        ['unit', lamDong, 'Sở Nội vụ tỉnh Lâm Đồng'],
      ] as const) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(address);
        await page.getByRole('link', { name: seen }).first().waitFor();
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
