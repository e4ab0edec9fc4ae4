#!/usr/bin/env node
// Builds what is older than its sources, so that a later start does not compile again.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const help = `Builds the service and the web page, each when one of its sources is newer than its last build.

Usage: node scripts/build-when-stale.mjs [--only service|web]
`;

const builds = {
  service: {
    folders: ['src', 'projections'],
    files: ['package.json', 'package-lock.json', 'tsconfig.json', 'nest-cli.json'],
    stamp: 'dist/.built',
    command: ['node_modules/@nestjs/cli/bin/nest.js', 'build'],
  },
  web: {
    folders: ['web/src', 'web/public'],
    files: ['package-lock.json', 'web/package.json', 'web/index.html', 'web/vite.config.ts'],
    stamp: 'web/dist/.built',
    command: ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn'],
  },
};

const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(help);
  process.exit(0);
}

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const newestBelow = (folder) =>
  readdirSync(folder, { recursive: true }).reduce((newest, name) => Math.max(newest, changedAt(join(folder, name))), 0);

for (const [name, { folders, files, stamp, command }] of Object.entries(builds)) {
  if (values.only !== undefined && values.only !== name) continue;
  const startedAt = new Date();
  const newest = Math.max(...folders.map(newestBelow), ...files.map(changedAt));
  if (newest < changedAt(stamp)) continue;
  // A test run builds what people get too.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, '');
  utimesSync(stamp, startedAt, startedAt); // what was saved while it compiled is newer than the stamp
}
