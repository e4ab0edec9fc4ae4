import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { link, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Another live service works on the folder. */
export class DataFolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(
      `The data folder ${folder} is in use by process ${pid}. Stop that service first, or choose another folder with TIENDO_DATA_DIR.`,
    );
    this.name = 'DataFolderInUse';
  }
}

/** What a running service leaves beside its data, so that the command line finds it. */
export type RunningService = Readonly<{
  pid: number;
  started: string;
  socketDir: string;
  url?: string;
  /** Reads everything at `url` and changes nothing: for whoever can read this folder. */
  operatorToken?: string;
}>;

/** When a process started, as the system counts it: a process id alone may have been given to somebody else since. */
const startMark = async (pid: number): Promise<string | null> => {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
    return stat === null ? null : `${boot.trim()}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  }
  return run('ps', ['-o', 'lstart=', '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim() || null,
    () => null,
  );
};

/** A folder that holds one installation's data, claimed by one process at a time. */
export class DataFolder {
  private constructor(
    readonly path: string,
    readonly socketDir: string,
  ) {}

  private get note(): string {
    return join(this.path, 'service.json');
  }

  get cluster(): string {
    return join(this.path, 'postgres');
  }

  static async open(folder: string): Promise<DataFolder> {
    await mkdir(resolve(folder), { recursive: true, mode: 0o700 });
    const path = await realpath(resolve(folder));
    // A socket path may have 107 bytes at most, so the socket stands in a short folder named after the data.
    const name = createHash('sha256').update(path).digest('hex').slice(0, 16);
    const socketDir = join(tmpdir(), `tiendo-${process.getuid?.() ?? 0}-${name}`);
    return new DataFolder(path, socketDir);
  }

  /** The live service on this folder, `null` when there is none. */
  async runningService(): Promise<RunningService | null> {
    return liveOne(await this.readNote());
  }

  /** @throws DataFolderInUse */
  async claim(): Promise<void> {
    const note = JSON.stringify(await this.ownNote());
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const taken = await writeFile(this.note, note, { flag: 'wx', mode: 0o600 }).then(
        () => false,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return true;
          throw error;
        },
      );
      if (!taken) return;
      const found = await this.readNote();
      const other = await liveOne(found);
      if (other !== null) throw new DataFolderInUse(this.path, other.pid);
      if (found !== null) await this.removeStaleNote(found);
    }
    throw new Error(`Cannot claim the data folder ${this.path}`);
  }

  /** Tells where the service listens, and what opens its door to whoever can read this folder. */
  async announce(url: string, operatorToken: string): Promise<void> {
    const next = `${this.note}.${process.pid}`;
    await writeFile(next, JSON.stringify({ ...(await this.ownNote()), url, operatorToken }), { mode: 0o600 });
    await rename(next, this.note);
  }

  async release(): Promise<void> {
    await rm(this.note, { force: true });
  }

  private async readNote(): Promise<string | null> {
    return readFile(this.note, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  }

  private async ownNote(): Promise<RunningService> {
    return { pid: process.pid, started: (await startMark(process.pid)) ?? '', socketDir: this.socketDir };
  }

  /** Another starter may have put its own note there since the stale one was read: what was taken by mistake goes back. */
  private async removeStaleNote(stale: string): Promise<void> {
    const aside = `${this.note}.stale-${process.pid}`;
    await rename(this.note, aside).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    const taken = await readFile(aside, 'utf8').catch(() => null);
    if (taken !== null && taken !== stale) await link(aside, this.note);
    await rm(aside, { force: true });
  }
}

const liveOne = async (note: string | null): Promise<RunningService | null> => {
  const service = note === null ? null : parseNote(note);
  return service !== null && (await startMark(service.pid)) === service.started ? service : null;
};

const parseNote = (text: string): RunningService | null => {
  try {
    const note = JSON.parse(text) as RunningService;
    return Number.isInteger(note.pid) && typeof note.started === 'string' ? note : null;
  } catch {
    return null; // cut off by a crash while it was written: whoever wrote it is gone
  }
};
