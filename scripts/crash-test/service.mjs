import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const startTimeoutMs = 120_000;

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** The real service in a process of its own, on a folder of its own; it can be killed like any process. */
export class ServiceUnderTest {
  constructor(dataDir, port) {
    this.dataDir = dataDir;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.output = '';
  }

  static async on(dataDir) {
    return new ServiceUnderTest(dataDir, await freePort());
  }

  /** Starts it unless it runs, and waits until it takes requests, or answers another path. */
  async start({ until = '/health/live', everyMs = 50 } = {}) {
    if (this.child?.exitCode === null && this.child.signalCode === null) return;
    this.child = spawn(process.execPath, ['dist/src/main.js'], {
      env: { ...process.env, TIENDO_DATA_DIR: this.dataDir, TIENDO_PORT: String(this.port), TIENDO_DEMO: 'off' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (this.output = (this.output + text).slice(-8_000)));
    }
    await this.answers(until, everyMs);
  }

  /** Waits until a path answers 200, starting the service again should it have ended by itself. */
  async answers(path, everyMs = 50) {
    const until = Date.now() + startTimeoutMs;
    while (Date.now() < until) {
      const ok = await fetch(`${this.url}${path}`).then(
        (response) => response.ok,
        () => false,
      );
      if (ok) return;
      if (this.child.exitCode !== null) return this.start();
      await pause(everyMs);
    }
    throw new Error(`the service does not answer ${path}; its last words:\n${this.output}`);
  }

  kill() {
    this.child.kill('SIGKILL');
    return this.ended();
  }

  /** @returns whether there was a database server to kill */
  async killServer() {
    const pidFile = join(this.dataDir, 'postgres', 'postmaster.pid');
    const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
    if (!(pid > 0)) return false;
    try {
      process.kill(pid, 'SIGKILL');
      return true;
    } catch (error) {
      if (error.code === 'ESRCH') return false;
      throw error;
    }
  }

  async stop(signal) {
    this.child.kill(signal);
    return this.ended();
  }

  async ended() {
    while (this.child.exitCode === null && this.child.signalCode === null) await pause(10);
    return this.child.exitCode;
  }

  /** The code for the first set-up, as it was printed. */
  async setUpCode() {
    const code = /\b([0-9a-f]{5}(?:-[0-9a-f]{5}){3,})\b/.exec(this.output)?.[1];
    if (code === undefined) throw new Error(`no set-up code was printed:\n${this.output}`);
    return code;
  }

  async socketDir() {
    return (await this.note()).socketDir;
  }

  async operatorToken() {
    return (await this.note()).operatorToken;
  }

  async note() {
    return JSON.parse(await readFile(join(this.dataDir, 'service.json'), 'utf8'));
  }
}
