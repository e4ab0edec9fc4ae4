#!/usr/bin/env node
// `npx tiendo`. In a checkout it builds first what has changed; the build speaks on stderr, so that stdout stays the answer's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const build = join(root, 'scripts/build-when-stale.mjs');

if (existsSync(build) && existsSync(join(root, 'src'))) {
  const { status } = spawnSync(process.execPath, [build], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(70);
}
await import('../dist/src/cli/main.js');
