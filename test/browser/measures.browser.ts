import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { barriers, isTooWide, picture, stageWith } from './support/stage.ts';

const letters = '/chi-tieu/01857f71-2680-7b7b-b135-bf7fad1bd4f2';
const supervisions = '/chi-tieu/01857f71-2680-7f9d-9cc5-34e6c0dc113f';
const visitsQuangBinh = '/chi-tieu/0186b46e-b680-7316-a67a-43bf93c303ff';
const visitsDakNong = '/chi-tieu/01857524-6e80-7b85-8333-1584e56b9e63';
const onTimeFiles = '/chi-tieu/01857524-6e80-7fab-a6aa-a51dcbd084b8';
const lamDong = '01857524-6e80-700d-a3f6-6336906c37fa';

describe('measures in a browser', () => {
  const on = stageWith('kiemtra');

  it('are found without accents, each with its unit of measure', async () => {
    const { page } = on.seat;
    await page.goto('/chi-tieu');
    await page.getByRole('row', { name: /^Đơn thư khiếu nại/ }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('don thu');
    await page.getByText('3 chỉ tiêu, số liệu', { exact: true }).waitFor();
    await page
      .getByRole('row', { name: /Đơn thư khiếu nại, tố cáo được xử lý/ })
      .getByText('236 đơn')
      .waitFor();
    await page.waitForURL(/q=don/);
  });

  it('are held against the sum of their parts: 236 = 46 + 190, 7 = 1 + 3 + 1 + 2', async () => {
    const { page } = on.seat;
    await page.goto(letters);
    await page.getByText('Khớp: 46 + 190 = 236 đơn').waitFor();
    await page.goto(supervisions);
    const told = await page.getByText(/^Khớp: .* = 7 cuộc$/).textContent();
    expect(told!.match(/\d+/g)!.toSorted()).toEqual(['1', '1', '2', '3', '7']);
    await page
      .getByRole('row', { name: /Ban Dân tộc/ })
      .getByRole('link')
      .click();
    await page.getByText('Là một phần của').waitFor();
    await page.getByRole('link', { name: 'Cuộc giám sát được tham mưu' }).waitFor();
  });

  it('are compared with the same period: 1.901 against 751', async () => {
    const { page } = on.seat;
    await page.goto(visitsQuangBinh);
    await page.getByRole('region', { name: 'Số liệu mới nhất' }).getByText('1.901 lượt').waitFor();
    const compared = page.getByRole('region', { name: 'So sánh' });
    expect(await compared.textContent()).toContain('+1.150 lượt · +153,1%');
    expect(await compared.textContent()).toContain('Năm 2021');
    await page.getByRole('button', { name: 'Xem số liệu dạng bảng' }).click();
    await page
      .getByRole('row', { name: /Năm 2021/ })
      .getByText('751', { exact: true })
      .waitFor();
  });

  it('show what a value was before it was put right, and say where only a limit is known', async () => {
    const { page } = on.seat;
    await page.goto(visitsDakNong);
    await page.getByText(/từ 2017 thành 2107/).waitFor();
    await page.goto(`${visitsDakNong}?knownOn=2023-12-17`);
    await page.getByRole('region', { name: 'Số liệu mới nhất' }).getByText('2.017 lượt').waitFor();
    expect(await page.getByRole('button', { name: 'Báo cáo số liệu' }).count()).toBe(0);
    await page.goto(onTimeFiles);
    await page.getByText('Báo cáo chỉ nêu ngưỡng > 98,0%, không nêu số chính xác.').waitFor();
  });

  it('are reported and put right by their unit, and held against the target', async () => {
    const { page, complaints } = await on.stage.seat('kehoach.lamdong');
    const headers = { Origin: on.stage.service.url, 'X-Acting-Role': 'planner', 'X-Acting-Unit': lamDong };
    const act = async (path: string, data: object) => {
      const answer = await page.request.post(path, {
        ...{ data, headers: { ...headers, 'Idempotency-Key': randomUUID() } },
      });
      expect(answer.ok()).toBe(true);
      return answer;
    };
    const defined = await act('/api/v1/measures', {
      ...{ code: 'tthc.dung-han', name: 'Hồ sơ giải quyết đúng hạn', unitOfMeasure: 'ho-so', kind: 'ratio' },
      ...{ owner: lamDong, target: { kind: 'bound', comparator: '>', numerator: 98, denominator: 100 } },
    });
    const id = defined.headers().location!.split('/').at(-1)!;
    await act(`/api/v1/measures/${id}/reports`, {
      ...{ period: { label: 'Năm 2023', from: '2023-01-01', to: '2023-12-31' }, cutOff: '2023-12-31' },
      value: { kind: 'ratio', numerator: 965, denominator: 1000 },
    });
    await page.goto(`/chi-tieu/${id}`);
    await page.getByText('Chưa đạt: 96,5% so với chỉ tiêu > 98,0%').waitFor();

    await page.getByRole('button', { name: 'Báo cáo số liệu' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Tên kỳ').fill('Năm 2024');
    for (const [field, day] of [
      ['Từ ngày', '01/01/2024'],
      ['Đến ngày', '31/12/2024'],
      ['Ngày chốt', '31/12/2024'],
    ] as const) {
      await form.getByLabel(field).fill(day);
      await form.getByLabel(field).press('Tab');
    }
    await form.getByLabel('Tử số').fill('1.989');
    await form.getByLabel('Mẫu số').fill('1.000');
    await form.getByRole('button', { name: 'Báo cáo số liệu' }).click();
    await form.getByRole('alert').first().waitFor();
    await form.getByLabel('Tử số').fill('989');
    await form.getByRole('button', { name: 'Báo cáo số liệu' }).click();
    await page.getByText('Đạt: 98,9% so với chỉ tiêu > 98,0%').waitFor();
    await page.getByText('+2,40 điểm phần trăm so với cùng kỳ năm trước').first().waitFor();

    await page.getByRole('button', { name: 'Xem số liệu dạng bảng' }).click();
    await page.getByRole('button', { name: 'Đính chính số liệu Năm 2024' }).click();
    await form.getByLabel('Tử số').fill('979');
    await form.getByLabel('Lý do').fill('Gõ nhầm khi nhập số liệu');
    await form.getByRole('button', { name: 'Đính chính' }).click();
    await page.getByText('Chưa đạt: 97,9% so với chỉ tiêu > 98,0%').waitFor();
    await page.getByText(/từ .* thành .*lý do: Gõ nhầm khi nhập số liệu/).waitFor();
    // A refusal is an answer of the service that the browser notes as well.
    expect(complaints.filter((complaint) => !complaint.includes('status of 4'))).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'have no barrier, complain of nothing and fit a telephone (%s)',
    async (colorScheme) => {
      const { page, complaints } = await on.stage.seat('kiemtra', { colorScheme });
      for (const [name, address, seen] of [
        ['measures', '/chi-tieu', '236 đơn'],
        ['measure', visitsQuangBinh, '+153,1%'],
        ['measure-parts', letters, 'Khớp: 46 + 190 = 236 đơn'],
        ['measure-limit', onTimeFiles, 'không nêu số chính xác'],
      ] as const) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(address);
        await page.getByText(seen).first().waitFor();
        if (name === 'measure' || name === 'measure-limit') await page.locator('canvas').waitFor();
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
