import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir } from 'node:fs/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { AnnounceSetUp } from '../../src/features/set-up/announce-set-up.ts';
import { LocalCredentials } from '../../src/features/ports/credentials.ts';
import { PasswordHasher } from '../../src/features/ports/password-hasher.ts';
import type { Service } from '../../src/service.ts';
import { startTestService } from '../support/service.ts';

/** Where screenshots go for whoever wants to look; nothing is compared with them. */
const pictures = process.env.TIENDO_TEST_PICTURES;
const password = 'bốn con thuyền giấy';

describe('the sign-in page in a browser', () => {
  let service: Service;
  let browser: Browser;
  let page: Page;
  let account: string;

  beforeAll(async () => {
    service = await startTestService();
    const lines: string[] = [];
    await service.app.get(AnnounceSetUp).whereNeeded((line) => lines.push(line));
    const answer = await fetch(`${service.url}/api/v1/set-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        code: lines[1]!.trim(),
        organisation: { name: 'UBND tỉnh Lâm Đồng', kind: 'province' },
        signInName: 'quantri.vanphong',
        displayName: 'Quản trị minh hoạ 01',
        password,
      }),
    });
    account = ((await answer.json()) as { account: string }).account;
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const picture = async (name: string): Promise<void> => {
    if (pictures === undefined) return;
    await mkdir(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  };
  const enter = async (name: string, secret: string): Promise<void> => {
    await page.getByLabel('Tên đăng nhập').fill(name);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(secret);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
  };

  it('is where the front page leads, runs no script but its own, and fits a telephone', async () => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    const answer = await page.goto(service.url);
    expect(page.url()).toBe(`${service.url}/dang-nhap`);
    expect(answer!.headers()['content-security-policy']).toContain("script-src 'self'");
    await picture('sign-in');
    await page.setViewportSize({ width: 360, height: 740 });
    await picture('sign-in-360');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(complaints).toEqual([]);
  });

  it('says that name or password are wrong, then how long to wait', async () => {
    const alert = page.getByRole('alert');
    await enter('khong.co.ai', 'không phải mật khẩu');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng');
    await picture('sign-in-refused');
    for (let n = 0; n < 4; n += 1) {
      await page.request.post(`${service.url}/api/v1/session`, {
        data: { signInName: 'khong.co.ai', password: 'không phải mật khẩu', as: 'web' },
      });
    }
    await enter('khong.co.ai', 'không phải mật khẩu');
    await page.getByRole('button', { name: /Còn \d+ giây/ }).waitFor();
    await picture('sign-in-throttled');
  });

  it('asks for another password where somebody else set it, then goes on', async () => {
    const hash = await service.app.get(PasswordHasher).hash('mật khẩu được cấp 1');
    await service.app.get(LocalCredentials).setPassword(account, hash, true, new Date());
    await page.goto(`${service.url}/dang-nhap`);
    await enter('quantri.vanphong', 'mật khẩu được cấp 1');
    await page.getByLabel('Mật khẩu mới', { exact: false }).first().fill('năm cánh buồm');
    await page.getByLabel('Nhập lại').fill('năm cánh buồm');
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('ít nhất 14 ký tự');
    await picture('sign-in-change');
    await page.goto(service.url);
    expect(page.url()).toBe(`${service.url}/dang-nhap?change`);
    await page.getByLabel('Mật khẩu hiện tại').fill('mật khẩu được cấp 1');
    await page.getByLabel('Mật khẩu mới', { exact: false }).first().fill(password);
    await page.getByLabel('Nhập lại').fill(password);
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.waitForURL(`${service.url}/`);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  it('names every field, and keeps one heading of the first level', async () => {
    await page.goto(`${service.url}/dang-nhap`);
    const nameless =
      'Array.from(document.querySelectorAll("input:not([hidden])")).filter((i) => i.labels.length !== 1)';
    expect(await page.evaluate(`${nameless}.map((i) => i.name)`)).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
  });
});
