import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { shippedRuleSets } from '../../../src/domain/rule-set/shipped-rule-sets.ts';
import { GetCalendarHandler } from '../../../src/features/rule-sets/get-calendar.query.ts';
import { ListRuleSetsHandler } from '../../../src/features/rule-sets/list-rule-sets.query.ts';
import { RuleSetsController } from '../../../src/features/rule-sets/rule-sets.controller.ts';
import { questionApp } from '../../support/reading/question-app.ts';

type Item = Readonly<Record<string, unknown>>;

let app: NestFastifyApplication;
const get = (path: string, language = 'vi') =>
  request(app.getHttpServer()).get(`/api/v1${path}`).set('Accept-Language', language);

beforeAll(async () => {
  app = await questionApp([RuleSetsController], [GetCalendarHandler, ListRuleSetsHandler], []);
});
afterAll(() => app.close());

describe('rule sets', () => {
  it('are all shown, and which one is in force on a day', async () => {
    const inForce = async (query: string) => {
      const { body } = await get(`/rule-sets${query}`).expect(200);
      expect(body.items).toHaveLength(shippedRuleSets.length);
      return body.items.filter(({ inForce: is }: Item) => is).map(({ version }: Item) => version);
    };
    expect(await inForce('')).toEqual(['2025.1']);
    expect(await inForce('?at=2025-10-14')).toEqual(['2022.1']);
    expect(await inForce('?at=2025-10-15')).toEqual(['2025.1']);
  });

  it('state every rule of theirs, with its value, its source and whether that was compared', async () => {
    const { body } = await get('/rule-sets').expect(200);
    for (const [index, { rules }] of body.items.entries()) {
      const { version: _, validFrom: _from, validTo: _to, extensions, reports, ...single } = shippedRuleSets[index]!;
      const stated = Object.fromEntries(
        rules.map(({ name, value, citation, verified }: Item) => [name, { value, citation, verified }]),
      );
      expect(stated).toEqual({
        ...extensions,
        ...single,
        ...Object.fromEntries(reports.map((regime) => [`report.${regime.value.code}`, regime])),
      });
    }
  });

  it('say what they mean in the language of the asker', async () => {
    const told = async (language: string) => {
      const answer = await get('/rule-sets?at=2026-11-21', language).expect(200);
      expect(answer.headers).toMatchObject({ 'content-language': language, vary: /Accept-Language/ });
      return Object.fromEntries(
        answer.body.items.at(-1).rules.map(({ name, label, text }: Item) => [name, [label, text]]),
      );
    };
    expect(await told('vi')).toMatchObject({
      dueSoonDays: ['Sắp đến hạn khi còn nhiều nhất', '7 ngày'],
      planCompletionScore: [expect.any(String), '1,00 điểm khi đạt 100%; theo tỷ lệ từ 80%; dưới 80% không có điểm'],
      ageingBands: ['Các mức số ngày quá hạn', '1–30 ngày; 31–90 ngày; 91–120 ngày; từ 121 ngày'],
      'report.CCHC': ['Báo cáo cải cách hành chính định kỳ', 'Chốt số liệu ngày 14, gửi chậm nhất ngày 20; 4 kỳ'],
    });
    expect(await told('en')).toMatchObject({
      dueSoonDays: ['About to be due with at most', '7 days'],
      fixedDatesShiftOnHolidays: [expect.any(String), 'No'],
      'report.CCHC': ['Report regime CCHC', 'Data cut off on day 14, due on day 20; 4 periods'],
    });
  });
});

describe('the calendar', () => {
  const on = (items: readonly Item[], day: string) => items.find(({ date }) => date === day);

  it('has the holidays of a year, what is had in lieu, and the days exchanged', async () => {
    const { body } = await get('/calendar').expect(200);
    expect(body.year).toBe(2026);
    expect(on(body.items, '2026-11-24')).toMatchObject({ kind: 'holiday', name: 'Ngày Văn hóa Việt Nam' });
    expect(on(body.items, '2026-04-27')).toMatchObject({ kind: 'substituteRest', name: 'Nghỉ bù Giỗ Tổ Hùng Vương' });
    expect(on(body.items, '2026-01-02')).toEqual({
      ...{ date: '2026-01-02', kind: 'swappedRest', kindLabel: 'Nghỉ hoán đổi' },
      ...{ name: 'Nghỉ hoán đổi với ngày 10/01/2026', verified: true, validFrom: '2025-12-25' },
      citation: 'Thông báo nghỉ Tết Nguyên đán và nghỉ lễ năm 2026; 12729/VPCP-KGVX ngày 25/12/2025',
    });
    expect(on(body.items, '2026-08-22')).toMatchObject({ kind: 'workingDay', name: 'Làm bù ngày 31/8/2026' });
    const days = body.items.map(({ date }: Item) => date);
    expect(days).toEqual([...days].sort());
  });

  it('names the days in the language of the asker', async () => {
    const { body } = await get('/calendar?year=2026', 'en-GB,en;q=0.9').expect(200);
    expect(on(body.items, '2026-02-17')).toMatchObject({ kindLabel: 'Public holiday', name: 'Lunar New Year' });
    expect(on(body.items, '2026-04-27')).toMatchObject({ name: 'In lieu of Commemoration of the Hùng Kings' });
  });

  it('refuses a year that is none', async () => {
    const { body } = await get('/calendar?year=20x6').expect(400);
    expect(body.errors).toMatchObject([{ field: '/year' }]);
  });
});
