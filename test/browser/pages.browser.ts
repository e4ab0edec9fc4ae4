import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir } from 'node:fs/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Service } from '../../src/service.ts';
import { eventually } from '../support/eventually.ts';
import { startTestService } from '../support/service.ts';

/** Where screenshots go for whoever wants to look; nothing is compared with them. */
const pictures = process.env.TIENDO_TEST_PICTURES;

describe('the pages in a browser', () => {
  let service: Service;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    service = await startTestService({ demo: 'on' });
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await eventually('the registers show the demonstration', async () => {
      expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    });
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

  it('shows 53/55 and 96,4% for Đắk Nông at the chosen day, and goes back in knowledge', async () => {
    await page.goto(service.url);
    await page.getByLabel('Tính đến ngày').fill('2023-12-21');
    await page.getByRole('button', { name: 'Xem' }).click();
    const row = page.getByRole('row', { name: /Đắk Nông/ });
    expect(await row.textContent()).toContain('53/5596,4%');
    await picture('front-page');
    await page.getByLabel('Theo những gì đã biết').fill('2023-11-30');
    await page.getByRole('button', { name: 'Xem' }).click();
    expect(await row.textContent()).toContain('43/55');
  });

  it('fits a telephone without a sideways scroll of the page', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${service.url}/?at=2023-12-21`);
    await picture('front-page-360');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('leads from a figure to exactly its tasks', async () => {
    await page.goto(`${service.url}/?at=2023-12-21`);
    const address = await page.getByRole('link', { name: '53/55' }).getAttribute('href');
    const answer = await page.request.get(`${service.url}${address}`);
    expect(((await answer.json()) as { length: number }).length).toBe(53);
  });

  it('shows the API documentation, and no page complains', async () => {
    await page.goto(`${service.url}/api/docs`);
    await page.getByText('Say how far a plan is').first().waitFor();
    await picture('api-docs');
    expect(complaints).toEqual([]);
  });
});
