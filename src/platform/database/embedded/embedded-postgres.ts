import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { makePrivateFolder } from './private-folder.ts';
import { embeddedBinaries } from './binaries.ts';
import { commandLine, probeRunAs, type RunAs } from './run-as.ts';

const run = promisify(execFile);

export type EmbeddedOptions = Readonly<{
  /** Cluster folder; made on the first start. */
  cluster: string;
  /** Folder of the unix socket, the only way in. */
  socketDir: string;
  /** Further `-c name=value` settings. */
  settings?: Readonly<Record<string, string>>;
  log: (line: string) => void;
}>;

const startTimeoutMs = 60_000;
const restartsBeforeGivingUp = 5;

/** A PostgreSQL server of our own: a child process that lives and dies with this one. */
export class EmbeddedPostgres {
  private child: ChildProcess | null = null;
  private stopping = false;
  private restarts = 0;

  private constructor(
    private readonly options: EmbeddedOptions,
    private readonly binaries: Binaries,
    private readonly runAs: RunAs,
    /** Called when the server died again and again and will not be started any more. */
    private readonly onLost: (why: Error) => void,
  ) {}

  /** Starts the server, making its cluster when there is none; resolves when it takes connections. */
  static async start(options: EmbeddedOptions, onLost: (why: Error) => void): Promise<EmbeddedPostgres> {
    const binaries = await embeddedBinaries();
    const server = new EmbeddedPostgres(options, binaries, await probeRunAs(binaries), onLost);
    await server.makeCluster();
    await server.awaitPredecessor();
    await server.launch();
    return server;
  }

  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGINT');
    await gone;
    await rm(this.options.socketDir, { recursive: true, force: true });
  }

  private async makeCluster(): Promise<void> {
    const { cluster } = this.options;
    if (existsSync(join(cluster, 'PG_VERSION'))) return;
    const unfinished = `${cluster}.init`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    await this.runAs.own(unfinished);
    await this.runToEnd(this.binaries.initdb, [
      ...['-D', unfinished, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-instructions'],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ]);
    await rename(unfinished, cluster); // a killed initdb leaves nothing half-made behind
  }

  /**
   * The folder is claimed by this process, so a server that still runs on it outlived a killed service: it is told to stop.
   * A pid file that names somebody else's process must not keep ours from starting.
   */
  private async awaitPredecessor(): Promise<void> {
    const pidFile = join(this.options.cluster, 'postmaster.pid');
    const until = Date.now() + 15_000;
    let told = false;
    for (;;) {
      const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
      if (!(pid > 0) || !isAlive(pid)) return;
      if (!(await servesCluster(pid, this.options.cluster))) return rm(pidFile, { force: true });
      if (!told) process.kill(pid, 'SIGINT');
      told = true;
      if (Date.now() > until)
        throw new Error(`Another PostgreSQL server (process ${pid}) still runs on ${this.options.cluster}.`);
      await pause(100);
    }
  }

  private async launch(): Promise<void> {
    const { cluster, socketDir, settings, log } = this.options;
    await makePrivateFolder(socketDir);
    await this.runAs.own(socketDir);
    const given = Object.entries({ listen_addresses: '', timezone: 'UTC', ...settings });
    const child = this.spawn(this.binaries.postgres, [
      ...['-D', cluster, '-k', socketDir],
      ...given.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ]);
    this.child = child;
    await new Promise<void>((resolve, reject) => {
      const lines: string[] = [];
      const timer = setTimeout(
        () => reject(new Error(`PostgreSQL did not start:\n${lines.join('\n')}`)),
        startTimeoutMs,
      );
      child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
        for (const line of chunk.split('\n').filter(Boolean)) {
          if (lines.push(line) > 50) lines.shift();
          if (!this.stopping && / (ERROR|FATAL|PANIC): /.test(line)) log(line);
        }
        if (chunk.includes('ready to accept connections')) {
          clearTimeout(timer);
          resolve();
        }
      });
      child.once('error', reject);
      child.once('exit', () => {
        clearTimeout(timer);
        reject(new Error(`PostgreSQL ended while starting:\n${lines.join('\n')}`));
      });
    });
    child.once('exit', (code, signal) => void this.relaunch(`PostgreSQL ended (${signal ?? `exit code ${code}`})`));
  }

  /** A server that was killed is started again; it recovers everything committed by itself. */
  private async relaunch(why: string): Promise<void> {
    for (;;) {
      if (this.stopping) return;
      this.restarts += 1;
      if (this.restarts > restartsBeforeGivingUp) {
        this.onLost(new Error(`${why}; it was restarted too often.`));
        return;
      }
      this.options.log(`${why}; starting it again.`);
      await pause(200 * this.restarts);
      const forget = setTimeout(() => (this.restarts = 0), 60_000);
      forget.unref();
      try {
        await this.awaitPredecessor();
        await this.launch();
        return;
      } catch (error) {
        why = error instanceof Error ? error.message : 'PostgreSQL did not start';
      }
    }
  }

  private spawn(program: string, args: readonly string[]): ChildProcess {
    const [command, rest] = commandLine(this.runAs.prefix, program, args);
    // Its own process group: Ctrl-C in a terminal reaches only the service, which stops the server in order.
    return spawn(command, rest, { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  }

  private async runToEnd(program: string, args: readonly string[]): Promise<void> {
    const [command, rest] = commandLine(this.runAs.prefix, program, args);
    await run(command, rest, { cwd: '/' });
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** The server of this very folder, not another program under a process id that was given away again. */
const servesCluster = async (pid: number, cluster: string): Promise<boolean> => {
  const command =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      : await run('ps', ['-o', 'command=', '-p', String(pid)]).then(
          ({ stdout }) => stdout,
          () => '',
        );
  return command.includes('postgres') && command.replaceAll('\0', ' ').includes(`-D ${cluster} `);
};
