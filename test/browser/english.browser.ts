import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { openStage, picture, type Seat, type Stage } from './support/stage.ts';
import { recordedIn, vietnameseOn } from './support/vietnamese-on.ts';
import { plannerAt } from './support/work-for-lam-dong.ts';

const dakNong = '/ke-hoach/01857524-6e80-78a0-9ad0-f0064338099f';

describe('the page in English', () => {
  let stage: Stage;
  let officer: Seat;
  let task: string;

  beforeAll(async () => {
    stage = await openStage();
    officer = await stage.seat('chuyenvien.sonoivu');
    const planner = await stage.seat('kehoach.lamdong');
    task = await plannerAt(planner, stage.service.url).assign('8.1', '2099-12-31');
  }, 180_000);
  afterAll(() => stage.close());

  const inEnglish = async (page: Page): Promise<void> => {
    await page.goto('/tai-khoan');
    await page.getByRole('button', { name: /^Tài khoản:/ }).click();
    await page.getByRole('menuitem', { name: 'English' }).waitFor();
    await page.getByRole('menuitem', { name: 'English' }).dispatchEvent('click');
    await page.getByRole('button', { name: /^Account:/ }).waitFor();
  };

  it('is chosen by its reader, who then works through a task to its result without a Vietnamese word', async () => {
    const { page } = officer;
    const recorded = recordedIn(page);
    // What was recorded may be shown before it is heard here that it was.
    const look = (place: string): Promise<void> =>
      eventually(`no Vietnamese word: ${place}`, async () => {
        expect(await vietnameseOn(page, recorded)).toEqual([]);
      });
    await inEnglish(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await look('my account');
    await page.goto('/viec-cua-toi');
    await page.getByRole('link', { name: /^8\.1\. / }).waitFor();
    await look('my work');
    await page.goto(`/nhiem-vu/${task}`);
    await page.getByRole('button', { name: 'Start work' }).waitFor();
    await page.getByText('Why nothing else?').click();
    await look('a task');
    await page.getByRole('button', { name: 'Start work' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'Start work' }).waitFor();
    await look('the form of an act');
    await form.getByRole('button', { name: 'Start work' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Start work' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Submit the result' }).click();
    await form.getByRole('button', { name: 'Submit the result' }).click();
    await form.getByText('This is needed').first().waitFor();
    await look('a form that was refused');
    await form.getByLabel('What was achieved').fill('Done');
    await form.getByRole('button', { name: 'Submit the result' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByText('Result submitted').filter({ visible: true }).first().waitFor();
    await look('the history of a task');
    await picture(page, 'english-task');
  }, 120_000);

  it('has no Vietnamese word on any page other than what was recorded, and writes figures and days as documents do', async () => {
    const { page } = await stage.seat('kiemtra');
    const recorded = recordedIn(page);
    await inEnglish(page);
    const places: readonly (readonly [address: string, shown: RegExp])[] = [
      ['/?at=2023-12-21', /^53\/55/],
      ['/ke-hoach', /^Plans$/],
      [`${dakNong}?at=2023-12-21`, /On-time compliance/],
      ['/nhiem-vu?at=2023-12-21', /^\d+ tasks$/],
      ['/bao-cao?year=2026', /^Reporting periods of 2026$/],
      ['/chi-tieu', /^Measures$/],
      ['/don-vi', /^Units$/],
      ['/dong-thoi-gian?at=2023-12-21', /^Time machine$/],
      ['/quan-tri', /accounts?$/],
      ['/quan-tri?tab=rules', /In force on/],
      ['/quan-tri?tab=calendar&year=2026', /January/],
      ['/khong-co-gi', /Not here/],
    ];
    for (const [address, shown] of places) {
      await page.goto(address);
      await page.getByText(shown).filter({ visible: true }).first().waitFor();
      await page.locator('.ant-skeleton').filter({ visible: true }).first().waitFor({ state: 'detached' });
      await eventually(`no Vietnamese word: ${address}`, async () => {
        expect(await vietnameseOn(page, recorded)).toEqual([]);
      });
    }
    await page.goto(`${dakNong}?at=2023-12-21`);
    const completion = page.getByRole('region', { name: 'Plan completion' });
    await completion.getByText('53/55').waitFor();
    expect(await completion.textContent()).toContain('96,4%');
    await page.getByText('as at 21/12/2023').first().waitFor();
    await picture(page, 'english-plan');
    await page.goto('/bao-cao?year=2026');
    await page.getByText('20/12/2026 (Sunday); next working day: 21/12/2026 (Monday)').waitFor();
  }, 240_000);
});
