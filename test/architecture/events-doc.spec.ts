import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

type Outcome = Readonly<{ failed: boolean; said: string }>;

/** One run for all files: the generator compiles the domain each time. */
const check = (...files: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const args = ['scripts/generate-events-doc.mjs', '--check', ...files.flatMap((file) => ['--file', file])];
    execFile(process.execPath, args, (error, _stdout, stderr) => resolve({ failed: error !== null, said: stderr }));
  });

describe('docs/events.md', () => {
  const page = 'docs/events.md';
  let folder: string;
  let stale: string;
  let outcome: Outcome;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiendo-events-doc-'));
    stale = join(folder, 'events.md');
    await writeFile(stale, (await readFile(page, 'utf8')).replace(/^\| `percent`.*\n/m, ''));
    outcome = await check(page, stale);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('says what the code says', () => {
    expect(outcome.said).not.toContain(page);
  });

  it('would be called stale if a field were missing in it', () => {
    expect(outcome).toEqual({ failed: true, said: `${stale} is stale: run \`npm run docs:events\`\n` });
  });
});
