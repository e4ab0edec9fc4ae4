import { lstat, mkdir } from 'node:fs/promises';

/** Whom a server of ours may run as, beside this process: see the ways to run. */
const nobody = 65534;

/**
 * A folder that nobody else can enter. Its name can be guessed and its parent is open to all, so one that somebody else made
 * beforehand is refused: whoever owns it would own the database's door.
 *
 * @throws Error with a sentence when the folder belongs to somebody else, is a link, or is open to others
 */
export const makePrivateFolder = async (path: string): Promise<void> => {
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(path);
  const own = process.getuid?.() ?? found.uid;
  const ours = found.uid === own || (own === 0 && found.uid === nobody);
  if (!found.isDirectory() || !ours || (found.mode & 0o077) !== 0)
    throw new Error(`The folder ${path} is not private to this service; remove it.`);
};
