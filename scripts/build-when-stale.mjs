#!/usr/bin/env node
// Builds unless dist/ is newer than everything it is made of, so that a later start does not compile again.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

if (process.argv.includes('--help')) {
  console.log(
    'Usage: node scripts/build-when-stale.mjs\nRuns "nest build" when a source is newer than the last build.',
  );
  process.exit(0);
}

const stamp = 'dist/.built';
const made = ['src', 'projections'];
const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'nest-cli.json'];

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const newestBelow = (folder) =>
  readdirSync(folder, { recursive: true }).reduce((newest, name) => Math.max(newest, changedAt(join(folder, name))), 0);

const startedAt = new Date();
const newest = Math.max(...made.map(newestBelow), ...settings.map(changedAt));
if (newest < changedAt(stamp)) process.exit(0);

const { status } = spawnSync(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build'], { stdio: 'inherit' });
if (status === 0) {
  writeFileSync(stamp, '');
  utimesSync(stamp, startedAt, startedAt); // what was saved while it compiled is newer than the stamp
}
process.exit(status ?? 1);
