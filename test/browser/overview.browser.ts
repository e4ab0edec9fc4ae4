import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { barriers, isTooWide, openStage, picture, type Seat, type Stage } from './support/stage.ts';

type Explained = Readonly<{
  items: readonly Readonly<{
    id: string;
    number: string;
    title: string;
    placedBy: Readonly<{ type: string; effectiveOn: string }>;
  }>[];
}>;

describe('the overview in a browser', () => {
  let stage: Stage;
  let leader: Seat;

  beforeAll(async () => {
    stage = await openStage();
    leader = await stage.seat('lanhdao.lamdong');
  }, 240_000);
  afterAll(() => stage.close());

  const row = () => leader.page.getByRole('row', { name: /Đắk Nông năm 2023/ });

  it('shows 53/55 and 96,4% for Đắk Nông at the chosen day, and less at an earlier knowledge', async () => {
    const { page } = leader;
    await page.goto('/?at=2023-12-21');
    await row().waitFor();
    expect(await row().textContent()).toContain('53/55');
    expect(await row().textContent()).toContain('96,4%');
    await picture(page, 'overview');
    await page.goto('/?at=2023-12-21&knownOn=2023-11-30');
    await row().getByText('43/55').waitFor();
    await page.getByText('Đang xem ngày 21/12/2023, theo những gì đã ghi đến 30/11/2023. Chỉ đọc.').waitFor();
  });

  it('leads from a figure to exactly its tasks, by an address that somebody else can open', async () => {
    const { page } = leader;
    await page.goto('/?at=2023-12-21');
    await page
      .getByRole('link', { name: /53 trên 55/ })
      .first()
      .click();
    await page.getByText('Đang hiện 50 trên 53').waitFor();
    const other = await stage.seat('daumoi.lamdong');
    await other.page.goto(page.url());
    await other.page.getByRole('dialog').getByText('Đang hiện 50 trên 53').waitFor();
  });

  it('leads an auditor from a figure to the last event behind it in at most four clicks', async () => {
    const { page } = await stage.seat('kiemtra');
    let clicks = 0;
    const click = async (place: Locator): Promise<void> => {
      clicks += 1;
      await place.click();
    };
    await page.goto('/?at=2023-12-21');
    const figure = page.getByRole('row', { name: /Đắk Nông năm 2023/ }).getByRole('link', { name: /53 trên 55/ });
    await figure.waitFor();
    const explained = page.waitForResponse((response) => response.url().includes('/progress/explain'));
    await click(figure);
    const { items } = (await (await explained).json()) as Explained;
    const [{ id, number, title, placedBy }] = items as [Explained['items'][number]];
    await click(page.getByRole('dialog').getByRole('link', { name: `${number}. ${title}` }));
    await page.waitForURL(new RegExp(id));
    const history = page.getByRole('region', { name: 'Lịch sử' });
    const event = history.getByRole('listitem').filter({ hasText: 'Xác nhận hoàn thành' }).first();
    await event
      .getByText(`có hiệu lực ${placedBy.effectiveOn.split('-').toReversed().join('/')}`)
      .first()
      .waitFor();
    expect(placedBy.type).toBe('TaskCompletionConfirmed');
    expect(clicks).toBeLessThanOrEqual(4);
  }, 60_000);

  it('is chosen in time by the dial, with the keyboard alone', async () => {
    const { page } = leader;
    await page.goto('/');
    await page.getByRole('button', { name: 'Thời điểm xem: Hiện tại' }).press('Enter');
    await page.getByLabel('Đúng tại ngày').fill('21/12/2023');
    await page.getByLabel('Đúng tại ngày').press('Tab');
    await page.getByRole('button', { name: 'Xem', exact: true }).press('Enter');
    await row().getByText('53/55').waitFor();
    expect(page.url()).toContain('at=2023-12-21');
  });

  it('asks anew when a new day begins in Việt Nam, though nothing was recorded', async () => {
    const { page } = await stage.seat('lanhdao.lamdong');
    await page.clock.install({ time: '2026-11-29T16:58:00Z' });
    await page.goto('/');
    await page.getByRole('row', { name: /Đắk Nông năm 2023/ }).waitFor();
    const asked = page.waitForRequest(/\/api\/v1\/progress\?by=plan/);
    await page.clock.fastForward('03:00');
    await asked;
  });

  it('shows either side of a rate, and keeps a board open while a list over it is closed', async () => {
    const { page } = await stage.seat('lanhdao.lamdong');
    await page.goto('/?at=2023-12-21&board=true');
    await page.getByRole('region', { name: 'Hoàn thành', exact: true }).getByRole('link').click();
    const list = page.getByRole('dialog');
    await list.getByText('Đang hiện 50 trên 53').waitFor();
    await list.getByText('Mẫu số: toàn bộ').click();
    await list.getByText('Đang hiện 50 trên 55').waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Thoát chế độ phòng họp' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Thoát chế độ phòng họp' }).waitFor({ state: 'detached' });
  });

  it('says in Vietnamese what every button and link does, also those with an icon', async () => {
    const { page } = await stage.seat('lanhdao.lamdong');
    await page.goto('/?at=2023-12-21');
    await page.getByRole('region', { name: 'Hoàn thành', exact: true }).getByRole('link').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
    const icons = page.locator(':is(a, button) .anticon:not([aria-hidden=true])');
    await page.getByRole('link', { name: 'Đơn vị', exact: true }).waitFor();
    expect(await icons.count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)(
    'has no barrier, complains of nothing and fits a telephone (%s)',
    async (colorScheme) => {
      const { page, complaints } = await stage.seat('lanhdao.lamdong', { colorScheme });
      await page.goto('/?at=2023-12-21');
      await page.getByRole('row', { name: /Đắk Nông năm 2023/ }).waitFor();
      await page.getByRole('img', { name: /96,4%/ }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await isTooWide(page)).toBe(false);
      await picture(page, `overview-360-${colorScheme}`);
      expect(complaints).toEqual([]);
    },
  );
});
