import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** Debian's chromium, or the one that `CHROMIUM_PATH` names. */
export const openBrowser = (args = []) =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      ...args,
    ],
  });

/** The password that the accounts of the demonstration share. */
export const demoPassword = async (dataDir) =>
  /^Mật khẩu chung: (\S+)$/m.exec(await readFile(join(dataDir, 'demo-accounts.txt'), 'utf8'))[1];

/** Signs a browser in; what it opens next belongs to this account. */
export const signIn = async (context, url, signInName, password) => {
  const answer = await context.request.post(`${url}/api/v1/session`, { data: { signInName, password, as: 'web' } });
  if (!answer.ok()) throw new Error(`${signInName} cannot sign in: ${answer.status()}`);
};
