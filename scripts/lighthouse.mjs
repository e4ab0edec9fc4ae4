#!/usr/bin/env node
import lighthouse, { desktopConfig } from 'lighthouse';
import { parseArgs } from 'node:util';
import { demoPassword, openBrowser, signIn } from './support/browser.mjs';
import { onOwnService } from './support/own-service.mjs';

const help = `Asks Lighthouse how fast the overview is, signed in, on a service with the demonstration.

Usage: node scripts/lighthouse.mjs [--mobile]

  --mobile   as a slow telephone on a slow network; a desk without it
`;

const port = 9222;

const measure = async (url, dataDir) => {
  const browser = await openBrowser([`--remote-debugging-port=${port}`]);
  const [context] = [await browser.newContext()];
  await signIn(context, url, 'lanhdao.lamdong', await demoPassword(dataDir));
  const cookies = await context.cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const options = {
    port,
    output: 'json',
    onlyCategories: ['performance', 'accessibility'],
    extraHeaders: { Cookie: cookie },
  };
  const { lhr } = await lighthouse(`${url}/?at=2023-12-21`, options, values.mobile ? undefined : desktopConfig);
  await browser.close();
  const score = ({ score: share }) => Math.round(share * 100);
  const shown = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ];
  process.stdout.write(
    `performance ${score(lhr.categories.performance)}, accessibility ${score(lhr.categories.accessibility)}\n`,
  );
  for (const id of shown) process.stdout.write(`${lhr.audits[id].title}: ${lhr.audits[id].displayValue}\n`);
};

const { values } = parseArgs({ options: { mobile: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) process.stdout.write(help);
else await onOwnService(measure, 'on');
