#!/usr/bin/env node
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoPassword, openBrowser, signIn } from './support/browser.mjs';
import { onOwnService } from './support/own-service.mjs';

const help = `Takes a picture of every page, light and dark, on a desk and on a telephone, of a service with the demonstration.

Usage: node scripts/shots.mjs [--only <page>] [--to <folder>]

  --only <page>   one page by its name
  --to <folder>   where the pictures go; docs/screenshots without it
`;

const day = '2023-12-21';
/** Found by asking: ids of the demonstration are the same in every installation, but nobody should have to know them. */
const placesOf = async (ask) => {
  const plan = (await ask('/api/v1/plans?q=dak+nong+2023')).items[0].id;
  const late = await ask(`/api/v1/progress/explain?plan=${plan}&at=${day}&count=T2`);
  const measure = (await ask('/api/v1/measures?limit=1')).items[0].id;
  const unit = (await ask('/api/v1/units?q=tinh+lam+dong&limit=1')).items[0].id;
  return [
    { name: 'sign-in', path: '/', who: null },
    { name: 'overview', path: `/?at=${day}`, who: 'lanhdao.lamdong' },
    { name: 'my-work', path: '/viec-cua-toi', who: 'daumoi.lamdong' },
    { name: 'plans', path: '/ke-hoach', who: 'kiemtra' },
    { name: 'plan', path: `/ke-hoach/${plan}?at=${day}`, who: 'lanhdao.lamdong' },
    { name: 'tasks', path: `/nhiem-vu?at=${day}`, who: 'lanhdao.lamdong' },
    { name: 'task', path: `/nhiem-vu/${late.items[0].id}`, who: 'lanhdao.lamdong' },
    { name: 'reports', path: '/bao-cao', who: 'daumoi.lamdong' },
    { name: 'measures', path: '/chi-tieu', who: 'kiemtra' },
    { name: 'measure', path: `/chi-tieu/${measure}`, who: 'kiemtra' },
    { name: 'units', path: '/don-vi', who: 'kiemtra' },
    { name: 'unit', path: `/don-vi/${unit}`, who: 'kiemtra' },
    { name: 'time-machine', path: '/dong-thoi-gian', who: 'kiemtra' },
    { name: 'administration', path: '/quan-tri', who: 'quantri' },
    { name: 'profile', path: '/tai-khoan', who: 'lanhdao.lamdong' },
  ];
};

const screens = [
  { name: 'desk', viewport: { width: 1440, height: 900 } },
  { name: 'phone', viewport: { width: 390, height: 844 } },
];
const themes = ['light', 'dark'];
const quality = 55;

/** Charts are drawn after their figures have come. */
const drawnWithinMs = 600;

const settled = async (page) => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(drawnWithinMs);
};

const take = async (page, file) => {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  await writeFile(file, Buffer.from(data, 'base64'));
};

const shoot = async (url, dataDir) => {
  const password = await demoPassword(dataDir);
  const browser = await openBrowser();
  const asker = await browser.newContext();
  await signIn(asker, url, 'kiemtra', password);
  const places = await placesOf(async (path) => (await asker.request.get(url + path)).json());
  for (const colorScheme of themes) {
    for (const { name: screen, viewport } of screens) {
      for (const { name, path, who } of places) {
        if (values.only !== undefined && values.only !== name) continue;
        const options = {
          viewport,
          colorScheme,
          locale: 'vi-VN',
          timezoneId: 'Asia/Ho_Chi_Minh',
          reducedMotion: 'reduce',
        };
        const context = await browser.newContext(options);
        if (who !== null) await signIn(context, url, who, password);
        const page = await context.newPage();
        await page.goto(url + path);
        await settled(page);
        await take(page, join(folder, `${name}-${screen}-${colorScheme}.webp`));
        await context.close();
      }
    }
  }
  await browser.close();
};

const { values } = parseArgs({
  options: { only: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean' } },
});
const folder = values.to ?? join(import.meta.dirname, '../docs/screenshots');
if (values.help) process.stdout.write(help);
else {
  if (values.only === undefined) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await onOwnService(shoot, 'on');
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  process.stdout.write(
    `${files.length} pictures, ${Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000)} kB\n`,
  );
}
