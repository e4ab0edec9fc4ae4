import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { LocalCredentials } from '../../src/features/ports/credentials.ts';
import { PasswordHasher } from '../../src/features/ports/password-hasher.ts';
import { barriers, isTooWide, openStage, picture, type Stage } from './support/stage.ts';

const enter = async (page: Page, name: string, password: string): Promise<void> => {
  await page.getByLabel('Tên đăng nhập').fill(name);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
};

describe('the door in a browser', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 240_000);
  afterAll(() => stage.close());

  it('stands at whatever address was asked for, and leads there', async () => {
    const { page } = await stage.seat(null);
    await page.goto('/tai-khoan?at=2023-12-21');
    await picture(page, 'sign-in');
    await enter(page, 'lanhdao.lamdong', stage.password);
    await page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' }).waitFor();
    expect(page.url()).toContain('/tai-khoan?at=2023-12-21');
    await picture(page, 'profile');
  }, 60_000);

  it('says that name or password are wrong, then how long to wait', async () => {
    const { page } = await stage.seat(null);
    await page.goto('/');
    await enter(page, 'khong.co.ai', 'không phải mật khẩu');
    await page.getByText('Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng').waitFor();
    for (let n = 0; n < 4; n += 1) {
      await page.request.post('/api/v1/session', {
        data: { signInName: 'khong.co.ai', password: 'không phải mật khẩu', as: 'web' },
      });
    }
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('button', { name: /Còn \d+ giây/ }).waitFor();
  }, 60_000);

  it('asks for a code once the second factor was turned on in the profile', async () => {
    const { page } = await stage.seat('nguoixem');
    await page.goto('/tai-khoan');
    const factor = page.getByRole('region', { name: 'Xác thực hai bước' });
    await factor.getByLabel('Mật khẩu hiện tại').fill(stage.password);
    await factor.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
    const secret = (await factor.locator('code').textContent())!;
    const code = (): string => new TOTP({ secret }).generate();
    await factor.getByLabel('Mã 6 chữ số').fill(code());
    await factor.getByRole('button', { name: 'Xác nhận và bật' }).click();
    await factor.getByText('Đang bật').waitFor();

    const other = (await stage.seat(null)).page;
    await other.goto('/');
    await enter(other, 'nguoixem', stage.password);
    await other.getByLabel('Mã xác thực').waitFor();
  }, 60_000);

  it('asks for another password where somebody else set it, then goes on', async () => {
    const { page } = await stage.seat('chuyenvien.thainguyen');
    const who = (await (await page.request.get('/api/v1/session')).json()) as { account: string };
    const hash = await stage.service.app.get(PasswordHasher).hash('mật khẩu được cấp 1');
    await stage.service.app.get(LocalCredentials).setPassword(who.account, hash, true, new Date());
    const { page: first } = await stage.seat(null);
    await first.goto('/');
    await enter(first, 'chuyenvien.thainguyen', 'mật khẩu được cấp 1');
    await first.getByLabel('Mật khẩu hiện tại').fill('mật khẩu được cấp 1');
    await first.getByLabel('Mật khẩu mới', { exact: true }).fill('năm cánh buồm');
    await first.getByLabel('Nhập lại mật khẩu mới').fill('năm cánh buồm');
    await first.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await first.getByText('ít nhất 14 ký tự').waitFor();
    await first.getByLabel('Mật khẩu mới', { exact: true }).fill('bốn con thuyền giấy');
    await first.getByLabel('Nhập lại mật khẩu mới').fill('bốn con thuyền giấy');
    await first.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await first.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
  }, 60_000);

  it('shows nothing of what one person saw to the next one in the same window, nor in another window', async () => {
    const { page } = await stage.seat('lanhdao.lamdong');
    const other = await page.context().newPage();
    for (const window of [page, other]) {
      await window.goto('/');
      await window.getByRole('row', { name: /Đắk Nông năm 2023/ }).waitFor();
    }
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
    await page.context().route('**/api/v1/progress?*', async (route) => {
      await setTimeout(1_000);
      await route.continue();
    });
    await enter(page, 'kehoach.thainguyen', stage.password);
    await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
    await page.getByRole('button', { name: 'Tài khoản: Kế hoạch minh hoạ 02' }).waitFor();
    expect(await page.getByRole('row', { name: /Đắk Nông năm 2023/ }).count()).toBe(0);
    await other.getByRole('button', { name: 'Tài khoản: Kế hoạch minh hoạ 02' }).waitFor();
    await other.getByRole('row', { name: /Đắk Nông năm 2023/ }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
    await page.context().unrouteAll({ behavior: 'wait' });
  }, 60_000);

  it.each(['light', 'dark'] as const)(
    'has no barrier and fits a telephone, before and behind it (%s)',
    async (colorScheme) => {
      const { page } = await stage.seat(null, { colorScheme });
      for (const place of ['/', '/thiet-lap', '/tai-khoan']) {
        await page.setViewportSize({ width: 1280, height: 800 });
        if (place === '/tai-khoan') {
          await page.request.post('/api/v1/session', {
            data: { signInName: 'lanhdao.lamdong', password: stage.password, as: 'web' },
          });
        }
        await page.goto(place);
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect([place, await barriers(page)]).toEqual([place, []]);
        await page.setViewportSize({ width: 360, height: 740 });
        expect([place, await isTooWide(page)]).toEqual([place, false]);
        await picture(page, `door${place.replaceAll('/', '-')}-${colorScheme}`);
      }
    },
    60_000,
  );
});
