import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const startTimeoutMs = 60_000;

const started = async (dataDir, child) => {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline && child.exitCode === null) {
    const note = await readFile(join(dataDir, 'service.json'), 'utf8').then(JSON.parse, () => ({}));
    if (note.url) return note.url;
    await pause(100);
  }
  child.kill('SIGKILL');
  throw new Error('the service did not start');
};

/** Starts the built service on an empty store, does `work(url)`, and leaves nothing behind. */
export const onEmptyService = async (work) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tiendo-empty-'));
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, TIENDO_DATA_DIR: dataDir, TIENDO_PORT: '0', TIENDO_DEMO: 'off' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = once(child, 'exit');
  try {
    return await work(await started(dataDir, child));
  } finally {
    child.kill('SIGTERM');
    await gone;
    await rm(dataDir, { recursive: true, force: true });
  }
};
