import { hkdfSync, randomBytes } from 'node:crypto';
import { link, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigRefused } from '../config/config.ts';

const bytes = 32;

/** Master secret of the installation. Whoever has it and the database reads every name; without it nobody does. */
export class InstallationSecret {
  private constructor(private readonly master: Buffer) {}

  /** @param base64 32 bytes */
  static of(base64: string): InstallationSecret {
    const master = Buffer.from(base64, 'base64');
    if (master.length !== bytes) throw new ConfigRefused([`TIENDO_SECRET: must be ${bytes} bytes in base64`]);
    return new InstallationSecret(master);
  }

  /**
   * The secret that the settings give, else the one that the data folder keeps; an empty folder gets one, the same for all
   * who start in it at once.
   *
   * @param folder of the embedded database; `null` beside an outside one
   * @throws ConfigRefused when there is neither; Error with a sentence when others can read the file
   */
  static async open(given: string | undefined, folder: string | null): Promise<InstallationSecret> {
    if (given !== undefined) return InstallationSecret.of(given);
    if (folder === null)
      throw new ConfigRefused([
        'TIENDO_SECRET: needed beside an outside database, 32 bytes in base64 (openssl rand -base64 32)',
      ]);
    const file = join(folder, 'secret');
    return InstallationSecret.of((await kept(file)) ?? (await make(folder, file)));
  }

  /** A key for one purpose, 32 bytes; from one key nothing can be told about another. */
  key(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.master, '', `tiendo ${purpose}`, bytes));
  }
}

const kept = async (file: string): Promise<string | null> => {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return null;
  if ((found.mode & 0o077) !== 0) throw new Error(`Others can read ${file}: it must have mode 600.`);
  return (await readFile(file, 'utf8')).trim();
};

/** The name appears only when the content is on the disk, and only once. */
const make = async (folder: string, file: string): Promise<string> => {
  const draft = `${file}.${process.pid}-${randomBytes(6).toString('hex')}`;
  await writeDurably(draft, `${randomBytes(bytes).toString('base64')}\n`);
  try {
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await syncFolder(folder);
  } finally {
    await rm(draft, { force: true });
  }
  return (await kept(file))!;
};

const writeDurably = async (file: string, content: string): Promise<void> => {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
