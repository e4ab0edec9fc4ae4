import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const check = (file: string) =>
  promisify(execFile)(process.execPath, ['scripts/generate-events-doc.mjs', '--check', '--file', file]);

describe('docs/events.md', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiendo-events-doc-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('says what the code says', async () => {
    await expect(check('docs/events.md')).resolves.toMatchObject({ stderr: '' });
  });

  it('is called stale when a field is missing in it', async () => {
    const stale = join(folder, 'events.md');
    const text = await readFile('docs/events.md', 'utf8');
    await writeFile(stale, text.replace(/^\| `percent`.*\n/m, ''));
    await expect(check(stale)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('is stale') });
  });
});
