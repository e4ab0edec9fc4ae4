import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const startTimeoutMs = 180_000;

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

/**
 * Starts the built service on a store of its own, does `work(url, dataDir)`, and leaves nothing behind.
 *
 * @param demo whether the store is filled with the demonstration
 */
export const onOwnService = async (work, demo = 'off') => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tiendo-empty-'));
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, TIENDO_DATA_DIR: dataDir, TIENDO_PORT: '0', TIENDO_DEMO: demo },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = once(child, 'exit');
  try {
    return await work(await started(dataDir, child), dataDir);
  } finally {
    child.kill('SIGTERM');
    await gone;
    await rm(dataDir, { recursive: true, force: true });
  }
};
