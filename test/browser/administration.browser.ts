import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { barriers, isTooWide, openStage, picture, type Seat, type Stage } from './support/stage.ts';

const unit = 'Sở Tư pháp tỉnh Lâm Đồng';
const somebody = { name: 'Chuyên viên minh hoạ 99', signInName: 'chuyenvien.minhhoa99' };
const places = ['/quan-tri', '/quan-tri?tab=keys', '/quan-tri?tab=rules', '/quan-tri?tab=calendar&year=2026'];

const choose = async (page: Page, field: Locator, text: string, option: string): Promise<void> => {
  await field.click();
  if (text !== '') await field.fill(text);
  // Where a list drops down while its drawer is still gliding in, a mouse may miss it.
  await page.locator(`.ant-select-item-option[title="${option}"]`).last().dispatchEvent('click');
};

const underDocument = async (sheet: Locator): Promise<void> => {
  await sheet.getByLabel('Số, ký hiệu').fill('12/QĐ-UBND');
  await sheet.getByLabel('Ngày ban hành').fill('10/01/2026');
  await sheet.getByLabel('Ngày ban hành').press('Tab');
  await sheet.getByLabel('Cơ quan ban hành').fill('UBND tỉnh Lâm Đồng');
};

const enter = async (page: Page, password: string): Promise<void> => {
  await page.goto('/tai-khoan');
  await page.getByLabel('Tên đăng nhập').fill(somebody.signInName);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
};

const replaceBy = async (page: Page, initial: string, next: string): Promise<void> => {
  await page.getByLabel('Mật khẩu hiện tại').fill(initial);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(next);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(next);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
};

