import { afterAll, beforeAll, expect } from '@jest/globals';
import axe from 'axe-core';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Service } from '../../../src/service.ts';
import { createTestDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';
import { accountsNote, demonstrated, serveDemonstration } from './demonstrated.ts';

/** Where screenshots go for whoever wants to look; nothing is compared with them. */
const pictures = process.env.TIENDO_TEST_PICTURES;

/** What somebody opened in a browser of his own: nothing of it is shared with the next one. */
export type Seat = Readonly<{
  page: Page;
  /** What the console of the browser complained about, and faults of scripts. */
  complaints: readonly string[];
}>;

export type Stage = Readonly<{
  service: Service;
  /** Opens a browser for somebody of the demonstration, signed in; `null` for nobody. */
  seat: (signInName: string | null, options?: BrowserContextOptions) => Promise<Seat>;
  password: string;
  close: () => Promise<void>;
}>;

const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });

/** The whole service with the demonstration and its accounts, its page built, and a browser. */
export const openStage = async (): Promise<Stage> => {
  const folder = await mkdtemp(join(tmpdir(), 'tiendo-stage-'));
  const { template, note } = await demonstrated();
  await writeFile(join(folder, accountsNote), note);
  const { app, owner, eventStore, drop } = await createTestDatabase(template);
  const service = await serveDemonstration({ app, owner, folder, close: drop }, eventStore);
  const browser = await openBrowser();
  await eventually('the registers show the demonstration', async () => {
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
  });
  const password = /^Mật khẩu chung: (\S+)$/m.exec(note)![1]!;

  const seat: Stage['seat'] = async (signInName, options = {}) => {
    const context = await browser.newContext({
      ...{ baseURL: service.url, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' as const },
      ...{ viewport: { width: 1440, height: 900 }, ...options },
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    if (signInName !== null) {
      const answer = await page.request.post('/api/v1/session', { data: { signInName, password, as: 'web' } });
      expect(answer.status()).toBe(201);
    }
    return { page, complaints };
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await service.stop();
    await rm(folder, { recursive: true });
  };
  return { service, seat, password, close };
};

/** A stage for the tests of a file, on which somebody sits from the first to the last: opened before them, closed after. */
export const stageWith = (signInName: string): Readonly<{ stage: Stage; seat: Seat }> => {
  const shared = {} as { stage: Stage; seat: Seat };
  beforeAll(async () => {
    shared.stage = await openStage();
    shared.seat = await shared.stage.seat(signInName);
  }, 120_000);
  afterAll(() => shared.stage.close());
  return shared;
};

/** Keeps a picture where somebody asked for pictures (`TIENDO_TEST_PICTURES`, a folder). */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

/** Charts and tables follow a change of the window a moment later. */
const settledWithinMs = 5_000;

/** What axe-core finds wrong with the page as it stands: one line for each element. */
export const barriers = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
};

/** Whether the page can be moved sideways once it has settled: no page may, on no screen. */
export const isTooWide = async (page: Page): Promise<boolean> => {
  const fits = 'document.documentElement.scrollWidth <= document.documentElement.clientWidth';
  const until = Date.now() + settledWithinMs;
  do {
    if (await page.evaluate<boolean>(fits)) return false;
    await page.waitForTimeout(50);
  } while (Date.now() < until);
  return true;
};
