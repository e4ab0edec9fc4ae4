import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { openStage, type Stage } from './support/stage.ts';

/** Most bytes of scripts, packed, that the overview may ask for. */
const most = 300_000;

describe('the weight of the overview in a browser', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  }, 240_000);
  afterAll(() => stage.close());

  it('is at most 300 kB of scripts, packed, for all that is asked for until everything is shown', async () => {
    const { page } = await stage.seat('lanhdao.lamdong');
    const asked = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') asked.add(new URL(request.url()).pathname);
    });
    await page.goto('/?at=2023-12-21');
    await page.getByRole('row', { name: /Đắk Nông năm 2023/ }).waitFor();
    await page.getByRole('img', { name: /96,4%/ }).waitFor();
    const weights = await Promise.all(
      [...asked].map(async (path) => ({
        path,
        bytes: gzipSync(await readFile(`web/dist${path}`), { level: 9 }).length,
      })),
    );
    const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(asked.size).toBeGreaterThan(5);
    expect({ total, isLight: total <= most }).toEqual({ total, isLight: true });
    console.log(`scripts of the overview: ${asked.size}, ${total} bytes packed`);
  });
});