describe('the administration in a browser', () => {
  let stage: Stage;
  let administrator: Seat;
  let newcomer: Seat;
  let initial = '';

  beforeAll(async () => {
    stage = await openStage();
    administrator = await stage.seat('quantri');
    newcomer = await stage.seat(null);
    administrator.page.setDefaultTimeout(60_000);
    newcomer.page.setDefaultTimeout(60_000);
  }, 240_000);
  afterAll(() => stage.close());

  const drawer = (): Locator => administrator.page.locator('.ant-drawer').getByRole('dialog');
  const openAccount = async (): Promise<void> => {
    await administrator.page.goto('/quan-tri?q=minh+hoa+99');
    await administrator.page.getByRole('link', { name: somebody.name }).click();
    await drawer().getByText(unit).first().waitFor();
  };

  it('opens an account, says who it is, shows a first password once and grants a role under a document', async () => {
    const { page } = administrator;
    await page.goto('/quan-tri');
    await page.getByRole('link', { name: 'Chuyên viên minh hoạ 01' }).waitFor();
    await picture(page, 'administration-accounts');
    await page.getByRole('button', { name: 'Mở tài khoản' }).click();
    await choose(page, drawer().getByLabel('Đơn vị'), 'so tu phap tinh lam dong', unit);
    await drawer().getByRole('button', { name: 'Mở tài khoản' }).click();

    await drawer().getByLabel('Họ và tên hiển thị').fill(somebody.name);
    await drawer().getByLabel('Tên đăng nhập').fill(somebody.signInName);
    await drawer().getByRole('button', { name: 'Lưu người dùng' }).click();

    await drawer().getByRole('button', { name: 'Cấp mật khẩu ban đầu' }).click();
    initial = (await drawer().locator('code').textContent())!;
    expect(initial.length).toBeGreaterThanOrEqual(14);
    await page.keyboard.press('Escape');
    expect(await drawer().locator('code').textContent()).toBe(initial);
    await picture(page, 'administration-password');
    await drawer().getByRole('button', { name: 'Tôi đã lưu' }).click();

    await choose(page, drawer().getByLabel('Vai trò'), '', 'Chuyên viên');
    await drawer().getByRole('button', { name: 'Giao vai trò' }).click();
    await drawer().getByText('Cần điền').first().waitFor();
    await underDocument(drawer());
    await picture(page, 'administration-grant');
    await drawer().getByRole('button', { name: 'Giao vai trò' }).click();
    const held = drawer().getByRole('list', { name: 'Vai trò đang giữ' });
    await held.getByText('Chuyên viên', { exact: true }).waitFor();
    await held.getByText(unit).waitFor();
    expect(await drawer().locator('code').count()).toBe(0);
    await picture(page, 'administration-account');
  }, 180_000);

  it('lets the new person in only with a password of his own, to what his role shows', async () => {
    const { page } = newcomer;
    await enter(page, initial);
    await replaceBy(page, initial, 'năm cánh buồm đỏ trên sông');
    const roles = page.getByRole('region', { name: 'Vai trò đang giữ' });
    await roles
      .getByRole('row', { name: /Chuyên viên/ })
      .getByText(unit)
      .waitFor();
    await page.goto('/nhiem-vu');
    await page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' }).waitFor();
    await page.goto('/quan-tri');
    await page.getByText('Trang này dành cho người giữ vai trò Quản trị hoặc Kiểm tra').waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
  }, 120_000);

  it('takes the role back under a document, and it ends at once', async () => {
    await openAccount();
    await drawer().getByRole('button', { name: 'Thu hồi vai trò Chuyên viên' }).click();
    await drawer().getByLabel('Lý do').fill('Chuyển công tác');
    await underDocument(drawer());
    await drawer().getByRole('button', { name: 'Thu hồi', exact: true }).click();
    await drawer().getByText('Không giữ vai trò nào').waitFor();
    await newcomer.page.goto('/tai-khoan');
    await newcomer.page.getByText('Bạn chưa được giao vai trò nào').waitFor();
  }, 120_000);

  it('shuts the account, opens it again, and says what an erasure leaves before it is done', async () => {
    const { page } = administrator;
    const more = async (act: string): Promise<void> => {
      await drawer().getByRole('button', { name: 'Việc khác' }).click();
      await page.getByRole('menuitem', { name: act }).dispatchEvent('click');
    };
    await openAccount();
    await more('Khoá tài khoản');
    await drawer().getByLabel('Lý do').fill('Nghỉ công tác');
    await drawer().getByRole('button', { name: 'Khoá tài khoản' }).click();
    await drawer().getByText('Đã khoá').waitFor();
    expect((await newcomer.page.request.get('/api/v1/session')).status()).toBe(401);

    await drawer().getByRole('button', { name: 'Mở lại tài khoản' }).click();
    await drawer().getByRole('button', { name: 'Mở lại tài khoản' }).click();
    await drawer().getByText('Đang mở').waitFor();

    await more('Xoá dữ liệu cá nhân');
    await drawer().getByLabel('Lý do').fill('Theo đề nghị');
    await drawer().getByRole('button', { name: 'Xoá dữ liệu cá nhân' }).click();
    const question = page.getByRole('dialog', { name: 'Không hoàn tác được' });
    await question.getByText(`“chuyên viên, ${unit}”`).waitFor();
    await question.getByRole('button', { name: 'Xoá dữ liệu cá nhân' }).click();
    await drawer().getByText('Người này không còn được lưu').waitFor();
    await page.goto('/quan-tri?q=minh+hoa+99');
    await page.getByText('Không có tài khoản nào như vậy').waitFor();
    await page.goto('/quan-tri?status=erased');
    await page.getByRole('row', { name: new RegExp(`Đã xoá dữ liệu cá nhân.*${unit}`) }).waitFor();
  }, 180_000);

  it('makes a key that reads, shows it once, and revokes it', async () => {
    const { page } = administrator;
    await page.goto('/quan-tri?tab=keys');
    await page.getByText('Chưa có khoá API nào').waitFor();
    await page.getByRole('button', { name: 'Tạo khoá API' }).click();
    await drawer().getByLabel('Dùng cho việc gì').fill('Bảng phòng họp');
    await drawer().getByText('Toàn hệ thống').click();
    await drawer().getByRole('button', { name: 'Tạo khoá API' }).click();
    const secret = (await drawer().locator('code').textContent())!;
    const reads = async (): Promise<number> =>
      (await fetch(`${stage.service.url}/api/v1/plans`, { headers: { authorization: `Bearer ${secret}` } })).status;
    expect(await reads()).toBe(200);
    await drawer().getByRole('button', { name: 'Tôi đã lưu' }).click();
    await page.reload();
    const row = page.getByRole('row', { name: /Bảng phòng họp/ });
    await row.getByText('Toàn hệ thống').waitFor();
    expect(await page.content()).not.toContain(secret);
    await row.getByRole('button', { name: 'Thu hồi khoá “Bảng phòng họp”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi', exact: true }).click();
    await row.getByText(/Đã thu hồi/).waitFor();
    expect(await reads()).toBe(401);
    await picture(page, 'administration-keys');
  }, 120_000);

  it('shows which rules hold on the chosen day, and which were not compared with their source', async () => {
    const { page } = administrator;
    await page.goto('/quan-tri?tab=rules&at=2023-12-21');
    await page.getByText('Có hiệu lực ngày 21/12/2023').waitFor();
    const rules = page.getByRole('region', { name: 'Bộ quy tắc 2022.1' });
    await rules.getByText('9 trong 11 quy tắc chưa đối chiếu văn bản gốc').waitFor();
    const soon = rules.getByRole('row', { name: /Sắp đến hạn/ });
    expect(await soon.textContent()).toContain('7 ngày');
    await soon.getByText('chưa đối chiếu văn bản gốc', { exact: true }).waitFor();
    const compared = rules.getByRole('row', { name: /Nghị định 09\/2019/ }).first();
    await compared.getByText('đã đối chiếu', { exact: true }).waitFor();
    await page.getByRole('link', { name: /^2021\.1/ }).click();
    await page.getByRole('region', { name: 'Bộ quy tắc 2021.1' }).waitFor();
    expect(page.url()).toContain('rules=');
  }, 120_000);

  it('lists the days of a year by month, with the documents that exchange them', async () => {
    const { page } = administrator;
    await page.goto('/quan-tri?tab=calendar&year=2026');
    const january = page.getByRole('region', { name: 'Tháng 1', exact: true });
    const worked = january.getByRole('row', { name: /^10\/01\/2026/ });
    await worked.getByText('Làm bù ngày 02/01/2026').waitFor();
    expect(await worked.textContent()).toContain('12729/VPCP-KGVX');
    await page.getByRole('link', { name: 'Năm 2025' }).click();
    await page.getByRole('region', { name: 'Tháng 5' }).getByText('01/05/2025').waitFor();
    expect(page.url()).toContain('year=2025');
  }, 120_000);

  it('shows an auditor everything and offers nothing to do', async () => {
    const { page } = await stage.seat('kiemtra');
    page.setDefaultTimeout(60_000);
    await page.goto('/quan-tri');
    await page.getByText('Vai trò Kiểm tra xem được mọi mục và không thay đổi gì.').waitFor();
    await page.getByRole('link', { name: 'Chuyên viên minh hoạ 01' }).click();
    const sheet = page.locator('.ant-drawer').getByRole('dialog');
    await sheet.getByRole('list', { name: 'Vai trò đang giữ' }).waitFor();
    expect(await sheet.getByRole('button').allInnerTexts()).toEqual(['']);
    await page.goto(`${page.url()}&act=erase`);
    await sheet.getByText('Hiện không làm được việc này').waitFor();
    expect(await sheet.getByLabel('Lý do').count()).toBe(0);
    await page.goto('/quan-tri?tab=keys&make=key');
    await page.getByRole('row', { name: /Bảng phòng họp/ }).waitFor();
    expect(await page.getByRole('button', { name: /Tạo khoá|Thu hồi/ }).count()).toBe(0);
  }, 120_000);

  it.each(['light', 'dark'] as const)(
    'has no barrier, complains of nothing and fits a telephone (%s)',
    async (colorScheme) => {
      const { page, complaints } = await stage.seat('quantri', { colorScheme });
      page.setDefaultTimeout(60_000);
      const looked = async (place: string): Promise<void> => {
        expect([place, await barriers(page)]).toEqual([place, []]);
        await page.setViewportSize({ width: 360, height: 740 });
        expect([place, await isTooWide(page)]).toEqual([place, false]);
        await picture(page, `administration-${place.replaceAll(/\W/g, '')}-360-${colorScheme}`);
        await page.setViewportSize({ width: 1280, height: 800 });
      };
      for (const place of places) {
        await page.goto(place);
        await page.getByRole('table').first().waitFor();
        await looked(place);
      }
      await page.goto('/quan-tri');
      await page.getByRole('link', { name: 'Chuyên viên minh hoạ 01' }).click();
      const sheet = page.locator('.ant-drawer').getByRole('dialog');
      await sheet.getByRole('list', { name: 'Vai trò đang giữ' }).waitFor();
      await looked('account');
      await sheet.getByRole('button', { name: 'Giao vai trò' }).click();
      await sheet.getByLabel('Số, ký hiệu').waitFor();
      await looked('grant');
      expect(complaints).toEqual([]);
    },
    240_000,
  );
});
