import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { barriers, isTooWide, openStage, picture, type Seat, type Stage } from './support/stage.ts';

describe('the time machine in a browser', () => {
  let stage: Stage;
  let auditor: Seat;
  let plan: string;

  beforeAll(async () => {
    stage = await openStage();
    auditor = await stage.seat('kiemtra');
    const answer = await auditor.page.request.get('/api/v1/plans?year=2023&q=dak+nong');
    const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
    plan = items.find(({ name }) => name.includes('Đắk Nông năm 2023'))!.id;
  }, 240_000);
  afterAll(() => stage.close());

  const place = (search: string): string => `/dong-thoi-gian?plan=${plan}&${search}`;
  const completed = () => auditor.page.getByRole('region', { name: 'Hoàn thành kế hoạch', exact: true });

  it('shows 53/55 at 21/12/2023, and 43 as known three weeks before, by moving the second dial', async () => {
    const { page } = auditor;
    await page.goto(place('at=2023-12-21'));
    await completed().getByText('53/55').waitFor();
    expect(await completed().textContent()).toContain('96,4%');
    expect(Number(await page.locator('svg[data-marks]').first().getAttribute('data-marks'))).toBeGreaterThan(20);
    await picture(page, 'time-machine');
    await page.getByLabel('Biết đến, ngày cụ thể').fill('30/11/2023');
    await page.getByLabel('Biết đến, ngày cụ thể').press('Enter');
    await completed().getByText('43/55').waitFor();
    await page.waitForURL(/knownOn=2023-11-30/);
    await page.getByText('Đang xem ngày 21/12/2023, theo những gì đã ghi đến 30/11/2023. Chỉ đọc.').waitFor();
  });

  it('is moved by keys a day, a week and a month, and the board with it', async () => {
    const { page } = auditor;
    await page.goto(place('at=2023-12-21'));
    const dial = page.getByRole('slider', { name: 'Đúng tại ngày' });
    await dial.focus();
    const day = () => dial.getAttribute('aria-valuetext');
    await dial.press('ArrowLeft');
    expect(await day()).toBe('20/12/2023');
    await dial.press('Shift+ArrowLeft');
    expect(await day()).toBe('13/12/2023');
    await dial.press('PageDown');
    expect(await day()).toBe('13/11/2023');
    await page.waitForURL(/at=2023-11-13/);
    await page.getByText('tính đến ngày 13/11/2023').first().waitFor();
    await dial.press('End');
    expect(await day()).toBe('Hiện tại');
    await page.waitForURL((url) => !url.searchParams.has('at'));
  });

  it('shows a neighbour that was asked for beforehand without waiting for an answer', async () => {
    const { page } = auditor;
    const asked = page.waitForResponse((answer) => answer.url().includes('by=unit&at=2024-01-21'));
    await page.goto(place('at=2023-12-21'));
    await completed().getByText('53/55').waitFor();
    await asked;
    await page.route('**/api/v1/**', () => undefined);
    await page.getByRole('slider', { name: 'Đúng tại ngày' }).press('ArrowLeft');
    await page.getByText('tính đến ngày 20/12/2023').first().waitFor();
    await page.unrouteAll();
  });

  it('compares two corners: what A shows and all that differs add up to what B shows', async () => {
    const { page } = auditor;
    await page.goto(place('at=2023-12-21&knownOn=2023-11-30&atB=2023-12-21&tab=comparison'));
    await page.getByText(/^Khác nhau: \d+ nhiệm vụ$/).waitFor();
    await page.getByText(/Cộng lại khớp: 55 nhiệm vụ ở A \+ 0 mới có − 0 không còn = 55 ở B/).waitFor();
    const sum = page.getByRole('region', { name: 'A cộng các thay đổi bằng B' });
    const onTime = await sum
      .getByRole('row', { name: /Hoàn thành đúng hạn/ })
      .getByRole('cell')
      .allTextContents();
    const [first, into, outOf, joined, left, second] = onTime.map((text) => Number(text.replace(/[+−]/, '')));
    expect(first! + into! - outOf! + joined! - left!).toBe(second);
    expect(second! - first!).toBeGreaterThan(0);
    const moved = page.locator('li').filter({ hasText: 'Xác nhận hoàn thành' }).first();
    expect(await moved.textContent()).toMatch(/hiệu lực \d\d\/\d\d\/2023 · ghi lúc \d\d:\d\d \d\d\/\d\d\/2023/);
    expect(await moved.textContent()).toContain('Đầu mối');
    await picture(page, 'time-machine-comparison');
    await page.getByRole('button', { name: 'Đổi chỗ A và B' }).click();
    await page.waitForURL(/knownOnB=2023-11-30/);
    await page.getByText('chỉ thấy từ A').first().waitFor();
  });

  it('leads from those who joined to their list, and from a recounted figure to its tasks', async () => {
    const { page } = auditor;
    await page.goto(place('at=2023-01-07&atB=2023-12-21&tab=comparison'));
    const cohorts = page.getByRole('region', { name: 'Cùng một tập nhiệm vụ' });
    const joined = cohorts.locator('section').filter({ hasText: 'Chỉ có ở B' }).getByRole('link');
    const count = await joined.textContent();
    await joined.click();
    await page.waitForURL(/only=joined/);
    await page.getByText(`Đang hiện ${Math.min(50, Number(count))}`, { exact: true }).waitFor();

    await page.goto(place('at=2023-12-21'));
    await page.getByRole('button', { name: 'Đếm lại', exact: true }).click();
    await page.getByText(/Khớp: đếm lại 55 nhiệm vụ/).waitFor();
    const recount = page.getByRole('region', { name: 'Đếm lại từ sự kiện gốc' });
    await recount.getByRole('link', { name: /53 trên 55/ }).click();
    await page.getByRole('dialog').getByText('Đang hiện 50 trên 53').waitFor();
  });

  it('opens the list of the second corner at that corner', async () => {
    const { page } = auditor;
    await page.goto(place('at=2023-12-21&atB=2023-12-21&knownOnB=2023-11-30&tab=comparison'));
    await page.getByRole('link', { name: /43 trên 55/ }).click();
    await page.getByRole('dialog').getByText('Đang hiện 43 trên 43').waitFor();
    await page.getByRole('dialog').getByText('biết đến 30/11/2023').waitFor();
  });

  it('counts once more from the events and says that it comes to the same', async () => {
    const { page, complaints } = await stage.seat('kiemtra');
    await page.goto(place('at=2023-12-21'));
    const line = page.waitForResponse(
      (answer) => answer.url().endsWith('/progress') && answer.url().includes('recounts'),
    );
    await page.getByRole('button', { name: 'Đếm lại', exact: true }).click();
    await page.getByText(/Khớp: đếm lại 55 nhiệm vụ của 1 kế hoạch từ [\d.]+ sự kiện/).waitFor();
    expect((await line).headers()['content-type']).toContain('text/event-stream');
    await page.waitForURL(/recount=/);
    await picture(page, 'time-machine-recount');
    expect(complaints).toEqual([]);
  });

  it('shows a planted difference with the task, both sides and its events', async () => {
    const { page } = auditor;
    const source = stage.service.app.get(DataSource);
    const [{ task_id: task }] = await source.query<[{ task_id: string }]>(
      `SELECT task_id FROM read_store.task_register_present WHERE plan_id = $1 AND NOT withdrawn ORDER BY task_id LIMIT 1`,
      [plan],
    );
    const set = (withdrawn: boolean) =>
      source.query(`UPDATE read_store.task_register SET withdrawn = $2 WHERE task_id = $1`, [task, withdrawn]);
    await set(true);
    try {
      await page.goto(place('at=2023-12-20'));
      await page.getByRole('button', { name: 'Đếm lại', exact: true }).click();
      await page.getByText(/Không khớp: đếm lại 55 nhiệm vụ/).waitFor();
      const differs = page.getByRole('list', { name: 'Những chỗ khác nhau' });
      await differs.getByRole('link').first().waitFor();
      expect(await differs.getByRole('link').first().getAttribute('href')).toContain(task);
      expect(await differs.textContent()).toMatch(/Theo sự kiện gốc: Hoàn thành.*Sổ theo dõi hiện: Ngoài thống kê/);
      await picture(page, 'time-machine-difference');
    } finally {
      await set(false);
    }
  });

  it('finds entries without accents, opens their task, and hands out the table, leaving a record', async () => {
    const { page } = auditor;
    await page.goto(place('tab=trail'));
    await page.getByRole('searchbox', { name: 'Nội dung' }).fill('khong chap thuan gia han');
    await page.getByRole('searchbox', { name: 'Nội dung' }).press('Enter');
    await page.getByText('Không chấp thuận gia hạn lần 1', { exact: false }).first().waitFor();
    await picture(page, 'time-machine-trail');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await page
      .getByRole('link', { name: /Không chấp thuận gia hạn lần 1/ })
      .first()
      .click();
    await page.waitForURL(/\/nhiem-vu\//);
    await page.goto(place('tab=access&action=export'));
    await page
      .getByRole('row', { name: /Tải dữ liệu/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Kiểm tra chuỗi bản ghi' }).click();
    await page.getByText(/Nguyên vẹn: \d+ bản ghi/).waitFor();
    await picture(page, 'time-machine-access');
  });

  it('offers neither recounts nor access records to others', async () => {
    const { page } = await stage.seat('lanhdao.lamdong');
    await page.goto(place('at=2023-12-21'));
    await page.getByRole('region', { name: 'Hoàn thành kế hoạch', exact: true }).getByText('53/55').waitFor();
    expect(await page.getByRole('button', { name: 'Đếm lại', exact: true }).count()).toBe(0);
    expect(await page.getByRole('tab', { name: 'Bản ghi truy cập' }).count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)(
    'has no barrier, complains of nothing and fits a telephone (%s)',
    async (colorScheme) => {
      const { page, complaints } = await stage.seat('kiemtra', { colorScheme });
      const views = [
        ['board', 'at=2023-12-21', page.getByRole('row', { name: /Cải cách thể chế/ })],
        ['comparison', 'at=2023-06-30&atB=2023-12-21&tab=comparison', page.getByText(/Cộng lại khớp/)],
        ['trail', 'tab=trail', page.getByText(/50 sự kiện mới nhất/)],
        ['access', 'tab=access', page.getByRole('row', { name: /Đăng nhập/ }).first()],
      ] as const;
      for (const [name, search, loaded] of views) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(place(search));
        await loaded.waitFor();
        expect([name, await barriers(page)]).toEqual([name, []]);
        await page.setViewportSize({ width: 360, height: 740 });
        expect([name, await isTooWide(page)]).toEqual([name, false]);
        await picture(page, `time-machine-${name}-360-${colorScheme}`);
      }
      expect(complaints).toEqual([]);
    },
  );
});
